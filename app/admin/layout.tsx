import type { Metadata } from "next";
import type { ReactNode } from "react";
import { StaffCorner } from "@/components/approval/staff-corner";
import { StaffShell } from "@/components/patterns/staff-shell";
import { ClientTexts } from "@/components/ui/client-texts";
import { departmentsOfLate, getAccountOnce } from "@/lib/identity/loaders";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { requireKeeper } from "./keeper";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "admin")("app") };
}

/** The frame of administration: everybody sees the pages of their own post. */
export default async function AdminLayout(props: { children: ReactNode }) {
  const locale = await currentLocale();
  const actor = await requireKeeper("/admin");
  const [account, departments] = await Promise.all([getAccountOnce(actor), departmentsOfLate()]);
  const t = createText(locale, "admin");
  const href = (path: string) => localHref(locale, path);
  const own = actor.posts[0]?.departmentCode;
  const body = departments.find(({ code }) => code === own);
  return (
    <ClientTexts
      locale={locale}
      parts={[
        "admin.calendar",
        "admin.ledger",
        "admin.operations",
        "approval.corner",
        "approval.acts",
        "identity.menu",
      ]}
    >
      <StaffShell
        locale={locale}
        app={{ label: t("app"), href: href("/admin") }}
        tabs={[
          ...(actor.has("cityadmin")
            ? [
                { href: href("/admin/operations"), label: t("nav.operations") },
                { href: href("/admin/exchange"), label: t("nav.exchange") },
                { href: href("/admin/calendar"), label: t("nav.calendar") },
              ]
            : []),
          ...(actor.has("auditor") ? [{ href: href("/admin/ledger"), label: t("nav.ledger") }] : []),
        ]}
        tools={<StaffCorner name={account?.name ?? ""} place={body ? say(body.name, locale) : ""} />}
      >
        {props.children}
      </StaffShell>
    </ClientTexts>
  );
}
