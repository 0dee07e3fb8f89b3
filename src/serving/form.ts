/** The fields of a form that was sent. */
import { CommuniqueError } from "../errors.ts";
import { HttpError } from "./problems.ts";

const FORM = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/**
 * @param contentType as the header has it
 * @param read what the server has made of the body already; undefined where nobody has read it
 * @throws HttpError unsupported-media-type, too-large
 */
export async function formOf(
  contentType: string,
  body: AsyncIterable<Uint8Array>,
  mostBytes: number,
  read: unknown = undefined,
): Promise<URLSearchParams> {
  if (!FORM.test(contentType))
    throw new HttpError("unsupported-media-type", "Send a form: application/x-www-form-urlencoded.");
  if (typeof read === "object" && read !== null)
    return new URLSearchParams(
      Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of body) {
      length += part.length;
      if (length > mostBytes)
        throw new HttpError("too-large", `The form is longer than ${mostBytes / 1_000} kB. Send it in parts.`);
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof HttpError) throw cause;
    throw new CommuniqueError("ABORTED", "The client went away before the form was complete.", { cause });
  }
  return new URLSearchParams(Buffer.concat(parts).toString("utf8"));
}
