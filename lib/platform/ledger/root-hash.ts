import { canonicalJson, sm3 } from "../crypto";

/** One leaf of a root: which chain, how far, with which hash. */
export const leafOf = (head: { subjectType: string; subjectId: string; seq: number; hash: string }): string =>
  sm3(`${head.subjectType}:${head.subjectId}:${head.seq}:${head.hash}`);

/** What a root says: its number, when, over how many chains, their Merkle root, and the hash of the root before it. */
export type RootFacts = { n: number; sealedAt: Date; day: string; leaves: number; root: string; previous: string };

/** The hash of a root, over everything it says, the root before it included. */
export const rootHash = (root: RootFacts): string =>
  sm3(
    canonicalJson({
      n: root.n,
      sealedAt: root.sealedAt.toISOString(),
      day: root.day,
      leaves: root.leaves,
      root: root.root,
      previous: root.previous,
    }),
  );
