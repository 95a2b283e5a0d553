import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useText } from "../ui/locale";
import type { PreReview } from "./use-pre-review";

/** The notice once more before it goes out: everything it asks, and what nobody has looked at yet. */
export function NoticeAsk({ desk }: { desk: PreReview }) {
  const { items, lines, unseen } = desk;
  const t = useText("window");
  const close = () => desk.setAsking(false);
  return (
    <Dialog
      title={t("notice.ask", { n: items.length })}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t("notice.wait")}</Button>
          <Button variant="solid" onClick={() => void desk.decide("mend")}>
            {t("notice.send")}
          </Button>
        </>
      }
    >
      <p>{t("notice.effect")}</p>
      {unseen.length > 0 && <p className="mt-2 text-amber-text">{t("notice.unseen", { n: unseen.length })}</p>}
      <ol className="mt-2 list-decimal pl-5">
        {lines.map((line) => (
          <li key={line.key}>
            <b>{line.name}</b>
            {t("notice.colon")}
            {line.reason}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
