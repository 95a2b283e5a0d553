import { currentCalendar } from "@/lib/platform/calendar";
import { today } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import type { Limit, ServiceItem } from "../contract";
import { type ApplyDoor, applyDoor } from "../model/apply-door";
import { resultDay } from "../model/result-day";

/** A service as a line of any list shows it. `resultBy` is the day of the result if it is accepted today. */
export type ServiceSummary = {
  code: string;
  name: Bilingual;
  summary: Bilingual;
  department: { code: string; name: Bilingual };
  area: { code: string; name: Bilingual };
  audiences: string[];
  themes: string[];
  lifeEvents: string[];
  lists: ServiceItem["lists"];
  terminals: ServiceItem["terminals"];
  limit: Limit;
  resultBy: string | null;
  visits: number;
  door: ApplyDoor;
};

type Row = {
  code: string;
  nameZh: string;
  nameEn: string;
  summary: Bilingual;
  departmentCode: string;
  departmentZh: string;
  departmentEn: string;
  areaCode: string;
  areaZh: string;
  areaEn: string;
  audiences: string[];
  themes: string[];
  lifeEvents: string[];
  lists: ServiceItem["lists"];
  terminals: ServiceItem["terminals"];
  limit: Limit;
  visits: number;
  windowPeriods: ServiceItem["windowPeriods"] | null;
};

/** The services with these codes, in the order of the codes; those that are not live are left out. One statement. */
export async function listServiceSummaries(codes: readonly string[]): Promise<ServiceSummary[]> {
  if (codes.length === 0) return [];
  const rows = await db().$queryRaw<Row[]>(Prisma.sql`
    select s.code, s.name_zh as "nameZh", s.name_en as "nameEn", v.item->'summary' as summary,
           s.department_code as "departmentCode", d.name_zh as "departmentZh", d.name_en as "departmentEn",
           s.area_code as "areaCode", a.name_zh as "areaZh", a.name_en as "areaEn",
           s.audiences, s.themes, s.life_events as "lifeEvents", s.lists, s.terminals,
           v.item->'limits'->'promised' as "limit", (v.item->'visits'->>'n')::int as visits,
           v.item->'windowPeriods' as "windowPeriods"
    from service_item s
    join service_version v on v.code = s.code and v.version = s.current_version
    join department d on d.code = s.department_code
    join area a on a.code = s.area_code
    where s.code = any(${[...codes]}) and s.state = 'live'`);
  const calendar = await currentCalendar();
  const day = today();
  const found = new Map(
    rows.map(({ nameZh, nameEn, departmentCode, departmentZh, departmentEn, areaCode, areaZh, areaEn, ...row }) => {
      const { windowPeriods, ...facts } = row;
      return [
        row.code,
        {
          ...facts,
          name: { zh: nameZh, en: nameEn },
          department: { code: departmentCode, name: { zh: departmentZh, en: departmentEn } },
          area: { code: areaCode, name: { zh: areaZh, en: areaEn } },
          resultBy: resultDay(row.limit, day, calendar),
          door: applyDoor({ terminals: row.terminals, ...(windowPeriods ? { windowPeriods } : {}) }, day),
        },
      ];
    }),
  );
  return codes.flatMap((code) => found.get(code) ?? []);
}
