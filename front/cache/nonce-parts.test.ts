import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAtNonce, gzipWith, plainWith } from "./nonce-parts";

const nonce = fc.stringMatching(/^[A-Za-z0-9+/]{24}$/);
const words = fc.array(fc.constantFrom("<script nonce=", "服务", "事项", "</script>", "abc", "aaaaaaaa"), {
  maxLength: 400,
});

test("unpacked, the page is exactly the plain page with the fresh nonce in every place of the old one", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), nonce, nonce, (pieces, old, fresh) => {
      fc.pre(old !== fresh && !pieces.some((piece) => piece.join("").includes(old)));
      const page = (one: string) => Buffer.from(pieces.map((piece) => piece.join("")).join(one));
      const parts = cutAtNonce(page(old), old);
      expect(plainWith(parts, fresh).equals(page(fresh))).toBe(true);
      expect(gunzipSync(gzipWith(parts, fresh)).equals(page(fresh))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("any bytes survive, also when there is no nonce", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
      const page = Buffer.from(bytes);
      const parts = cutAtNonce(page, "");
      expect(gunzipSync(gzipWith(parts, "")).equals(page)).toBe(true);
      expect(plainWith(parts, "").equals(page)).toBe(true);
    }),
  );
});

test("a page longer than the window of deflate, with nonces near and far, stays whole and small", () => {
  const old = "b2xkIG5vbmNlIG9mIHRoZSBwYWdl";
  const line = (n: number) =>
    `<li><script nonce="${old}">self.__next_f.push([${n},"事项 ${n * 7919}"])</script></li>\n`;
  const page = Array.from({ length: 3_000 }, (_, n) => line(n)).join("");
  const parts = cutAtNonce(Buffer.from(page), old);
  const fresh = "ZnJlc2ggbm9uY2Ugb2YgYW5zd2Vy";
  const packed = gzipWith(parts, fresh);
  expect(gunzipSync(packed).toString()).toBe(page.replaceAll(old, fresh));
  expect(gzipWith(parts, old).length).toBe(packed.length);
  expect(packed.length).toBeLessThan(page.length * 0.6);
});

test("a nonce of another length is refused: it would not fit the holes", () => {
  expect(() => plainWith(cutAtNonce(Buffer.from("a nonce here"), "nonce"), "longer nonce")).toThrow(RangeError);
});
