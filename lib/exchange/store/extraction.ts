import {
  addCaseFiles,
  ensureMaterialRows,
  getCaseForUpdate,
  type LoadedCase,
  readValues,
  requireAllowed,
  requireMaterialOpen,
  requirementsFor,
  requirePossible,
  saveCase,
  saveValues,
} from "@/lib/cases";
import { checkValues } from "@/lib/forms";
import type { Values } from "@/lib/forms/contract";
import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import type { Prefilled, RegisterAnswer, SharingRow } from "../contract";
import { mapPrefill } from "../model/map-prefill";
import { sharingPlan } from "../model/sharing-plan";

/** The case in the actor's scope, locked, with what sharing can fill in it. */
export type SharingCase = { found: LoadedCase; values: Values; plan: SharingRow[] };

/** Refuses case/not-found for what is outside the scope. */
export async function openForSharing(tx: Tx, actor: Actor, ref: string): Promise<SharingCase> {
  const found = await getCaseForUpdate(tx, actor, ref);
  const { values } = await readValues(tx, found.id, found.round);
  const { item, form } = found.service;
  const materials = requirementsFor(item, found.scenario as Record<string, string>, values);
  return { found, values, plan: sharingPlan(materials, form) };
}

/** The row that is asked for, when something of it may be filled in the case's present state. */
export function requireRow(actor: Actor, { found, plan }: SharingCase, target: string): SharingRow {
  const row = plan.find((one) => one.target === target);
  if (!row) throw new Refusal("exchange/unknown-target", { target }, { status: 404 });
  const asked = askedTargets(found);
  const materials = row.materials.filter(({ key }) => !asked || asked.has(`material:${key}`));
  const fields = fieldsOpen(found, row, asked);
  // A register is never asked for what nobody may fill in now (个人信息保护法 art. 6: no more than the purpose needs).
  if (fields.length + materials.length === 0) {
    requirePossible(found.state, "save");
    throw new Refusal("case/not-asked", { names: target }, { status: 422 });
  }
  if (fields.length > 0) requireAllowed(actor, "save", found);
  for (const { key } of materials) requireMaterialOpen(actor, found, key);
  return { ...row, fields, materials };
}

/** In a correction, what was asked for; undefined in every other state. */
function askedTargets(found: LoadedCase): ReadonlySet<string> | undefined {
  if (found.state !== "correcting") return undefined;
  const items = (found.corrections.at(-1)?.items ?? []) as { field?: string; requirement?: string }[];
  return new Set(items.map(({ field, requirement }) => (field ? `field:${field}` : `material:${requirement ?? ""}`)));
}

/** Fields are filled in a draft, and in a correction those that were asked for; what was submitted stays as it was said. */
function fieldsOpen(found: LoadedCase, row: SharingRow, asked: ReadonlySet<string> | undefined): SharingRow["fields"] {
  if (asked) return row.fields.filter(({ key }) => asked.has(`field:${key}`));
  return found.state === "draft" ? row.fields : [];
}

export type FetchedFile = { digest: string; name: string; mediaType: string; size: number };

/** Writes what a register answered into the case: values with their source, materials with their file. */
export async function saveExtraction(
  tx: Tx,
  actor: Actor,
  ref: string,
  target: string,
  answer: RegisterAnswer,
  file: FetchedFile | undefined,
): Promise<Omit<Prefilled, "sources"> & { materials: string[]; revision: number; caseId: string }> {
  const opened = await openForSharing(tx, actor, ref);
  const row = requireRow(actor, opened, target);
  const { found } = opened;
  const filled = await saveFields(tx, actor, found, row, answer);
  const { body, callNo, at, proof } = answer;
  const source = { kind: "extracted", body, callNo, at, ...(proof ? { proof } : {}) };
  const materials = file ? row.materials.map(({ key }) => key) : [];
  if (file) {
    const answered = materials.map((key) => requireMaterialOpen(actor, found, key));
    await addCaseFiles(tx, actor, found, answered, { ...file, pages: 1, source, state: "extracted" });
  }
  await appendToLedger(tx, {
    actor,
    subject: { type: "case", id: found.id },
    event: "values.extracted",
    facts: { target, callNo, proof: proof ?? null, fields: Object.keys(filled.values), materials },
  });
  return { ...filled, materials, caseId: found.id };
}

async function saveFields(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  row: SharingRow,
  answer: RegisterAnswer,
): Promise<Pick<Prefilled, "values" | "unmapped"> & { revision: number }> {
  const round = found.state === "correcting" ? found.round + 1 : found.round;
  const base = await readValues(tx, found.id, found.round);
  const typed = round === found.round ? base : await readValues(tx, found.id, round);
  const known = typed.revision > 0 ? typed : base;
  const offered = mapPrefill(found.service.form, [answer]);
  const open = new Set(row.fields.map(({ key }) => key));
  const picked = Object.fromEntries(Object.entries(offered.values).filter(([key]) => open.has(key)));
  const scenario = found.scenario as Record<string, string>;

  // A register may hold what this form cannot keep (a name longer than the field): that field is left to a person.
  const merged = { ...known.values, ...picked };
  const problems = checkValues(found.service.form, merged, { scenario, mode: "draft", locale: actor.locale });
  const unfit = new Set(problems.map(({ field }) => field).filter((field) => Object.hasOwn(picked, field)));
  const values = Object.fromEntries(Object.entries(picked).filter(([key]) => !unfit.has(key)));
  const unmapped = [
    ...offered.unmapped.filter(({ field }) => open.has(field)),
    ...[...unfit].map((field) => ({ field, reason: "wrong-type" as const })),
  ];
  if (Object.keys(values).length === 0) return { values, unmapped, revision: typed.revision };

  const sources = Object.fromEntries(Object.entries(offered.sources).filter(([key]) => Object.hasOwn(values, key)));
  const content = { values: { ...known.values, ...values }, sources: { ...known.sources, ...sources } };
  const { revision } = await saveValues(tx, found.id, round, content);
  if (found.state === "draft") await ensureMaterialRows(tx, found, found.service.item, scenario, content.values);
  await saveCase(tx, found, {});
  return { values, unmapped, revision };
}
