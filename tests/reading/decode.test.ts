import { expect, test } from "vitest";
import { declaredEncoding, decode } from "../../src/reading/decode.ts";

const JAPANESE =
  "外務大臣は十八日、ニューヨークで会談を行いました。両大臣は、今後も緊密に協力していくことで一致しました。";
// The platform decodes these encodings and writes none of them.
const ENCODED = {
  Shift_JIS:
    "ik+WsZHlkGKCzY9clKqT+oFBg2qDhYFbg4iBW4NOgsWJ75JrgvCNc4KigtyCtYK9gUKXvJHlkGKCzYFBjaGM44Lgi9mWp4LJi6aXzYK1gsSCooKtgrGCxoLFiOqSdoK1gtyCtYK9gUI=",
  "EUC-JP":
    "s7DMs8Lnv8Okz729yKzG/KGipcul5aG8peihvKWvpMey8cPMpPK51KSkpN6kt6S/oaPOvsLnv8Okz6GiuqO45aTittvMqaTLtqjOz6S3pMakpKSvpLOkyKTHsOzD16S3pN6kt6S/oaM=",
  "ISO-2022-JP":
    "GyRCMzBMM0JnP0MkTz09SCxGfCEiJUslZSE8JWghPCUvJEcycUNMJHI5VCQkJF4kNyQ/ISNOPkJnP0MkTyEiOiM4ZSRiNltMKSRLNihOTyQ3JEYkJCQvJDMkSCRHMGxDVyQ3JF4kNyQ/ISMbKEI=",
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Buffer => Buffer.from(text, "utf16le");

test.each(Object.entries(ENCODED))("%s is told without a declaration", (_name, base64) => {
  expect(decode(Buffer.from(base64, "base64"))).toBe(JAPANESE);
});

test("a byte order mark decides and leaves no character", () => {
  expect(decode(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8("Zoë")]))).toBe("Zoë");
  expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le("Zoë")]))).toBe("Zoë");
  expect(decode(Buffer.concat([Buffer.from([0xfe, 0xff]), utf16le("Zoë").swap16()]))).toBe("Zoë");
});

test("UTF-16 without a mark is told by where its NULs are", () => {
  const text = "The Minister met the Ambassador on 3 May.\n";
  expect(decode(utf16le(text))).toBe(text);
  expect(decode(utf16le(text).swap16())).toBe(text);
});

test("a single NUL does not make a text UTF-16", () => {
  expect(decode(utf8(`A \0release of the ministry${" and so on".repeat(50)}`))).toContain("release of the ministry");
});

test("curly quotes and accents of windows-1252 are read", () => {
  const bytes = Buffer.from("The Minister\x92s visit to Malm\xf6 was \x93useful\x94, said Zo\xeb Ros\xe9n.", "latin1");
  expect(decode(bytes)).toBe("The Minister’s visit to Malmö was “useful”, said Zoë Rosén.");
});

test("Cyrillic of windows-1251 is told", () => {
  const bytes = Buffer.from(
    "zOjt6PHy8CDo7e7x8vDg7e379SDk5esg4vHy8OXy6Ovx/yDxIO/u8evu7CDoIO7h8fPk6Osg4u7v8O7x+yDx7vLw8+Tt6Pfl8fLi4C4=",
    "base64",
  );
  expect(decode(bytes)).toBe("Министр иностранных дел встретился с послом и обсудил вопросы сотрудничества.");
});

test("UTF-8 with one damaged character stays UTF-8", () => {
  const bytes = Buffer.concat([utf8("Zoë Rosén à Malmö, où "), Buffer.from([0xe9]), utf8(" naïve")]);
  expect(decode(bytes)).toBe("Zoë Rosén à Malmö, où \ufffd naïve");
});

test("what a page declares is believed, unless its bytes are not of it", () => {
  const latin2 = Buffer.from('<meta charset="iso-8859-2"><p>Wa\xb3\xeasa', "latin1");
  expect(decode(latin2, declaredEncoding(latin2))).toContain("Wałęsa");
  const wrong = Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><p>caf\xe9', "latin1");
  expect(decode(wrong, declaredEncoding(wrong))).toContain("café");
  const unknown = utf8('<?xml version="1.0" encoding="no-such"?><p>café</p>');
  expect(decode(unknown, declaredEncoding(unknown))).toContain("café");
});
