import { ActionBar } from "../patterns/staff-shell";
import { Button } from "../ui/button";
import { Kbd } from "../ui/kbd";
import { LinkButton } from "../ui/link-button";
import { useText } from "../ui/locale";
import type { PreReview } from "./use-pre-review";

/** The bar below: why it cannot be answered yet, the two answers with their keys; afterwards the paper and the next case. */
export function PreReviewBar({ desk }: { desk: PreReview }) {
  const { view, acting, judging, open, done, unseen, items, whyNoPass, whyNoMend } = desk;
  const t = useText("window");
  const unseenNext = unseen.find(({ key }) => key !== judging.selected?.key);
  return (
    <ActionBar
      status={
        done ? (
          <output className="text-green-text">
            <b>{t(done.kind === "pre-acceptance" ? "pre.passed" : "pre.mended", { paper: done.paper })}</b>
          </output>
        ) : (
          <>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-table max-md:hidden">
              <Kbd keys="↑+↓" /> {t("pre.keys.paper")}
              <Kbd keys="Y+N" /> {t("verdict.title")}
              <Kbd keys="?" /> {t("keysAll")}
            </span>
            <span id="why-not" className="basis-full text-ink-2 text-table">
              {open && items.length === 0 && whyNoPass && `${t("pre.passNot")} ${whyNoPass}`}
              {open && items.length > 0 && whyNoMend && `${t("pre.mendNot")} ${whyNoMend}`}
            </span>
          </>
        )
      }
    >
      {done ? (
        <>
          <LinkButton href={`/documents/${done.paper}`} target="_blank" prefetch={false}>
            {t("paper.open")}
          </LinkButton>
          <LinkButton href={desk.nextHref} variant="solid" keys="J" autoFocus>
            {view.next ? t("pre.next") : t("pre.back")}
          </LinkButton>
        </>
      ) : (
        open && (
          <>
            <Button
              keys="F7"
              variant={items.length > 0 && !whyNoMend ? "solid" : "outlined"}
              unavailable={whyNoMend ? { describedBy: "why-not" } : false}
              busy={acting.busy === "mend" ? t("sending") : false}
              onClick={() => desk.setAsking(true)}
            >
              {t("pre.mend")}
            </Button>
            <Button
              keys="F9"
              variant={!whyNoPass ? "solid" : "outlined"}
              unavailable={whyNoPass ? { describedBy: "why-not" } : false}
              busy={acting.busy === "pass" ? t("sending") : false}
              onClick={() => void desk.decide("pass")}
            >
              {t("pre.pass")}
            </Button>
            {unseenNext && (
              <Button
                variant={items.length === 0 ? "solid" : "outlined"}
                keys="↓"
                onClick={() => judging.select(unseenNext.key)}
              >
                {t("pre.see", { name: unseenNext.name })}
              </Button>
            )}
          </>
        )
      )}
    </ActionBar>
  );
}
