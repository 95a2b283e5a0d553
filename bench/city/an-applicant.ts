import { hashPassword, subjectData } from "@/lib/identity";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { demoPassword } from "@/prisma/seed/factories/seed-city";

const applicant = { login: "bench-applicant", name: "梁安", idNo: "990122197001017016" };

/** Somebody without a phone and an address: people of the city are told in the app, as most of what a city tells. */
export async function anApplicant(): Promise<{ login: string; accountId: string }> {
  const known = await db().account.findUnique({ where: { login: applicant.login } });
  if (known) return { login: applicant.login, accountId: known.id };
  const { name, idNo } = applicant;
  const subject = await db().subject.create({
    data: subjectData({ kind: "person", name, idKind: "resident-id", idNo }, now()),
  });
  const account = await db().account.create({
    data: {
      login: applicant.login,
      passwordHash: await hashPassword(demoPassword),
      subjectId: subject.id,
      createdAt: now(),
    },
  });
  return { login: applicant.login, accountId: account.id };
}
