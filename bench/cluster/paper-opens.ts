import { sm3 } from "@/lib/platform/crypto";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { withRows } from "../kill/checks/rows";
import type { Confirmed } from "../kill/confirmed-journal";
import type { Faults } from "../kill/faults";
import type { Ground } from "../kill/living-product";
import { tokensOf } from "../sign-in";

/** A licence of the restored city: it verifies under its number, and its file opens for its holder with the digest it was kept by. */
export async function paperOpens(
  { databaseUrl }: Ground,
  base: string,
  entries: readonly Confirmed[],
  faults: Faults,
): Promise<{ number: string; verdict: string; bytes: number }> {
  const drafts = new Map(
    entries.flatMap(({ act, said, call }) =>
      act === "draft" && said.caseId ? [[said.caseId, call.login] as const] : [],
    ),
  );
  const licences = await withRows(databaseUrl, (rows) =>
    rows<{ number: string; digest: string; caseId: string }>(
      `select document_no as number, digest, case_id::text as "caseId" from licence where signed_at is not null order by signed_at`,
    ),
  );
  // The oldest: signed before the base copy, with keys that had to come back.
  const licence = licences.find(({ caseId }) => drafts.has(caseId));
  if (!licence) {
    faults.add("no licence to open", { licences: licences.length });
    return { number: "none", verdict: "unknown", bytes: 0 };
  }
  const login = drafts.get(licence.caseId) ?? "";
  const tokens = await tokensOf(base, [login], demoPassword);
  const number = encodeURIComponent(licence.number);
  const verified = (await (await fetch(`${base}/api/v1/verify/${number}`)).json()) as { verdict?: string };
  const opened = await fetch(`${base}/api/v1/documents/${number}`, {
    headers: { authorization: `Bearer ${tokens[login]}` },
  });
  const bytes = new Uint8Array(await opened.arrayBuffer());
  const verdict = verified.verdict ?? "no answer";
  if (verdict !== "valid") faults.add("a licence does not verify", { licence, verified });
  if (opened.status !== 200 || sm3(bytes) !== licence.digest)
    faults.add("a licence does not open as it was kept", { licence, status: opened.status, bytes: bytes.byteLength });
  return { number: licence.number, verdict, bytes: bytes.byteLength };
}
