import { redirect } from "next/navigation";
import { mainClock } from "@/components/cases/case-clock";
import { amountWords, clockAmount, rowLight } from "@/components/cases/case-words";
import { IntakeDesk } from "@/components/window/intake-desk";
import type { IntakeView } from "@/components/window/intake-types";
import { decidesAtOnce, getApplicant, getCaseFile, getCounterCase, lastDeferralDay } from "@/lib/cases";
import { listSharingRows } from "@/lib/exchange";
import { currentCalendar } from "@/lib/platform/calendar";
import { dueAt, now, ruler, today } from "@/lib/platform/clock";
import { localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { cityParameters } from "@/lib/platform/parameters";
import { cityAreas } from "../../city-areas";
import { orNotFound, requireClerk } from "../../clerk";
import { papersOf } from "../../papers-of";
import * as acts from "../actions";

/** 收件 of one case (picture 06): a draft begun here, an online case whose person came, one that was received. */
export default async function IntakeCasePage(props: { params: Promise<{ ref: string }> }) {
  const { ref } = await props.params;
  const actor = await requireClerk(`/window/intake/${ref}`);
  const locale = await currentLocale();
  const { view, form: filled, materials } = await orNotFound(getCaseFile(actor, ref));
  const { state } = view;
  const number = view.caseNo ?? view.draftNo;
  if (state === "accepted" || state === "decided" || state === "closed" || state === "delivered")
    redirect(localHref(locale, `/window/case/${number}`));
  if (number !== ref) redirect(localHref(locale, `/window/intake/${number}`));
  const [sharing, calendar, present, { areas, city }, { deferDays }] = await Promise.all([
    listSharingRows(actor, ref),
    currentCalendar(),
    getCounterCase(actor, view.id),
    cityAreas(),
    cityParameters(),
  ]);
  const person = await getApplicant(actor, present.personId);
  const { item, form, papers } = filled.service;
  const { promised, statutory } = item.limits;
  const limit = { n: promised.n, unit: promised.unit };
  const content = { ...filled, form };
  const running = mainClock(view.clocks);
  const desk: IntakeView = {
    ref: number,
    caseNo: view.caseNo,
    numberShown: view.caseNoShown ?? view.draftNo,
    state,
    service: {
      code: view.service.code,
      name: say(view.service.name, locale),
      version: view.service.version,
      body: say(view.department.name, locale),
    },
    person,
    organisation: present.organisation,
    form,
    values: filled.values,
    sources: filled.sources,
    revision: filled.revision,
    scenario: filled.scenario,
    questions: item.scenario,
    papers: papersOf(materials, content, papers, locale, city),
    sharing,
    areas,
    delivery: {
      way: present.delivery.way ?? item.deliveryWays[0] ?? "electronic",
      address: present.delivery.address ?? "",
    },
    deliveryWays: item.deliveryWays,
    running: running && {
      light: rowLight(state, running.light),
      amount: clockAmount(running, locale, today()) ?? "",
    },
    clock: {
      due: dueAt({ start: today(), limit, calendar }).due,
      cells: promised.n > 0 ? ruler({ start: today(), limit, calendar }, now()) : [],
      promised: amountWords(promised.n, promised.unit, locale),
      statutory: statutory ? amountWords(statutory.n, statutory.unit, locale) : "",
    },
    deferrable: item.materials
      .filter(({ required }) => required === "deferrable")
      .map((material) => ({
        key: material.key,
        dueBy: lastDeferralDay(material, { today: today(), calendar, cityDays: deferDays }),
      })),
    asked: filled.asked,
    noticedBefore: view.correction !== null,
    finishes: decidesAtOnce(actor, filled.service),
  };
  return <IntakeDesk key={desk.ref} view={desk} acts={{ ...acts }} />;
}
