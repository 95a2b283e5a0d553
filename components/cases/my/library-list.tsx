"use client";
import { useState } from "react";
import type { LibraryItem } from "@/lib/materials/contract";
import { dayOf, instantFrom } from "@/lib/platform/clock/day";
import { Button } from "../../ui/button";
import { DateText } from "../../ui/date-text";
import { Dialog } from "../../ui/dialog";
import { Empty } from "../../ui/empty";
import { ErrorInPlace } from "../../ui/error-in-place";
import { sizeWords } from "../../ui/file-drop";
import { useLocale, useText } from "../../ui/locale";
import { SourceTag } from "../../ui/source-tag";
import { apiCall } from "../api-call";

/** One's own documents: where each comes from, to look at, to take out again. */
export function LibraryList(props: { items: readonly LibraryItem[] }) {
  const locale = useLocale();
  const t = useText("my");
  const [items, setItems] = useState(props.items);
  const [asking, setAsking] = useState<LibraryItem | null>(null);
  const [failed, setFailed] = useState("");
  if (items.length === 0) return <Empty title={t("library.empty")}>{t("library.emptyWhy")}</Empty>;
  const remove = async (one: LibraryItem) => {
    const answer = await apiCall(locale, "DELETE", `/library/${one.id}`);
    setAsking(null);
    if (answer.ok) setItems((all) => all.filter(({ id }) => id !== one.id));
    setFailed(answer.ok ? "" : (answer.problem?.title ?? t("act.lost")));
  };
  return (
    <>
      {failed && <ErrorInPlace what={failed} />}
      <ul className="divide-y divide-line border-line border-y">
        {items.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-5 gap-y-1 py-3 max-sm:gap-x-3">
            <a
              href={`/api/v1/library/${one.id}`}
              target="_blank"
              rel="noreferrer"
              id={`name-${one.id}`}
              lang="zh-CN"
              className="link min-w-0 flex-1 break-words py-1.5 max-sm:basis-full"
            >
              {one.name}
            </a>
            <span className="text-ink-2 text-small">
              {sizeWords(one.size)} · <DateText day={dayOf(instantFrom(one.addedAt))} locale={locale} style="full" />
            </span>
            <SourceTag
              source={one.source}
              locale={locale}
              {...(one.source.kind === "typed" && {
                label: t(one.source.by === "window" ? "library.scanned" : "library.uploaded"),
              })}
            />
            <Button
              variant="text"
              className="max-sm:ml-auto"
              id={`remove-${one.id}`}
              // The name stays in its own language for whoever hears it.
              aria-labelledby={`remove-${one.id} name-${one.id}`}
              onClick={() => setAsking(one)}
            >
              {t("library.remove")}
            </Button>
          </li>
        ))}
      </ul>
      {asking && (
        <Dialog
          title={t("library.ask", { name: asking.name })}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onClick={() => setAsking(null)}>{t("library.keep")}</Button>
              <Button variant="destructive-solid" onClick={() => void remove(asking)}>
                {t("library.remove")}
              </Button>
            </>
          }
        >
          {t("library.effect")}
        </Dialog>
      )}
    </>
  );
}
