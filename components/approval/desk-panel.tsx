"use client";
import { useText } from "../ui/locale";
import { DecideForm } from "./decide-form";
import type { DeskActs, DeskView, RequestView } from "./desk-types";
import { OpinionForm } from "./opinion-form";
import { RequestPanel } from "./request-panel";
import { TakePanel } from "./take-panel";

/** The right panel of the case (picture 08b): what is asked of the chief, and the step one holds or could take. */
export function DeskPanel(props: { view: DeskView; request: RequestView | null; acts: DeskActs }) {
  const { view, request, acts } = props;
  const t = useText("approval");
  const { task } = view;
  const mine = view.whose === "mine" && task !== null;
  return (
    <section
      data-scroll
      aria-labelledby="desk-title"
      className="flex min-h-0 w-full shrink-0 flex-col max-lg:pb-20 lg:w-[23.75rem] lg:overflow-y-auto"
    >
      {request && <RequestPanel request={request} caseRef={view.ref} acts={acts} />}
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 border-line border-b px-4 py-1">
        <h2 id="desk-title" className="text-panel">
          {task ? t("desk.title", { step: task.step }) : t("app")}
        </h2>
        {task && <span className="text-ink-2 text-table">{task.time}</span>}
      </div>
      {!mine && <TakePanel view={view} acts={acts} />}
      {mine && !task.decision && <OpinionForm key={task.id} view={view} task={task} acts={acts} />}
      {mine && task.decision && view.decision && (
        <DecideForm key={task.id} view={view} task={task} decision={view.decision} acts={acts} />
      )}
    </section>
  );
}
