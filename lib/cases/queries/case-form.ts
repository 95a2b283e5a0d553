import type { Sources, Values } from "@/lib/forms/contract";
import type { Actor } from "@/lib/platform/auth";
import { db, reads } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { type DeliveryChoice, deliveryChoice } from "../contract";
import { caseWhere, refWhere } from "../store/scope-where";
import { type FormContent, readValues } from "../store/values";
import { getPinnedService, type PinnedService } from "./pinned-service";

export type CaseForm = {
  caseId: string;
  state: string;
  service: PinnedService;
  scenario: Record<string, string>;
  values: Values;
  sources: Sources;
  revision: number;
  /** How the result is to come, once it was chosen. */
  delivery: DeliveryChoice | null;
  /** While correcting: what was asked for, and the values before. */
  asked: { fields: string[]; materials: string[] } | null;
};

/** The form of a case as it is being filled or was submitted, for those in scope. */
export async function getCaseForm(actor: Actor, ref: string): Promise<CaseForm> {
  const found = await db().case.findFirst({
    where: { AND: [refWhere(ref), caseWhere(actor)] },
    include: { corrections: { orderBy: { round: "desc" }, take: 1 } },
  });
  if (!found) throw new Refusal("case/not-found", {}, { status: 404 });
  return toCaseForm(found, await readValues(reads(), found.id, found.round));
}

type Row = {
  id: string;
  state: string;
  round: number;
  versionId: string;
  scenario: unknown;
  delivery: unknown;
  corrections: { items: unknown }[];
};

/** The form of a case that was read, with the values of its round. One statement more while it is being mended. */
export async function toCaseForm(found: Row, base: FormContent): Promise<CaseForm> {
  const correcting = found.state === "correcting";
  const typed = correcting ? await readValues(reads(), found.id, found.round + 1) : base;
  const content = typed.revision > 0 ? typed : { ...base, revision: typed.revision };
  const items = (found.corrections[0]?.items ?? []) as { field?: string; requirement?: string }[];
  return {
    caseId: found.id,
    state: found.state,
    service: await getPinnedService(found.versionId),
    scenario: found.scenario as Record<string, string>,
    values: content.values,
    sources: content.sources,
    revision: content.revision,
    delivery: deliveryChoice.safeParse(found.delivery).data ?? null,
    asked: correcting
      ? {
          fields: items.flatMap((item) => (item.field ? [item.field] : [])),
          materials: items.flatMap((item) => (item.requirement ? [item.requirement] : [])),
        }
      : null,
  };
}
