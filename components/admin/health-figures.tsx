import type { CityHealth } from "@/lib/exchange";
import type { Light } from "@/lib/platform/clock";
import { createText, type Locale } from "@/lib/platform/i18n";
import type { Waiting } from "@/lib/platform/jobs";
import { countWords } from "../ui/count-words";
import { instantWords } from "../ui/date-words";
import { LightMark } from "../ui/light";

type Part = { key: string; label: string; light: Light; note: string };

/** The parts of the product with a light each: what answers, what waits, what failed. */
export function HealthFigures(props: { health: CityHealth; locale: Locale }) {
  const t = createText(props.locale, "admin");
  return (
    <div className="grid gap-2">
      <ul
        aria-label={t("operations.health")}
        className="grid overflow-hidden rounded-card border border-line bg-surface sm:grid-cols-2 lg:grid-cols-3"
      >
        {partsOf(props.health, props.locale).map((part) => (
          <li
            key={part.key}
            className="-mt-px -ml-px flex items-center gap-4 border-line border-t border-l px-5 py-3.5"
          >
            <LightMark kind={part.light} size={28} />
            <span className="min-w-0">
              <b className="block font-semibold text-staff">{part.label}</b>
              <span className="block text-ink-2 text-table">{part.note}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="px-1 text-ink-2 text-table">{t("operations.scope")}</p>
    </div>
  );
}

function partsOf(health: CityHealth, locale: Locale): Part[] {
  const t = createText(locale, "admin");
  const at = (instant: Date) => instantWords(instant, locale, "table");
  const waiting = ({ count, oldestAt }: Waiting, none: "nothingWaits" | "noneLate" | "allSealed") =>
    oldestAt ? t("operations.waiting", { n: countWords(count), at: at(oldestAt) }) : t(`operations.${none}`);
  const { database, worker, outbox, jobs, dead, lights, ledger, messages, storage, release } = health;
  return [
    webPart(health, locale),
    trafficPart(health, locale),
    {
      key: "database",
      label: t("operations.database"),
      light: database.light,
      note: [
        t("operations.databaseNote", { ms: countWords(database.ms) }),
        database.replicasAway > 0
          ? t("operations.replicaAway", { n: countWords(database.replicasAway) })
          : database.replicaLagSeconds === null
            ? ""
            : t("operations.replicaNote", { s: countWords(Math.round(database.replicaLagSeconds)) }),
      ]
        .filter(Boolean)
        .join(t("operations.and")),
    },
    {
      key: "worker",
      label: t("operations.worker"),
      light: worker.light,
      note: worker.lastDoneAt ? t("operations.workerNote", { at: at(worker.lastDoneAt) }) : t("operations.workerNever"),
    },
    { key: "outbox", label: t("operations.outbox"), light: outbox.light, note: waiting(outbox, "nothingWaits") },
    { key: "jobs", label: t("operations.jobs"), light: jobs.light, note: waiting(jobs, "nothingWaits") },
    {
      key: "dead",
      label: t("operations.dead"),
      light: dead.light,
      note: dead.count > 0 ? t("operations.deadNote", { n: countWords(dead.count) }) : t("operations.noDead"),
    },
    { key: "lights", label: t("operations.lights"), light: lights.light, note: waiting(lights, "noneLate") },
    { key: "ledger", label: t("operations.ledger"), light: ledger.light, note: waiting(ledger, "allSealed") },
    {
      key: "messages",
      label: t("operations.messages"),
      light: messages.light,
      note:
        messages.failed > 0 ? t("operations.messagesNote", { n: countWords(messages.failed) }) : t("operations.noDead"),
    },
    {
      key: "storage",
      label: t("operations.storage"),
      light: storage.light,
      note: !storage.writable
        ? t("operations.storageNot")
        : storage.usedPercent === null
          ? t("operations.storageOk")
          : t("operations.storageNote", { n: countWords(storage.usedPercent) }),
    },
    {
      key: "release",
      label: t("operations.release"),
      light: release.checked ? release.light : "none",
      note: !release.checked
        ? t("operations.releaseUnchecked")
        : release.checked.changes.length > 0
          ? t("operations.releaseChanged", { n: countWords(release.checked.changes.length) })
          : t("operations.releaseNote", { n: countWords(release.checked.files), at: at(release.checked.checkedAt) }),
    },
  ];
}

/** The web process that drew this page: turns at pages and at the open API together. */
function webPart({ front, web }: CityHealth, locale: Locale): Part {
  const t = createText(locale, "admin");
  const part = { key: "web", label: t("operations.web"), light: web.light };
  if (!front) return { ...part, note: t("operations.webNote") };
  const { pages, api } = front;
  const [inside, most, waiting] = [pages.inside + api.inside, pages.most + api.most, pages.waiting + api.waiting];
  return { ...part, note: t("operations.webTurns", { inside, most, waiting }) };
}

/** Its last five minutes: what was asked, who was turned away, how often a kept page did. */
function trafficPart({ front, web }: CityHealth, locale: Locale): Part {
  const t = createText(locale, "admin");
  const part = { key: "traffic", label: t("operations.traffic"), light: front ? web.light : ("none" as const) };
  if (!front) return { ...part, note: t("operations.trafficNone") };
  const { requests, noTurn, tooOften, failed, cacheAsked, cacheHits } = front.recent;
  const notes = [
    t("operations.requests", {
      n: countWords(requests),
      away: countWords(noTurn + tooOften),
      failed: countWords(failed),
    }),
  ];
  if (cacheAsked > 0) notes.push(t("operations.cache", { n: Math.round((cacheHits / cacheAsked) * 100) }));
  return { ...part, note: notes.join(t("operations.and")) };
}
