/**
 * The few parts of a zip archive that a reader asks for, never more bytes than allowed. Not a general unzipper: no ZIP64, no
 * encryption, which office documents do not use.
 */
import { crc32, inflateRawSync } from "node:zlib";

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts whose names `wanted` accepts, inflated.
 *
 * @param limit most bytes of all parts together, as they are and not as the archive declares them
 * @throws Error for a damaged archive, or one that holds more
 */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean, limit: number): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const parts = new Map<string, Uint8Array>();
  let left = limit;
  let offset = view.getUint32(end + 16, true);
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (view.getUint32(offset, true) !== ENTRY_SIGNATURE) throw new Error("its list of parts is damaged");
    const nameLength = view.getUint16(offset + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength));
    if (wanted(name)) {
      const part = inflate(bytes, view, offset, left);
      left -= part.length;
      parts.set(name, part);
    }
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return parts;
}

/** An archive of `parts`, stored without compression, for a library that takes nothing but archives. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const encoded = Buffer.from(name);
    // version, flags, method, time, date, checksum, sizes, length of the name, of the extra field
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2); // names are UTF-8
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(encoded.length, 22);
    files.push(uint32(LOCAL_SIGNATURE), common, encoded, Buffer.from(content));
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    entries.push(uint32(ENTRY_SIGNATURE), Buffer.from([20, 0]), common, rest, encoded);
    offset += 30 + encoded.length + content.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directory, uint32(END_SIGNATURE), end]);
}

function findEnd(view: DataView): number {
  // The record stands at the end, before a comment of at most 65,535 bytes.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new Error("it is no zip archive, or it was cut short");
}

function inflate(bytes: Uint8Array, view: DataView, entry: number, limit: number): Uint8Array {
  const method = view.getUint16(entry + 10, true);
  const packedLength = view.getUint32(entry + 20, true);
  const declared = view.getUint32(entry + 24, true);
  const local = view.getUint32(entry + 42, true);
  if (declared > limit) throw new Error("it unpacks to more than is allowed");
  if (view.getUint32(local, true) !== LOCAL_SIGNATURE) throw new Error("a part is not where its list says");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + packedLength);
  if (packed.length < packedLength) throw new Error("it was cut short");
  if (method === STORED && packedLength <= limit) return packed;
  if (method !== DEFLATED) throw new Error("a part is packed in a way that is not read");
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, declared) });
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
