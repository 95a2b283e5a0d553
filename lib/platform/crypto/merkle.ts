import { sm3 } from "./sm3";

/**
 * The Merkle root of hashes in hex, in their order, as RFC 6962 §2.1 with SM3: leaves and inner nodes are marked, so
 * that no inner node can pass for a leaf, and no leaf is doubled. No hashes: SM3 of nothing.
 */
export function merkleRoot(hashes: readonly string[]): string {
  if (hashes.length === 0) return sm3("");
  let level = hashes.map(leafHash);
  // Pairing from the left and carrying the odd one up gives the tree of RFC 6962 without recursion.
  while (level.length > 1) {
    const next: string[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left = "", right] = level.slice(i, i + 2);
      next.push(right === undefined ? left : sm3(Buffer.from(`01${left}${right}`, "hex")));
    }
    level = next;
  }
  return level[0] ?? sm3("");
}

function leafHash(hash: string): string {
  if (!/^([0-9a-f]{2})+$/.test(hash)) throw new TypeError(`not a hash in hex: ${hash}`);
  return sm3(Buffer.from(`00${hash}`, "hex"));
}
