import { dayOf } from "@/lib/platform/clock";
import type { procedures } from "@/lib/platform/documents/papers/special-procedure";
import type { PaperDossier } from "../queries/paper-dossier";
import { holdSpansOf } from "./clocks";
import type { ContentMakers } from "./paper-content";
import { approverOf, fact, lastDay } from "./paper-parts";

type Procedure = (typeof procedures)[number];

/** What the papers that move the clock say. */
export const clockPapers: ContentMakers<"special-procedure" | "halt" | "extension"> = {
  "special-procedure": (dossier) => ({
    procedure: procedureOf(dossier),
    reason: fact(dossier, "reason"),
    startedOn: fact(dossier, "day"),
    expected: { days: Number(dossier.paper.facts.expectedDays), unit: "working-day" },
    approver: approverOf(dossier, holdOf(dossier)?.decidedBy),
  }),
  halt: (dossier) => ({
    reason: fact(dossier, "reason"),
    basis: "《中华人民共和国行政许可法》第四十五条及本市政务服务办理规程",
    startedOn: fact(dossier, "day"),
    resumeWhen: `中止原因消除之日（预计${fact(dossier, "expectedDays")}个工作日内）`,
    approver: approverOf(dossier, holdOf(dossier)?.decidedBy),
  }),
  extension: (dossier) => {
    const { found, calendar, paper, service } = dossier;
    const n = Number(paper.facts.n);
    const promise = found.clocks.find((clock) => clock.kind === "promise");
    const start = promise?.startDay ?? dayOf(found.acceptedAt ?? paper.ordered);
    const limit = promise ? { n: promise.n, unit: service.item.limits.promised.unit } : service.item.limits.promised;
    const holds = holdSpansOf(found.holds).filter((span) => "to" in span && span.from <= fact(dossier, "day"));
    const granted = found.extensions.find((one) => one.state === "granted");
    return {
      reason: fact(dossier, "reason"),
      addedDays: n,
      oldDue: lastDay(start, limit, calendar, { holds }) ?? fact(dossier, "day"),
      newDue: lastDay(start, limit, calendar, { holds, extension: n }) ?? fact(dossier, "day"),
      approver: approverOf(dossier, granted?.decidedBy),
    };
  },
};

const holdOf = ({ found, paper }: PaperDossier) => found.holds.find((hold) => hold.id === paper.facts.holdId);

/** Which procedure of art. 45: the one the holder's step may open, else the first the item announces. */
function procedureOf(dossier: PaperDossier): Procedure {
  const { found, service, paper } = dossier;
  const kind = fact(dossier, "kind");
  if (kind === "supplement" || kind === "transfer") return kind;
  const hold = holdOf(dossier);
  const steps = service.process.nodes.flatMap((node) => (node.kind === "task" && node.special ? [node] : []));
  const held = found.tasks.find((task) => task.doneBy === hold?.askedBy && task.doneAt && task.doneAt > paper.ordered);
  const step = steps.find((node) => node.id === held?.node) ?? steps[0];
  return step?.special ?? service.item.specialProcedures[0]?.kind ?? "inspection";
}
