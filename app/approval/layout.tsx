import type { Metadata } from "next";
import type { ReactNode } from "react";
import { FindCase } from "@/components/approval/find-case";
import { StaffCorner } from "@/components/approval/staff-corner";
import { StaffShell } from "@/components/patterns/staff-shell";
import { ClientTexts } from "@/components/ui/client-texts";
import { listRequestsOnce } from "@/lib/cases/loaders";
import { departmentsOfLate, getAccountOnce } from "@/lib/identity/loaders";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { countTasksOnce } from "@/lib/workflow/loaders";
import { requireApprover } from "./approver";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "approval")("app") };
}

/** The frame of the approver's screens; the numbers on the tabs are asked again whenever a page is. */
export default async function ApprovalLayout(props: { children: ReactNode }) {
  const locale = await currentLocale();
  const actor = await requireApprover("/approval");
  const [counts, requests, account, departments] = await Promise.all([
    countTasksOnce(actor),
    listRequestsOnce(actor),
    getAccountOnce(actor),
    departmentsOfLate(),
  ]);
  const t = createText(locale, "approval");
  const href = (path: string) => localHref(locale, path);
  const chief = actor.has("chief");
  const own = new Set(actor.posts.map((post) => post.departmentCode));
  const place = departments.filter(({ code }) => own.has(code)).map(({ name }) => say(name, locale));
  return (
    <ClientTexts locale={locale} parts={["approval", "identity.menu", "identity.filters", "supervision.alerts"]}>
      <StaffShell
        locale={locale}
        app={{ label: t("app"), href: href("/approval") }}
        tabs={[
          {
            href: href("/approval"),
            label: t("nav.mine"),
            count: counts.mine,
            exact: true,
            match: ["/approval/tasks"],
          },
          { href: href("/approval/claimable"), label: t("nav.claimable"), count: counts.claimable },
          ...(chief
            ? [
                { href: href("/approval/signing"), label: t("nav.signing"), count: counts.signing + requests.length },
                { href: href("/approval/body"), label: t("nav.body") },
              ]
            : []),
          { href: href("/approval/monitor"), label: t("nav.monitor"), match: ["/approval/monitor"] },
          { href: href("/approval/done"), label: t("nav.done") },
        ]}
        tools={
          <>
            <FindCase base="/approval/cases" />
            <StaffCorner name={account?.name ?? ""} place={place.slice(0, 1).join("")} />
          </>
        }
      >
        {props.children}
      </StaffShell>
    </ClientTexts>
  );
}
