import { currentCalendar } from "@/lib/platform/calendar";
import { type Day, now, type RulerCell, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { type ApplyDoor, applyDoor } from "../model/apply-door";
import { assumedYears, resultDay, resultRuler } from "../model/result-day";
import { findLiveVersion, type PublishedService } from "./published-service";

/** Everything a guide page says about one service today. */
export type Guide = {
  service: PublishedService;
  department: { code: string; name: Bilingual; phone: string };
  area: { code: string; name: Bilingual };
  related: { code: string; name: Bilingual }[];
  today: Day;
  /** The day of the result if the file is accepted today; the ruler that leads there (none when it is at once). */
  resultBy: Day | null;
  ruler: RulerCell[];
  /** Years in that count whose days off are not announced yet. */
  assumed: number[];
  door: ApplyDoor;
  /** Today is a day off: the day a window can accept it, and the day of the result then. */
  nextWorkingDay: { day: Day; resultBy: Day | null } | null;
};

/** The guide of a live service; null when there is none. Three statements, however long the service. */
export async function findGuide(code: string): Promise<Guide | null> {
  const service = await findLiveVersion(code);
  if (!service) return null;
  const { item } = service;
  const [department, area, related, calendar] = await Promise.all([
    db().department.findUniqueOrThrow({ where: { code: service.departmentCode } }),
    db().area.findUniqueOrThrow({ where: { code: service.areaCode } }),
    db().serviceItem.findMany({
      where: { code: { in: item.related }, state: "live" },
      select: { code: true, nameZh: true, nameEn: true },
    }),
    currentCalendar(),
  ]);
  const day = today();
  const accepted = resultDay({ n: 0, unit: "working-day" }, day, calendar);
  return {
    service,
    department: {
      code: department.code,
      name: { zh: department.nameZh, en: department.nameEn },
      phone: department.phone,
    },
    area: { code: area.code, name: { zh: area.nameZh, en: area.nameEn } },
    related: related.map((one) => ({ code: one.code, name: { zh: one.nameZh, en: one.nameEn } })),
    today: day,
    resultBy: resultDay(item.limits.promised, day, calendar),
    ruler: resultRuler(item.limits.promised, day, calendar, now()),
    assumed: assumedYears(item.limits.promised, day, calendar),
    door: applyDoor(item, day),
    nextWorkingDay:
      accepted === null || accepted === day
        ? null
        : { day: accepted, resultBy: resultDay(item.limits.promised, accepted, calendar) },
  };
}
