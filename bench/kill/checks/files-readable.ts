import { readFileSync } from "node:fs";
import path from "node:path";
import { sm3 } from "@/lib/platform/crypto";
import type { Confirmed } from "../confirmed-journal";
import type { Faults } from "../faults";
import type { Rows } from "./rows";

/** Every confirmed file, and every paper and licence that was made, is on the disk with the content it was kept by. */
export async function checkFiles(
  rows: Rows,
  entries: readonly Confirmed[],
  data: string,
  faults: Faults,
): Promise<number> {
  const made = await rows<{ digest: string }>(
    "select digest from paper where digest is not null union select digest from licence where digest is not null",
  );
  const digests = new Set([...made.map(({ digest }) => digest), ...entries.flatMap(({ said }) => said.digest ?? [])]);
  for (const digest of digests) {
    const wrong = wrongWith(path.join(data, "files", digest.slice(0, 2), digest), digest);
    if (wrong) faults.add(`a kept file is ${wrong}`, { digest });
  }
  return digests.size;
}

function wrongWith(file: string, digest: string): string | null {
  try {
    return sm3(readFileSync(file)) === digest ? null : "damaged";
  } catch {
    return "gone";
  }
}
