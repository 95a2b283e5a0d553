import type { Applicant, ApplyService } from "@/components/cases/apply/apply-service";
import type { AreaOption } from "@/components/forms/field-types/types";
import type { PinnedService } from "@/lib/cases";
import { findGuide } from "@/lib/catalogue";
import { prefilledFrom, type Values } from "@/lib/forms/contract";
import { accountAnswers, getSubjectsMasked } from "@/lib/identity";
import { areasOfLate } from "@/lib/identity/loaders";
import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { dueAt, today } from "@/lib/platform/clock";

/** A pinned service as the application pages need it, with the day of the result if it were accepted today. */
export async function toApplyService(service: PinnedService): Promise<ApplyService> {
  const [guide, calendar] = await Promise.all([findGuide(service.code), currentCalendar()]);
  const { scenario, materials, limits, visits, deliveryWays, fees, objects, results, netDepth } = service.item;
  const { n, unit } = limits.promised;
  return {
    code: service.code,
    name: service.item.name,
    // A service suspended meanwhile has no guide any more; its draft still shows who would handle it.
    department: guide?.department.name ?? service.item.office,
    item: { scenario, materials, limits, visits, deliveryWays, fees, objects, results, netDepth },
    form: service.form,
    fees: service.fees,
    promise: service.papers.promise ?? null,
    resultBy: dueAt({ start: today(), limit: { n, unit }, calendar }).due,
  };
}

/** Those the actor may apply for: themselves first, then the organisations they act for. */
export async function applicantsOf(actor: Actor): Promise<Applicant[]> {
  const ids = [...(actor.subjectId ? [actor.subjectId] : []), ...actor.actsFor];
  const subjects = await getSubjectsMasked(ids);
  return subjects.map((one) => ({
    id: one.id,
    name: one.nameMasked,
    kind: one.kind,
    self: one.id === actor.subjectId,
  }));
}

/** What the person's own account answers for fields with `prefill.from = "account"`. */
export async function ownValues(actor: Actor, service: PinnedService): Promise<Values> {
  if (!actor.subjectId) return {};
  return prefilledFrom(service.form, "account", await accountAnswers(actor.subjectId));
}

/** The area table, when the form has a field that asks for it. */
export async function areasFor(service: PinnedService): Promise<AreaOption[]> {
  const asks = service.form.sections.some((section) =>
    section.fields.some((field) => field.type === "area" || field.columns?.some((column) => column.type === "area")),
  );
  return asks ? areasOfLate() : [];
}
