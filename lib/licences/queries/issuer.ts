import { db } from "@/lib/platform/db";

export type Issuer = { name: string; nameEn: string; uscc: string; path: string };

/** The body that issues: its name, code and place in the tree. Throws for a code that is not there. */
export async function getIssuer(departmentCode: string): Promise<Issuer> {
  const { nameZh, nameEn, uscc, path } = await db().department.findUniqueOrThrow({ where: { code: departmentCode } });
  return { name: nameZh, nameEn, uscc, path };
}

/** Names of areas for the faces of licences. */
export async function areaNames(): Promise<(code: string) => string | undefined> {
  const names = new Map(
    (await db().area.findMany({ select: { code: true, nameZh: true } })).map((a) => [a.code, a.nameZh]),
  );
  return (code) => names.get(code);
}
