import { stateWords } from "@/components/cases/case-words";
import { CaseTable } from "@/components/supervision/case-table";
import { stageWords } from "@/components/supervision/stage-words";
import { watchRows } from "@/components/supervision/watch-rows";
import type { Choice } from "@/components/ui/select";
import { type CaseRow, limitsOfRows, listBodyCases, stepsOfRows } from "@/lib/cases";
import { stages } from "@/lib/cases/contract";
import { firstOnBadCursor } from "@/lib/platform/api";
import type { Actor } from "@/lib/platform/auth";
import { dayOf, now } from "@/lib/platform/clock";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import { type ListSearch, oneOf } from "../list-search";

const lights = ["red", "yellow", "green", "stopped", "none"] as const;

/** The department's cases, soonest due first, with the steps that are open in them and who has them. */
export async function BodyCases(props: { actor: Actor; locale: Locale; search: ListSearch; people: Choice[] }) {
  const { actor, locale, search } = props;
  const filter = {
    light: lights.find((light) => light === oneOf(search, "light")),
    stage: stages.find((stage) => stage === oneOf(search, "stage")),
    person: oneOf(search, "person")?.slice(0, 64),
    service: oneOf(search, "service")?.slice(0, 64),
  };
  const page = await firstOnBadCursor(oneOf(search, "cursor")?.slice(0, 200), (cursor) =>
    listBodyCases(actor, { ...filter, cursor, size: 50 }),
  );
  const ids = page.items.map((row) => row.id);
  const [limits, steps] = await Promise.all([limitsOfRows(ids), stepsOfRows(ids)]);
  const t = createText(locale, "approval");
  const words = createText(locale, "cases");
  const whereOf = (row: CaseRow) =>
    steps
      .filter((step) => step.caseId === row.id)
      .map(({ step, holder }) => `${say(step, locale)} · ${holder ?? t("monitor.nobody")}`)
      .join(" / ") || stateWords(row, locale);
  const services = [...new Map(page.items.map((row) => [row.serviceCode, say(row.serviceName, locale)]))];
  const { service } = filter;
  return (
    <CaseTable
      name="approval-monitor"
      caption={t("monitor.caption")}
      filterLabel={t("monitor.filters")}
      rows={watchRows(page.items, limits, { base: "/approval/cases", today: dayOf(now()), locale, whereOf })}
      nextCursor={page.next ?? undefined}
      empty={{ title: t("monitor.empty"), next: t("monitor.emptyNext") }}
      heads={{
        service: t("monitor.service"),
        subject: t("monitor.subject"),
        number: t("monitor.number"),
        where: t("monitor.where"),
        due: t("monitor.due"),
        used: t("monitor.used"),
        light: t("monitor.light"),
        open: t("monitor.open"),
      }}
      filters={[
        {
          kind: "choice",
          name: "light",
          label: t("monitor.light"),
          options: lights.map((value) => ({ value, label: words(`light.${value}`) })),
        },
        {
          kind: "choice",
          name: "stage",
          label: t("monitor.stage"),
          options: stages.map((value) => ({ value, label: stageWords(value, locale) })),
        },
        { kind: "choice", name: "person", label: t("monitor.person"), options: props.people },
        {
          kind: "choice",
          name: "service",
          label: t("monitor.service"),
          options: [
            ...services.map(([value, label]) => ({ value, label })),
            ...(service && !services.some(([code]) => code === service) ? [{ value: service, label: service }] : []),
          ],
        },
      ]}
    />
  );
}
