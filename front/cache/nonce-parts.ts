import { constants, crc32, deflateRawSync } from "node:zlib";
import { apply, type CrcMap, shift, sum } from "./crc-shift";

/**
 * A page with holes for its CSP nonce, plain and as gzip. Whoever asks gets a copy of the bytes with a nonce of their own
 * written into the holes: nothing is compressed again. All nonces of a template have the same length.
 */
export type NonceParts = {
  /** Bytes of one nonce; 0 when the page has none. */
  readonly nonceLength: number;
  readonly plain: { readonly bytes: Buffer; readonly holes: readonly number[] };
  readonly gzip: { readonly bytes: Buffer; readonly holes: readonly number[] };
  /** The checksum of the page is `fixed` ^ `ofNonce`(checksum of the nonce). */
  readonly fixed: number;
  readonly ofNonce: CrcMap;
};

/** RFC 1952: deflate, no name, no time, unknown system. */
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** RFC 1951, 3.2.4: the last block, stored and empty. */
const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff]);
/** How far back a match of deflate can point. */
const window = 32 * 1024;

/**
 * Cuts a page at each place of its nonce. Pieces are compressed one by one, each with what stands before it as its
 * dictionary; in place of a nonce the dictionary has zero bytes, which no page contains, so no match ever points into a
 * hole. Every piece ends at a byte (Z_SYNC_FLUSH) and the nonce between two pieces is a stored block.
 */
export function cutAtNonce(page: Buffer, nonce: string): NonceParts {
  const wanted = Buffer.from(nonce, "latin1");
  const pieces = nonce === "" ? [page] : piecesOf(page, wanted);
  const blank = joined(pieces, Buffer.alloc(wanted.length));
  const gzip: Buffer[] = [gzipHead];
  const plainHoles: number[] = [];
  const gzipHoles: number[] = [];
  let at = 0;
  let packed = gzipHead.length;
  let fixed = 0;
  let ofNonce: CrcMap = new Int32Array(32);
  pieces.forEach((piece, i) => {
    if (i > 0) {
      plainHoles.push(at);
      gzipHoles.push(packed + 5);
      gzip.push(storedHead(wanted.length), Buffer.alloc(wanted.length));
      packed += 5 + wanted.length;
      at += wanted.length;
      ofNonce = sum(ofNonce, shift(page.length - at));
    }
    const dictionary = blank.subarray(Math.max(0, at - window), at);
    const block = deflateRawSync(piece, {
      level: 9,
      finishFlush: constants.Z_SYNC_FLUSH,
      ...(dictionary.length > 0 ? { dictionary } : {}),
    });
    gzip.push(block);
    packed += block.length;
    at += piece.length;
    fixed ^= apply(shift(page.length - at), crc32(piece) | 0);
  });
  gzip.push(lastBlock, Buffer.alloc(4), lengthOf(page));
  return {
    nonceLength: wanted.length,
    plain: { bytes: blank, holes: plainHoles },
    gzip: { bytes: Buffer.concat(gzip), holes: gzipHoles },
    fixed,
    ofNonce,
  };
}

/** The page with this nonce. Throws RangeError for one of another length. */
export function plainWith(parts: NonceParts, nonce: string): Buffer {
  return filled(parts.plain, nonceBytes(parts, nonce));
}

/** The same as a gzip stream, byte for byte what `plainWith` gives when it is unpacked. */
export function gzipWith(parts: NonceParts, nonce: string): Buffer {
  const bytes = nonceBytes(parts, nonce);
  const page = filled(parts.gzip, bytes);
  const crc = parts.fixed ^ (bytes.length > 0 ? apply(parts.ofNonce, crc32(bytes) | 0) : 0);
  page.writeInt32LE(crc, page.length - 8);
  return page;
}

function nonceBytes(parts: NonceParts, nonce: string): Buffer {
  if (parts.nonceLength === 0) return Buffer.alloc(0);
  const bytes = Buffer.from(nonce, "latin1");
  if (bytes.length !== parts.nonceLength) throw new RangeError(`a nonce of ${parts.nonceLength} bytes is needed`);
  return bytes;
}

function filled({ bytes, holes }: NonceParts["plain"], nonce: Buffer): Buffer {
  if (holes.length === 0 && bytes.length < Buffer.poolSize) return Buffer.from(bytes);
  const page = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(page);
  for (const hole of holes) nonce.copy(page, hole);
  return page;
}

function piecesOf(page: Buffer, nonce: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = page.indexOf(nonce); at >= 0; at = page.indexOf(nonce, from)) {
    pieces.push(page.subarray(from, at));
    from = at + nonce.length;
  }
  return [...pieces, page.subarray(from)];
}

function joined(pieces: readonly Buffer[], between: Buffer): Buffer {
  return Buffer.concat(pieces.flatMap((piece, i) => (i > 0 ? [between, piece] : [piece])));
}

function storedHead(length: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(length, 1);
  head.writeUInt16LE(~length & 0xffff, 3);
  return head;
}

function lengthOf(page: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(page.length % 2 ** 32);
  return length;
}
