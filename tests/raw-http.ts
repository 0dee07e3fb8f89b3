/** Bytes to a server as they are, and what comes back: what no HTTP client would send. */
import { connect, type Socket } from "node:net";

export interface RawConnection extends Disposable {
  readonly socket: Socket;
  send(text: string | Uint8Array): void;
  /** All that came, once `isEnough` says so or the connection has ended. */
  received(isEnough?: (text: string) => boolean): Promise<string>;
  /** That the server ended it, or the connection broke. */
  readonly closed: Promise<void>;
}

/** @param address as `http://127.0.0.1:3000` */
export async function rawConnection(address: string): Promise<RawConnection> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let text = "";
  const waiting = new Set<() => void>();
  const tell = (): void => {
    for (const look of waiting) look();
  };
  const closed = new Promise<void>((done) => {
    socket.once("close", () => {
      done();
      tell();
    });
  });
  socket.on("error", () => undefined);
  socket.setEncoding("latin1").on("data", (part: string) => {
    text += part;
    tell();
  });
  await new Promise<void>((done) => {
    socket.once("connect", done);
    socket.once("close", () => done());
  });
  return {
    socket,
    closed,
    send: (data) => void socket.write(data),
    received: (isEnough = () => false) =>
      new Promise((done) => {
        const look = (): void => {
          if (!isEnough(text) && !socket.destroyed) return;
          waiting.delete(look);
          done(text);
        };
        waiting.add(look);
        look();
      }),
    [Symbol.dispose]: () => void socket.destroy(),
  };
}

/** What a server says to bytes, until it ends the connection. */
export async function answerTo(address: string, bytes: string | Uint8Array): Promise<string> {
  using connection = await rawConnection(address);
  connection.send(bytes);
  return await connection.received();
}
