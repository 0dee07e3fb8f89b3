/** Numbers and sets of numbers as bits and bytes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestOf } from "../../src/archive/best.ts";
import { BLOCK, bitsFor, pack, packedLength, unpack } from "../../src/archive/bit-packing.ts";
import { BitSet, bitCount, Ranks } from "../../src/archive/bit-set.ts";
import { ByteReader, ByteWriter } from "../../src/archive/bytes.ts";
import { crc32 } from "../../src/archive/crc32.ts";

describe("bytes", () => {
  test("read what was written, in the order in which it was", () => {
    const large = fc.oneof(fc.maxSafeNat(), fc.nat(300));
    const part = fc.oneof(
      fc.tuple(fc.constant("u8" as const), fc.nat(255)),
      fc.tuple(fc.constant("u32" as const), fc.nat(0xffffffff)),
      fc.tuple(fc.constant("u64" as const), large),
      fc.tuple(fc.constant("varint" as const), large),
      fc.tuple(fc.constant("text" as const), fc.string({ unit: "binary" })),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const out = new ByteWriter(1);
        for (const [kind, value] of parts) out[kind](value as never);
        const reader = new ByteReader(out.view());
        for (const [kind, value] of parts) expect(reader[kind]()).toBe(value);
        expect(reader.isAtEnd).toBe(true);
      }),
    );
  });

  test("numbers beyond 32 bits keep every bit", () => {
    const out = new ByteWriter();
    for (const value of [2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1]) out.varint(value);
    const reader = new ByteReader(out.view());
    expect([1, 2, 3, 4].map(() => reader.varint())).toEqual([2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1]);
  });

  test("end where they end", () => {
    expect(() => new ByteReader(Uint8Array.of(0x80)).varint()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(1, 2)).u32()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(5, 65)).text()).toThrow(RangeError);
    expect(() => new ByteReader(new Uint8Array(20).fill(0xff)).varint()).toThrow(RangeError);
  });

  test("have the checksum that gzip gives them", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

describe("a block of numbers", () => {
  test("takes as many bits a number as its largest needs, and gives all back", () => {
    const block = fc
      .integer({ min: 0, max: 32 })
      .chain((bits) => fc.array(fc.nat(bits === 0 ? 0 : 2 ** bits - 1), { minLength: BLOCK, maxLength: BLOCK }));
    fc.assert(
      fc.property(block, fc.nat(7), (numbers, from) => {
        const values = new Uint32Array(from + BLOCK);
        values.set(numbers, from);
        const bits = bitsFor(values, from);
        expect(2 ** bits).toBeGreaterThan(Math.max(...numbers));
        const bytes = new Uint8Array([...new Uint8Array(from), ...pack(values, from, bits)]);
        expect(bytes.length - from).toBe(packedLength(bits));
        const out = new Uint32Array(BLOCK + 3).fill(7);
        unpack(bytes, from, bits, out, 2);
        expect([...out]).toEqual([7, 7, ...numbers, 7]);
      }),
    );
  });
});

describe("a set of bits", () => {
  const members = fc.uniqueArray(fc.nat(99));
  test("is the set of its members, under every operation", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 140 }), members, members, (size, a, b) => {
        const [one, other] = [new Set(a), new Set(b)];
        const [bits, others] = [BitSet.of(size, a), BitSet.of(size, b)];
        const all = Array.from({ length: size }, (_, i) => i);
        const expected: [BitSet, (i: number) => boolean][] = [
          [bits, (i) => one.has(i)],
          [bits.and(others), (i) => one.has(i) && other.has(i)],
          [bits.or(others), (i) => one.has(i) || other.has(i)],
          [bits.andNot(others), (i) => one.has(i) && !other.has(i)],
          [bits.complement(), (i) => !one.has(i)],
          [BitSet.full(size), () => true],
        ];
        for (const [set, isMember] of expected) {
          expect([...set]).toEqual(all.filter(isMember));
          expect(set.count).toBe(all.filter(isMember).length);
          expect(all.filter((i) => set.has(i))).toEqual(all.filter(isMember));
        }
      }),
    );
  });

  test("is within another that has all of its members", () => {
    fc.assert(
      fc.property(members, members, (a, b) => {
        const [one, other] = [BitSet.of(100, a), BitSet.of(100, b)];
        expect(one.isWithin(other)).toBe(a.every((member) => b.includes(member)));
        expect(one.isWithin(one.or(other))).toBe(true);
      }),
    );
  });

  test("numbers its members through, and adds to those that another set has", () => {
    fc.assert(
      fc.property(members, members, (a, b) => {
        const ranks = new Ranks(BitSet.of(100, a));
        const sorted = a.toSorted((one, other) => one - other);
        expect(ranks.count).toBe(a.length);
        for (let i = 0; i < 100; i++) expect(ranks.of(i)).toBe(sorted.indexOf(i));
        const sums = new Float64Array(a.length).fill(1);
        ranks.add(sums, BitSet.of(100, b), 0.5);
        expect([...sums]).toEqual(sorted.map((member) => (b.includes(member) ? 1.5 : 1)));
      }),
    );
  });

  test("counts the bits of a word", () => {
    for (const [word, count] of [
      [0, 0],
      [-1, 32],
      [0x80000000, 1],
      [0x0f0f0f0f, 16],
    ] as const)
      expect(bitCount(word)).toBe(count);
  });
});

test("the best few are those that sorting puts first", () => {
  const compare = (a: { score: number; at: number }, b: { score: number; at: number }): number =>
    a.score - b.score || a.at - b.at;
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(30), (scores, count) => {
      const items = scores.map((score, at) => ({ score, at }));
      expect(bestOf(items, count, compare)).toEqual(items.toSorted(compare).slice(0, count));
    }),
  );
});
