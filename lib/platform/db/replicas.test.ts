import { expect, test } from "vitest";
import { PastPositions } from "./past-positions";
import { positionText, readPosition } from "./position";
import { choose } from "./replicas";
import { aSight, freeSight, onPrimary, withSight } from "./sight";

const node = (replayed: bigint | null, busy = 0) => ({ replayed, busy });

test("positions are read as PostgreSQL writes them, and compared as numbers", () => {
  expect(readPosition("16/B374D848")).toBe(0x16_b374d848n);
  expect((readPosition("0/FFFFFFFF") ?? 0n) < (readPosition("1/0") ?? 0n)).toBe(true);
  for (const text of ["0/0", "16/B374D848", "FFFFFFFF/FFFFFFFF"])
    expect(positionText(readPosition(text) ?? -1n)).toBe(text);
  for (const text of ["", "0", "0/", "/0", "0/G", "0/123456789", " 0/1"]) expect(readPosition(text)).toBeNull();
});

test("a node is chosen that shows what was seen and is not too far behind; of several the least busy", () => {
  const [old, young, busy] = [node(10n), node(20n), node(30n, 5)];
  expect(choose([old, young, busy], 0n, 5n)).toBe(old);
  expect(choose([old, young, busy], 11n, 5n)).toBe(young);
  expect(choose([old, young, busy], 20n, 5n)).toBe(young);
  expect(choose([old, young, busy], 21n, 5n)).toBe(busy);
  expect(choose([old, young, busy], 0n, 15n)).toBe(young);
});

test("nobody reads from a node that cannot be asked, that is the primary, or where nobody knows how far the primary is", () => {
  expect(choose([node(null), node(4n)], 5n, 0n)).toBeUndefined();
  expect(choose([node(100n)], 0n, null)).toBeUndefined();
  expect(choose([], 0n, 0n)).toBeUndefined();
});

test("where the primary was five seconds ago decides who is too far behind, also while it is away", () => {
  const past = new PastPositions(5_000);
  expect(past.before(0)).toBeNull();
  past.note(10n, 0);
  // Not asked for five seconds yet: the first answer has to do.
  expect(past.before(100)).toBe(10n);
  for (let at = 500; at <= 10_000; at += 500) past.note(BigInt(10 + at), at);
  expect(past.before(10_000)).toBe(BigInt(10 + 5_000));
  expect(past.before(12_000)).toBe(BigInt(10 + 7_000));
  expect(past.before(3_600_000)).toBe(BigInt(10 + 10_000));
});

test("only a request that has written nothing may read elsewhere, and nothing in it that must be new", () => {
  expect(freeSight()).toBeUndefined();
  expect(withSight(aSight(null), freeSight)).toBeUndefined();
  const sight = aSight(7n);
  withSight(sight, () => {
    expect(freeSight()).toBe(sight);
    expect(onPrimary(freeSight)).toBeUndefined();
    sight.wrote = 8n;
    expect(freeSight()).toBeUndefined();
  });
});
