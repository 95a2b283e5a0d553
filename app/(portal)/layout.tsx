import { House, LayoutGrid, ListChecks, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { UserMenu } from "@/components/identity/user-menu";
import { PortalShell } from "@/components/patterns/portal-shell";
import { ClientTexts } from "@/components/ui/client-texts";
import { Icon } from "@/components/ui/icon";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

/** The frame of every page for citizens and firms. Reads no cookie: who is signed in is asked by the browser. */
export default async function PortalLayout(props: { children: ReactNode }) {
  const locale = await currentLocale();
  const t = createText(locale, "portal");
  const href = (path: string) => localHref(locale, path);
  return (
    <ClientTexts locale={locale} parts={["identity.menu"]}>
      <PortalShell
        locale={locale}
        nav={[
          { href: href("/"), label: t("nav.home"), exact: true },
          { href: href("/people"), label: t("nav.people") },
          { href: href("/firms"), label: t("nav.firms") },
          { href: href("/departments"), label: t("nav.departments") },
          { href: href("/progress"), label: t("nav.progress") },
          { href: href("/verify"), label: t("nav.verify") },
        ]}
        bottomNav={[
          { href: href("/"), label: t("nav.home"), exact: true, icon: <Icon of={House} size={24} /> },
          {
            href: href("/services"),
            label: t("nav.services"),
            match: ["/people", "/firms", "/departments", "/life-events"],
            icon: <Icon of={LayoutGrid} size={24} />,
          },
          { href: href("/my"), label: t("nav.cases"), icon: <Icon of={ListChecks} size={24} /> },
          {
            href: href("/account"),
            label: t("nav.me"),
            match: ["/sign-in", "/register"],
            icon: <Icon of={UserRound} size={24} />,
          },
        ]}
        area={{ label: createText(locale, "common")("city") }}
        user={<UserMenu />}
        footer={{
          lines: [t("foot.hosts"), t("foot.phones")],
          columns: [
            {
              title: t("foot.find"),
              links: [
                { href: href("/services"), label: t("nav.services") },
                { href: href("/departments"), label: t("nav.byDepartment") },
                { href: href("/search/advanced"), label: t("nav.advanced") },
              ],
            },
            {
              title: t("foot.follow"),
              links: [
                { href: href("/progress"), label: t("nav.progress") },
                { href: href("/verify"), label: t("nav.verify") },
                { href: href("/finished"), label: t("nav.finished") },
              ],
            },
            {
              title: t("foot.mine"),
              links: [
                { href: href("/my"), label: t("nav.cases") },
                { href: href("/account"), label: t("nav.account") },
                { href: href("/register"), label: t("nav.register") },
              ],
            },
          ],
        }}
      >
        {props.children}
      </PortalShell>
    </ClientTexts>
  );
}
