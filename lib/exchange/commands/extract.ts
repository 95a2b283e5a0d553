import type { z } from "zod";
import { getSubjectDetails } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { type ExchangeResult, type ExtractView, extractInput, type SharingRow, type SystemName } from "../contract";
import { whoIsAsked } from "../model/who-is-asked";
import { type Asked, askRegister } from "../ports/ask-register";
import { openForSharing, requireRow, saveExtraction } from "../store/extraction";
import { requirePresence } from "../store/presence";
import { recordCall } from "../store/record-call";

const systemOf = { population: "population", "legal-entity": "legal-entity", licence: "licence-library" } as const;

/**
 * Fetches one row of the sharing panel (调取): asks the register with the holder's presence proved, then writes values and
 * materials with their source, the call and the ledger in one transaction. A register that does not answer is a view
 * with the reason, not an error: the fields stay open to be typed.
 * Refuses: case/not-found, case/wrong-state, case/not-allowed, exchange/unknown-target, exchange/presence-missing,
 * exchange/no-holder.
 */
export async function extract(actor: Actor, ref: string, input: z.input<typeof extractInput>): Promise<ExtractView> {
  const { target, sittingId } = extractInput.parse(input);
  const asking = await inTransaction("exchange/extract", async (tx) => {
    const opened = await openForSharing(tx, actor, ref);
    const row = requireRow(actor, opened, target);
    const presence = await requirePresence(tx, actor, opened.found, sittingId);
    return { row, presence, caseId: opened.found.id, subjectId: opened.found.subjectId };
  });
  const { row, presence, caseId } = asking;
  const [present, applicant] = await Promise.all([presence.subjectId, asking.subjectId].map(getSubjectDetails));
  const holder = present && applicant && whoIsAsked(row.holder, { present, applicant });
  if (!holder) throw new Refusal("exchange/no-holder", {}, { status: 422 });

  const result = await askRegister(row, holder);
  const system: SystemName = systemOf[row.register];
  return inTransaction("exchange/extract", async (tx) => {
    await recordCall(tx, actor, { system, target, caseId, sittingId: presence.sittingId }, result);
    if (!result.ok) return failure(target, result);
    const { callNo, ms, data } = result;
    const answer = { ...registerOf(row), body: data.body, callNo, at: data.at, proof: presence.proof, data: data.data };
    const { values, unmapped, materials, revision } = await saveExtraction(tx, actor, ref, target, answer, data.file);
    return { ok: true, target, callNo, ms, body: data.body, values, unmapped, materials, revision };
  });
}

const registerOf = ({ register, kind }: SharingRow) => (kind ? { register, kind } : { register });

function failure(target: string, result: Extract<ExchangeResult<Asked>, { ok: false }>): ExtractView {
  const { callNo, ms, attempts, reason, retryAfter } = result;
  return { ok: false, target, callNo, ms, attempts, reason, ...(retryAfter ? { retryAfter } : {}) };
}
