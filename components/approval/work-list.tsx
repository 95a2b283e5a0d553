"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { SavedFilter } from "@/lib/identity/contract";
import type { Acted } from "@/lib/platform/actions";
import { localHref } from "@/lib/platform/i18n/href";
import { SavedFilters } from "../identity/saved-filters";
import { DataTable } from "../patterns/data-table";
import type { Column } from "../patterns/data-table-types";
import { type Filter, FilterBar } from "../patterns/filter-bar";
import { FittingList } from "../patterns/fitting-list";
import { LimitBar } from "../patterns/limit-bar";
import { Button } from "../ui/button";
import { Empty } from "../ui/empty";
import { ErrorInPlace } from "../ui/error-in-place";
import { Light } from "../ui/light";
import { LinkButton } from "../ui/link-button";
import { useLocale, useText } from "../ui/locale";
import { Tag } from "../ui/tag";
import { toast } from "../ui/toast";
import { WorkCards } from "./work-cards";
import type { WorkGroup, WorkRow } from "./work-row";

export type WorkView = "mine" | "claimable" | "signing" | "body" | "done";
export type ClaimedMany = { claimed: number; refused: { id: string; title: string; why: string }[] };

type Props = {
  view: WorkView;
  groups: WorkGroup[];
  filters: Filter[];
  filtered: boolean;
  /** The filters this person keeps for this list. */
  saved: SavedFilter[];
  nextCursor?: string;
  claim?: (taskIds: string[]) => Promise<Acted<ClaimedMany>>;
};

/** The worklist (picture 08a): grouped by due day, with cell bar and light, worked by keys; cards on a phone. */
export function WorkList(props: Props) {
  const { view, claim } = props;
  const locale = useLocale();
  const t = useText("approval");
  const router = useRouter();
  const [busy, start] = useTransition();
  const [refused, setRefused] = useState<{ title: string; why: string }[]>([]);

  const claimAll = (ids: string[]) =>
    start(async () => {
      if (!claim || ids.length === 0) return;
      const answer = await claim(ids);
      if (!answer.ok) return setRefused([answer.refusal]);
      const { claimed, refused } = answer.value;
      setRefused(refused);
      if (claimed > 0)
        toast({
          text: claimed === 1 ? t("list.claimedOne") : t("list.claimed", { n: claimed }),
          link: { href: localHref(locale, "/approval"), label: t("list.seeMine") },
        });
      router.refresh();
    });

  const columns = columnsOf(view, t, locale);
  const acts = (row: WorkRow) => (
    <span className="inline-flex gap-2">
      {claim && row.free && (
        <Button size="staff" keys="C" busy={busy && t("desk.claiming")} onClick={() => claimAll([row.id])}>
          {t("list.claim")}
        </Button>
      )}
      <LinkButton href={row.href} size="staff" keys="Enter" variant={view === "done" ? "outlined" : "solid"}>
        {view === "done" || (claim && row.free) ? t("list.look") : t("list.open")}
      </LinkButton>
    </span>
  );
  const empty = props.filtered ? (
    <Empty title={t("list.empty.filtered")}>{t("list.empty.filteredNext")}</Empty>
  ) : (
    <Empty title={t(`list.empty.${view}`)}>{t(`list.empty.${view}Next`)}</Empty>
  );
  const filterBar = (
    <FilterBar
      label={t("list.filters")}
      filters={props.filters}
      end={<SavedFilters list={`approval-${view}`} saved={props.saved} />}
    />
  );
  return (
    <>
      {refused.map((one) => (
        <div key={`${one.title}${one.why}`} className="px-4 pt-3">
          <ErrorInPlace what={t("list.fail", { title: one.title })} why={one.why} />
        </div>
      ))}
      <FittingList
        table={() => (
          <DataTable
            name={`approval-${view}`}
            caption={t("list.caption")}
            columns={columns}
            groups={props.groups}
            rowId={(row) => row.id}
            rowLabel={(row) => t("list.row", { service: row.service, subject: row.subject })}
            onOpen={(row) => router.push(row.href)}
            rowActs={acts}
            batch={claim ? [{ label: t("list.claimN"), keys: "C", run: claimAll }] : undefined}
            filters={filterBar}
            nextCursor={props.nextCursor}
            empty={empty}
          />
        )}
        cards={() => (
          <>
            <div className="px-4">{filterBar}</div>
            <WorkCards
              groups={props.groups}
              acts={claim ? acts : undefined}
              empty={empty}
              nextCursor={props.nextCursor}
            />
          </>
        )}
      />
    </>
  );
}

type T = ReturnType<typeof useText<"approval">>;

function columnsOf(view: WorkView, t: T, locale: ReturnType<typeof useLocale>): Column<WorkRow>[] {
  const service: Column<WorkRow> = {
    key: "service",
    label: t("list.col.service"),
    cell: (row) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        <span className="text-staff">{row.service}</span>
        {row.decision && view !== "signing" && <Tag tone="blue">{t("list.decision")}</Tag>}
        {row.kind !== "review" && <Tag>{t("kind.follow-up")}</Tag>}
      </span>
    ),
  };
  const subject: Column<WorkRow> = {
    key: "subject",
    label: t("list.col.subject"),
    cell: (row) => <span className="text-ink-2">{row.subject}</span>,
  };
  const number: Column<WorkRow> = {
    key: "number",
    label: t("list.col.caseNo"),
    optional: true,
    hidden: true,
    cell: (row) => <span className="whitespace-nowrap">{row.caseNo}</span>,
  };
  const step: Column<WorkRow> = { key: "step", label: t("list.col.step"), cell: (row) => row.step };
  if (view === "done")
    return [
      service,
      subject,
      number,
      step,
      { key: "outcome", label: t("list.col.outcome"), cell: (row) => row.outcome },
      { key: "done", label: t("list.col.done"), cell: (row) => <span className="whitespace-nowrap">{row.done}</span> },
    ];
  const held = view === "body" || view === "signing";
  return [
    service,
    subject,
    number,
    step,
    ...(held ? [{ key: "holder", label: t("list.col.holder"), cell: (row: WorkRow) => row.holder }] : []),
    {
      key: "opened",
      label: t("list.col.opened"),
      optional: true,
      cell: (row) => <span className="whitespace-nowrap text-ink-2">{row.opened}</span>,
    },
    { key: "due", label: t("list.col.due"), cell: (row) => <span className="whitespace-nowrap">{row.due}</span> },
    {
      key: "used",
      label: t("list.col.used"),
      optional: true,
      cell: (row) => row.bar && <LimitBar {...row.bar} locale={locale} />,
    },
    {
      key: "light",
      label: t("list.col.light"),
      cell: (row) => (
        <Light kind={row.light} locale={locale} word={row.lightWord ?? undefined} amount={row.amount ?? undefined} />
      ),
    },
  ];
}
