import { createText, localHref, say } from "@/lib/platform/i18n";
import { Button } from "../ui/button";
import { dateWords } from "../ui/date-words";
import { LinkButton } from "../ui/link-button";
import type { GuidePart } from "./guide-page";

/** Begins an application where the item allows it; where it does not, the reason and the way that is open. */
export function ApplyButton({ guide, locale }: GuidePart) {
  const t = createText(locale, "portal");
  const { door } = guide;
  const { item, code } = guide.service;
  const apply = (
    <LinkButton href={localHref(locale, `/apply/${code}`)} variant="solid" size="citizen" wide>
      {t("guide.card.apply")}
    </LinkButton>
  );
  const refused = (reason: string) => (
    <>
      <Button variant="solid" size="citizen" wide unavailable={{ describedBy: "no-apply" }}>
        {t("guide.card.apply")}
      </Button>
      <p className="text-small">{reason}</p>
    </>
  );
  const call = (
    <a
      href={`tel:${item.consult.phone.replace(/[^\d+]/g, "")}`}
      className="grid min-h-citizen place-items-center rounded-control border-edge border-control bg-surface px-6 text-action hover:border-ink-2 hover:bg-sunken"
    >
      {t("guide.card.ask", { phone: item.consult.phone })}
    </a>
  );
  if (door.closed)
    return (
      <>
        {refused(
          t("guide.card.closed", {
            name: say(door.closed.next.name, locale),
            day: dateWords(door.closed.from, locale, "full"),
          }),
        )}
        {call}
      </>
    );
  const elsewhere = [
    ...(door.window ? [t("guide.card.atWindow")] : []),
    ...(door.kiosk ? [t("guide.card.atKiosk")] : []),
  ].join(locale === "en" ? " " : "");
  if (!door.computer && !door.phone) return refused(`${t("guide.card.notOnline")}${elsewhere}`);
  return (
    <>
      {door.phone ? (
        apply
      ) : (
        <>
          <div className="max-sm:hidden">{apply}</div>
          <p className="text-small sm:hidden">
            <b>{t("guide.card.notOnPhone")}</b> {elsewhere}
          </p>
        </>
      )}
      {call}
    </>
  );
}
