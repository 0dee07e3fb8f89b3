/** A server on a free port of this machine, for tests that speak real HTTP. */
import { createServer, type RequestListener, Server } from "node:http";

export interface Listening extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
}

export async function listening(served: RequestListener | Server): Promise<Listening> {
  const server = served instanceof Server ? served : createServer(served);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("listening gave no port");
  return {
    address: `http://127.0.0.1:${bound.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
