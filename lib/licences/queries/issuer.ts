import { db } from "@/lib/platform/db";

export type Issuer = { name: string; nameEn: string; uscc: string; path: string };

/** The body that issues: its name, code and place in the tree. Throws for a code that is not there. */
export async function getIssuer(departmentCode: string): Promise<Issuer> {
  const { nameZh, nameEn, uscc, path } = await db().department.findUniqueOrThrow({ where: { code: departmentCode } });
  return { name: nameZh, nameEn, uscc, path };
}

/** Names of the areas among these values (codes of 6, 9 or 12 digits), for the face of a licence. */
export async function areaNames(values: readonly unknown[]): Promise<(code: string) => string | undefined> {
  const codes = values.filter(
    (value): value is string => typeof value === "string" && /^\d{6}(\d{3}){0,2}$/.test(value),
  );
  const rows = codes.length > 0 ? await db().area.findMany({ where: { code: { in: codes } } }) : [];
  return (code) => rows.find((row) => row.code === code)?.nameZh;
}
