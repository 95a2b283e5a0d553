import { db, Prisma } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

export type DepartmentLine = {
  code: string;
  name: Bilingual;
  area: { code: string; name: Bilingual };
  services: number;
};
export type DepartmentView = Omit<DepartmentLine, "services"> & {
  phone: string;
  complaint: string;
  address: Bilingual;
  hours: Bilingual;
};

/** The bodies that offer a live service, the city's first, with how many. One statement. */
export async function listDepartments(): Promise<DepartmentLine[]> {
  const rows = await db().$queryRaw<
    { code: string; nameZh: string; nameEn: string; area: string; areaZh: string; areaEn: string; services: number }[]
  >(Prisma.sql`
    select d.code, d.name_zh as "nameZh", d.name_en as "nameEn", a.code as area, a.name_zh as "areaZh",
           a.name_en as "areaEn", count(*)::int as services
    from service_item s join department d on d.code = s.department_code join area a on a.code = d.area_code
    where s.state = 'live'
    group by d.code, a.code order by length(a.path), a.path, count(*) desc, d.code`);
  return rows.map(({ code, nameZh, nameEn, area, areaZh, areaEn, services }) => ({
    code,
    name: { zh: nameZh, en: nameEn },
    area: { code: area, name: { zh: areaZh, en: areaEn } },
    services,
  }));
}

export async function findDepartment(code: string): Promise<DepartmentView | null> {
  const row = await db().department.findUnique({ where: { code } });
  if (!row) return null;
  const area = await db().area.findUnique({ where: { code: row.areaCode } });
  return {
    code,
    name: { zh: row.nameZh, en: row.nameEn },
    area: { code: row.areaCode, name: { zh: area?.nameZh ?? row.areaCode, en: area?.nameEn ?? row.areaCode } },
    phone: row.phone,
    complaint: row.complaint,
    address: row.address as Bilingual,
    hours: row.hours as Bilingual,
  };
}
