import type { Metadata } from "next";
import type { ReactNode } from "react";
import { FindCase } from "@/components/approval/find-case";
import { StaffCorner } from "@/components/approval/staff-corner";
import { StaffShell } from "@/components/patterns/staff-shell";
import { ClientTexts } from "@/components/ui/client-texts";
import { departmentsOfLate, getAccountOnce } from "@/lib/identity/loaders";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { requireOfficer } from "../officer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "supervision")("app") };
}

/** The frame of the officer's screens. */
export default async function SupervisionLayout(props: { children: ReactNode }) {
  const locale = await currentLocale();
  const actor = await requireOfficer("/supervision");
  const [account, departments] = await Promise.all([getAccountOnce(actor), departmentsOfLate()]);
  const t = createText(locale, "supervision");
  const href = (path: string) => localHref(locale, path);
  const own = actor.postsOf("supervisor")[0]?.departmentCode;
  const body = departments.find(({ code }) => code === own);
  return (
    <ClientTexts
      locale={locale}
      parts={[
        "supervision.alerts",
        "approval.corner",
        "approval.find",
        "approval.acts",
        "approval.reveal",
        "identity.menu",
      ]}
    >
      <StaffShell
        locale={locale}
        app={{ label: t("app"), href: href("/supervision") }}
        tabs={[
          { href: href("/supervision"), label: t("nav.board"), exact: true },
          { href: href("/supervision/cases"), label: t("nav.cases") },
          { href: href("/supervision/today"), label: t("nav.today") },
          { href: href("/supervision/alerts"), label: t("nav.alerts") },
        ]}
        tools={
          <>
            <FindCase base="/supervision/cases" />
            <StaffCorner name={account?.name ?? ""} place={body ? say(body.name, locale) : ""} />
          </>
        }
      >
        {props.children}
      </StaffShell>
    </ClientTexts>
  );
}
