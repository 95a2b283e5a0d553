import type { Actor } from "@/lib/platform/auth";
import { Prisma, reads, rowsOf } from "@/lib/platform/db";
import type { AccountView } from "../contract";

/** Where a member of staff works, by the first post that has a workplace; null for citizens and firms. */
function workplaceOf(actor: Actor): AccountView["workplace"] {
  if (actor.has("clerk")) return "/window";
  if (actor.has("reviewer", "inspector", "expert", "chief")) return "/approval";
  if (actor.has("supervisor")) return "/supervision";
  if (actor.has("cityadmin", "auditor")) return "/admin";
  return null;
}

type AccountRow = Pick<AccountView, "login" | "name" | "idMasked" | "phoneMasked" | "largeType"> & { locale: string };

/** The actor's own account, masked; null for a system actor. One statement: every page of somebody signed in begins with it. */
export async function getAccount(actor: Actor): Promise<AccountView | null> {
  if (!actor.accountId) return null;
  const [account] = await rowsOf<AccountRow>(
    reads(),
    Prisma.sql`select account.login, account.locale, account.large_type as "largeType", subject.name_masked as name,
        subject.id_masked as "idMasked", subject.phone_masked as "phoneMasked"
      from account join subject on subject.id = account.subject_id where account.id = ${actor.accountId}::uuid`,
  );
  if (!account) throw new Error("the account of an actor is not there");
  return { ...account, locale: account.locale === "en" ? "en" : "zh-CN", workplace: workplaceOf(actor) };
}
