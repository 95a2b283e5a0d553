"use client";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import { type Bilingual, say } from "@/lib/platform/i18n/locale";
import { classNames } from "../ui/class-names";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import { useAnswer } from "../ui/use-answer";

export type Suggestion = { id: string; group: string; title: Bilingual; detail: Bilingual; href: string };

/** Waits until the typing rests, so that a fast typist asks once. Milliseconds. */
const restFor = 120;
const noSuggestions: Suggestion[] = [];

/** The search box of the portal: answers while one types, a keyboard list under it, and without scripts a plain form. */
export function ServiceSearch(props: { initial?: string; compact?: boolean }) {
  const locale = useLocale();
  const t = useText("portal");
  const router = useRouter();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(props.initial ?? "");
  const [asked, setAsked] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);

  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), restFor);
    return () => clearTimeout(timer);
  }, [text]);

  const { data, failed } = useAnswer<{ suggestions: Suggestion[] }>(
    open && asked.length > 0 ? `/api/search?q=${encodeURIComponent(asked)}` : null,
  );
  // While the next answer is on its way the list keeps what it showed.
  const [before, setBefore] = useState(data);
  if (data && data !== before) setBefore(data);
  const answered = data ?? (failed ? undefined : before);
  const found = useDeferredValue(open && text.trim() && answered ? answered.suggestions : noSuggestions);
  const shown = open && text.trim().length > 0 && asked.length > 0 && (found.length > 0 || Boolean(data) || failed);
  const chosen = found[at];

  const leave = () => {
    setOpen(false);
    setAt(-1);
  };
  const go = (suggestion: Suggestion) => {
    leave();
    router.push(localHref(locale, suggestion.href));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      // A search field empties itself on Esc; with the list open Esc only closes the list.
      if (shown) event.preventDefault();
      leave();
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      go(chosen);
    } else if (event.key === "ArrowDown" && !open) {
      event.preventDefault();
      setOpen(true);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt((now) => (now === -1 && step === -1 ? found.length - 1 : (now + step + found.length) % found.length));
    }
  };

  return (
    <search
      ref={box}
      className="relative block"
      onBlur={(event) => !box.current?.contains(event.relatedTarget) && leave()}
    >
      <form
        action={localHref(locale, "/search")}
        className={classNames(
          "flex items-stretch overflow-hidden rounded-note border-2 border-blue-600 bg-surface focus-within:outline-3 focus-within:outline-blue-600 focus-within:outline-offset-2",
          props.compact ? "min-h-12" : "min-h-14 sm:min-h-16",
        )}
      >
        <span className="flex items-center pl-4 text-ink-2">
          <Icon of={Search} size={20} />
        </span>
        <input
          name="q"
          type="search"
          role="combobox"
          aria-label={t("search.label")}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${id}-${at}` : undefined}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={100}
          placeholder={t("search.placeholder")}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setAt(-1);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={onKeyDown}
          className="w-full min-w-0 flex-1 bg-transparent px-3 text-lead outline-none! [&::-webkit-search-cancel-button]:appearance-none"
        />
        <button
          type="submit"
          className="bg-blue-600 px-8 font-semibold text-action text-surface hover:bg-blue-700 max-sm:px-4"
        >
          {t("search.button")}
        </button>
      </form>
      <div
        hidden={!shown}
        className="absolute inset-x-0 top-full z-40 mt-2 overflow-hidden rounded-note bg-surface py-1 shadow-overlay"
      >
        <div id={`${id}-list`} role="listbox" aria-label={t("search.suggestions")}>
          {found.map((one, index) => (
            <div
              key={one.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={classNames(
                "flex min-h-target cursor-pointer items-baseline justify-between gap-4 px-4 py-2",
                index === at ? "bg-blue-50" : "hover:bg-blue-50",
              )}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => go(one)}
              onKeyDown={(event) => event.key === "Enter" && go(one)}
            >
              <span className="min-w-0">
                <span className="block text-body text-ink">{say(one.title, locale)}</span>
                <span className="block text-caption text-ink-2">{say(one.detail, locale)}</span>
              </span>
              <span className="shrink-0 text-caption text-ink-3">
                {t(`search.short.${one.group as "apply" | "guide" | "convenience" | "news" | "policy" | "faq"}`)}
              </span>
            </div>
          ))}
        </div>
        {found.length === 0 && (
          <p className="px-4 py-3 text-ink-2 text-small">{t(failed ? "search.down" : "search.none")}</p>
        )}
      </div>
      <p role="status" className="sr-only">
        {shown && found.length > 0 ? t("search.count", { n: found.length }) : ""}
      </p>
    </search>
  );
}
