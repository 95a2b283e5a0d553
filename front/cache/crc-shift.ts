/**
 * A linear map on CRC-32 values: 32 columns of GF(2)⁴. `apply` and the maps made here let the checksum of a text be
 * composed of the checksums of its pieces, without reading them again (zlib's crc32_combine).
 */
export type CrcMap = Int32Array;

/** Reflected polynomial of the CRC-32 that gzip uses (RFC 1952, section 8). */
const polynomial = 0xedb88320 | 0;

/** The map's value at a checksum. */
export function apply(map: CrcMap, crc: number): number {
  let sum = 0;
  for (let bit = 0, rest = crc; rest !== 0; bit += 1, rest >>>= 1) if (rest & 1) sum ^= map[bit] ?? 0;
  return sum;
}

function compose(outer: CrcMap, inner: CrcMap): CrcMap {
  return inner.map((column) => apply(outer, column));
}

/** What one zero bit appended does to a checksum. */
function oneBit(): CrcMap {
  const map = new Int32Array(32);
  map[0] = polynomial;
  for (let bit = 1; bit < 32; bit += 1) map[bit] = 1 << (bit - 1);
  return map;
}

/** crc(a + b) = apply(shift(b.length), crc(a)) ^ crc(b). @param bytes length of what follows */
export function shift(bytes: number): CrcMap {
  let power = oneBit();
  for (let doubled = 0; doubled < 3; doubled += 1) power = compose(power, power);
  let map: CrcMap = Int32Array.from({ length: 32 }, (_, bit) => 1 << bit);
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) map = compose(power, map);
    power = compose(power, power);
  }
  return map;
}

/** The map that is both together: apply(sum(a, b), x) = apply(a, x) ^ apply(b, x). */
export function sum(one: CrcMap, other: CrcMap): CrcMap {
  return one.map((column, bit) => column ^ (other[bit] ?? 0));
}
