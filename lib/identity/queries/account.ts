import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import type { AccountView } from "../contract";

/** Where a member of staff works, by the first post that has a workplace; null for citizens and firms. */
function workplaceOf(actor: Actor): AccountView["workplace"] {
  if (actor.has("clerk")) return "/window";
  if (actor.has("reviewer", "inspector", "expert", "chief")) return "/approval";
  if (actor.has("supervisor")) return "/supervision";
  if (actor.has("cityadmin", "auditor")) return "/admin";
  return null;
}

/** The actor's own account, masked; null for a system actor. */
export async function getAccount(actor: Actor): Promise<AccountView | null> {
  if (!actor.accountId) return null;
  const account = await db().account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: {
      login: true,
      locale: true,
      largeType: true,
      subject: { select: { nameMasked: true, idMasked: true, phoneMasked: true } },
    },
  });
  const { login, locale, largeType, subject } = account;
  return {
    login,
    name: subject.nameMasked,
    idMasked: subject.idMasked,
    phoneMasked: subject.phoneMasked,
    locale: locale === "en" ? "en" : "zh-CN",
    largeType,
    workplace: workplaceOf(actor),
  };
}
