import type { Metadata } from "next";
import type { ReactNode } from "react";
import { StaffShell } from "@/components/patterns/staff-shell";
import { ClientTexts } from "@/components/ui/client-texts";
import { DeskTools } from "@/components/window/desk-tools";
import { LookUp } from "@/components/window/look-up";
import { findWindowPlace } from "@/lib/cases";
import { countDesksOnce } from "@/lib/cases/loaders";
import { requireActor } from "@/lib/identity/loaders";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { countAlerts } from "@/lib/supervision";
import { unreachedKinds } from "@/lib/supervision/contract";
import { lookUp } from "./find/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "window")("app") };
}

/** The frame of the counter: the desks with what lies on each, where one sits, and the way to anything by its number. */
export default async function WindowLayout(props: { children: ReactNode }) {
  const locale = await currentLocale();
  const actor = await requireActor("/window");
  const [counts, place, unreached] = await Promise.all([
    countDesksOnce(actor),
    findWindowPlace(actor),
    countAlerts(actor, { open: true, kinds: unreachedKinds }),
  ]);
  const t = createText(locale, "window");
  const href = (path: string) => localHref(locale, `/window${path}`);
  return (
    <ClientTexts
      locale={locale}
      parts={[
        "window",
        "cases.state",
        "cases.light",
        "cases.delivery",
        "identity.menu",
        "identity.filters",
        "approval.acts",
        "supervision.alerts",
      ]}
    >
      <StaffShell
        locale={locale}
        app={{ label: t("app"), href: href("/intake") }}
        tabs={[
          { href: href("/intake"), label: t("tab.intake"), match: ["/window/walk-in", "/window/case"] },
          { href: href("/pre-review"), label: t("tab.preReview"), count: counts["pre-review"] },
          { href: href("/mended"), label: t("tab.mended"), count: counts.mended },
          { href: href("/review"), label: t("tab.review"), count: counts.review },
          { href: href("/hand-out"), label: t("tab.handOut"), count: counts["hand-out"] },
          { href: href("/follow-up"), label: t("tab.followUp"), count: unreached },
          { href: href("/today"), label: t("tab.today") },
        ]}
        tools={
          <>
            <LookUp lookUp={lookUp} />
            {place && <DeskTools body={say(place.body, locale)} window={place.window} />}
          </>
        }
      >
        {props.children}
      </StaffShell>
    </ClientTexts>
  );
}
