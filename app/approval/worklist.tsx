import { ListHead } from "@/components/approval/list-head";
import { ListKeys } from "@/components/approval/list-keys";
import { RequestTable } from "@/components/approval/request-table";
import { WorkList, type WorkView } from "@/components/approval/work-list";
import { byDueDay, workRows } from "@/components/approval/work-rows";
import type { Filter } from "@/components/patterns/filter-bar";
import { KeepFresh } from "@/components/patterns/keep-fresh";
import { countedWords } from "@/components/ui/count-words";
import { limitsOfRows } from "@/lib/cases";
import { listRequestsOnce } from "@/lib/cases/loaders";
import { listSavedFilters } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { dayOf, formatTime, now } from "@/lib/platform/clock";
import { Refusal } from "@/lib/platform/errors";
import { createText, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { listTasks, type TaskListInput, type TaskPage } from "@/lib/workflow";
import { countTasksOnce } from "@/lib/workflow/loaders";
import { claimTasks } from "./actions";
import { requireApprover } from "./approver";
import { type ListSearch, oneOf } from "./list-search";

const lights = ["red", "yellow", "green", "stopped"] as const;
const pageSize = 50;

/** A page of tasks; a place in the list that is none (an old or mistyped address) starts from the beginning. */
async function pageOf(actor: Actor, input: TaskListInput): Promise<TaskPage> {
  try {
    return await listTasks(actor, input);
  } catch (error) {
    if (error instanceof Refusal && error.code === "workflow/cursor")
      return listTasks(actor, { ...input, cursor: undefined });
    throw error;
  }
}

/** One of the approver's worklists, by due day; the signing list also holds what is asked of the chief. */
export async function Worklist(props: { view: WorkView; path: string; search: ListSearch }) {
  const { view, search } = props;
  const locale = await currentLocale();
  const actor = await requireApprover(props.path);
  const t = createText(locale, "approval");
  const light = lights.find((one) => one === oneOf(search, "light"));
  const service = oneOf(search, "service")?.slice(0, 64);
  const caseNo = oneOf(search, "caseNo")?.slice(0, 40);
  const cursor = oneOf(search, "cursor")?.slice(0, 200);
  const [page, counts, requests, saved] = await Promise.all([
    pageOf(actor, { view, light, service, caseNo, cursor, limit: pageSize }),
    countTasksOnce(actor),
    view === "signing" ? listRequestsOnce(actor) : [],
    listSavedFilters(actor, `approval-${view}`),
  ]);
  const at = now();
  const moment = { today: dayOf(at), locale };
  const limits = await limitsOfRows([
    ...page.items.map((task) => task.caseId),
    ...requests.map((request) => request.case.id),
  ]);
  const rows = workRows(page.items, limits, moment);
  const whole = !page.next && !cursor;
  const groups = view === "done" ? [{ key: "all", title: "", rows }] : byDueDay(rows, moment, whole);
  const services = [...new Map(page.items.map((task) => [task.serviceCode, say(task.service, locale)]))];
  const filters: Filter[] = [
    {
      kind: "choice",
      name: "service",
      label: t("list.service"),
      options: [
        ...services.map(([value, label]) => ({ value, label })),
        ...(service && !services.some(([code]) => code === service) ? [{ value: service, label: service }] : []),
      ],
    },
    ...(view === "done"
      ? []
      : [
          {
            kind: "choice" as const,
            name: "light",
            label: t("list.light"),
            options: lights.map((value) => ({ value, label: createText(locale, "cases")(`light.${value}`) })),
          },
        ]),
    { kind: "text", name: "caseNo", label: t("list.caseNo") },
  ];
  const n = view === "done" || view === "body" ? 0 : counts[view] + requests.length;
  return (
    <>
      <ListHead
        title={t(`list.${view}`, { n: countedWords(n) })}
        path={props.path}
        groups={whole && !light ? groups : []}
        locale={locale}
      />
      {view === "signing" && <RequestTable requests={requests} limits={limits} locale={locale} today={moment.today} />}
      <WorkList
        view={view}
        groups={groups}
        filters={filters}
        saved={saved}
        filtered={Boolean(light || service || caseNo)}
        nextCursor={page.next ?? undefined}
        claim={view === "claimable" ? claimTasks : undefined}
      />
      <ListKeys claim={view === "claimable"} locale={locale} end={<KeepFresh seconds={30} time={formatTime(at)} />} />
    </>
  );
}
