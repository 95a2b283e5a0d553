import type { CaseView } from "@/lib/cases";
import { dayOf, instantFrom } from "@/lib/platform/clock";
import { createText, type Locale } from "@/lib/platform/i18n";
import { dateWords } from "../ui/date-words";
import { Notice } from "../ui/notice";

type Hold = "special" | "supplement" | "transfer" | "halt";

/** What is special about a case now: a stopped clock, a request, an extension, things to follow, silence. */
export function CaseStanding(props: { view: CaseView; locale: Locale }) {
  const { view, locale } = props;
  const t = createText(locale, "approval");
  const { hold, extension } = view;
  const kind = hold ? createText(locale, "cases")(`hold.${hold.kind as Hold}`) : "";
  const deferred = view.deferrals.filter((one) => one.suppliedAt === null);
  const lastDay = deferred
    .map((one) => one.dueBy)
    .sort()
    .at(-1);
  const correcting = view.state === "correcting" ? view.correction : null;
  const said = [
    hold?.state === "open" &&
      t("case.heldSince", {
        kind,
        day: hold.fromDay ? dateWords(hold.fromDay, locale) : "",
        n: hold.expectedDays,
        reason: hold.reason,
      }),
    hold?.state === "asked" && t("case.askedHold", { kind, reason: hold.reason }),
    extension?.state === "asked" && t("case.askedExtension", { n: extension.n, reason: extension.reason }),
    extension?.state === "granted" && t("case.extended", { n: extension.n, reason: extension.reason }),
    lastDay && t("case.deferred", { n: deferred.length, day: dateWords(lastDay, locale) }),
    view.deemed && t("case.deemed"),
    correcting &&
      t("case.correction", { n: correcting.round, day: dateWords(dayOf(instantFrom(correcting.replyDue)), locale) }),
    view.decision &&
      `${t(view.decision.outcome === "granted" ? "outcome.granted" : "outcome.denied")} ${view.decision.reason}`,
  ].filter((one): one is string => Boolean(one));
  return said.length === 0 ? null : (
    <div className="grid gap-2">
      {said.map((one) => (
        <Notice key={one}>{one}</Notice>
      ))}
    </div>
  );
}
