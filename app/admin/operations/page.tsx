import { errorWords, jobWords } from "@/components/admin/admin-words";
import { AlarmList } from "@/components/admin/alarm-list";
import { ChangedFiles } from "@/components/admin/changed-files";
import { FailedJobs } from "@/components/admin/failed-jobs";
import { HealthFigures } from "@/components/admin/health-figures";
import { AdminGround, AdminPart } from "@/components/admin/page-parts";
import { SweepTable } from "@/components/admin/sweep-table";
import { KeepFresh } from "@/components/patterns/keep-fresh";
import { ContextBar } from "@/components/patterns/staff-shell";
import { instantWords } from "@/components/ui/date-words";
import { Light } from "@/components/ui/light";
import { getCityHealth, listFailedJobs } from "@/lib/exchange";
import { firstOnBadCursor } from "@/lib/platform/api";
import { formatTime } from "@/lib/platform/clock";
import { createText } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { retry } from "../actions";
import { requireAdministrator } from "../keeper";

/** How the product runs: what answers, what waits, what failed for good and can be started again. */
export default async function OperationsPage(props: { searchParams: Promise<{ cursor?: string }> }) {
  const { cursor } = await props.searchParams;
  const [locale, actor] = [await currentLocale(), await requireAdministrator("/admin/operations")];
  const [health, failed] = await Promise.all([
    getCityHealth(actor),
    firstOnBadCursor(cursor, (place) => listFailedJobs(actor, { cursor: place, size: 50 })),
  ]);
  const t = createText(locale, "admin");
  const lights = [...health.alarms, ...health.sweeps.filter(({ light }) => light === "red")];
  const troubled = lights.length;
  const changes = health.release.checked?.changes ?? [];
  const verdict = troubled === 0 ? "allWell" : troubled === 1 ? "troubleOne" : "trouble";
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-title">{t("operations.title")}</h1>
        <Light
          kind={troubled === 0 ? "green" : lights.some(({ light }) => light === "red") ? "red" : "yellow"}
          locale={locale}
          word={t(`operations.${verdict}`, { n: troubled })}
        />
        <span className="ml-auto">
          <KeepFresh seconds={30} time={formatTime(health.at)} />
        </span>
      </ContextBar>
      <AdminGround>
        {health.alarms.length > 0 && (
          <AdminPart title={t("operations.alarms")} note={t("operations.alarmsNote")}>
            <AlarmList alarms={health.alarms} locale={locale} />
          </AdminPart>
        )}
        <HealthFigures health={health} locale={locale} />
        {changes.length > 0 && (
          <AdminPart title={t("operations.changedFiles")} note={t("operations.changedFilesNote")}>
            <ChangedFiles changes={changes} locale={locale} />
          </AdminPart>
        )}
        <AdminPart title={t("operations.deadTitle")} note={t("operations.deadHint")}>
          <FailedJobs
            rows={failed.items.map((job) => ({
              id: job.id,
              what: jobWords(job.job, locale),
              about: job.about?.slice(-12) ?? "",
              why: errorWords(job.error, locale),
              error: job.error.slice(0, 300),
              at: instantWords(job.failedAt, locale, "table"),
              attempts: job.attempts,
            }))}
            nextCursor={failed.next ?? undefined}
            retry={retry}
          />
        </AdminPart>
        <AdminPart title={t("operations.sweeps")} note={t("operations.sweepsNote")}>
          <SweepTable sweeps={health.sweeps} locale={locale} />
        </AdminPart>
      </AdminGround>
    </>
  );
}
