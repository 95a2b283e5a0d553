import type { CityHealth } from "@/lib/exchange";
import type { Light } from "@/lib/platform/clock";
import { createText, type Locale } from "@/lib/platform/i18n";
import type { Waiting } from "@/lib/platform/jobs";
import { instantWords } from "../ui/date-words";
import { LightMark } from "../ui/light";

/** The parts of the product with a light each: what answers, what waits, what failed. */
export function HealthFigures(props: { health: CityHealth; locale: Locale }) {
  const { health, locale } = props;
  const t = createText(locale, "admin");
  const at = (instant: Date) => instantWords(instant, locale, "table");
  const waiting = ({ count, oldestAt }: Waiting) =>
    oldestAt
      ? t("operations.waiting", { n: count.toLocaleString(locale), at: at(oldestAt) })
      : t("operations.nothingWaits");
  const { database, worker, outbox, jobs, dead } = health;
  const parts: { key: string; label: string; light: Light; note: string }[] = [
    { key: "web", label: t("operations.web"), light: "green", note: t("operations.webNote") },
    {
      key: "database",
      label: t("operations.database"),
      light: database.light,
      note: t("operations.databaseNote", { ms: database.ms }),
    },
    {
      key: "worker",
      label: t("operations.worker"),
      light: worker.light,
      note: worker.lastDoneAt ? t("operations.workerNote", { at: at(worker.lastDoneAt) }) : t("operations.workerNever"),
    },
    { key: "outbox", label: t("operations.outbox"), light: outbox.light, note: waiting(outbox) },
    { key: "jobs", label: t("operations.jobs"), light: jobs.light, note: waiting(jobs) },
    {
      key: "dead",
      label: t("operations.dead"),
      light: dead.light,
      note:
        dead.count > 0 ? t("operations.deadNote", { n: dead.count.toLocaleString(locale) }) : t("operations.noDead"),
    },
  ];
  return (
    <ul
      aria-label={t("operations.health")}
      className="grid overflow-hidden rounded-card border border-line bg-surface sm:grid-cols-2 lg:grid-cols-3"
    >
      {parts.map((part) => (
        <li key={part.key} className="-mt-px -ml-px flex items-center gap-4 border-line border-t border-l px-5 py-3.5">
          <LightMark kind={part.light} size={28} />
          <span className="min-w-0">
            <b className="block font-semibold text-staff">{part.label}</b>
            <span className="block text-ink-2 text-table">{part.note}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
