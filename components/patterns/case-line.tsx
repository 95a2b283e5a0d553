import Link from "next/link";
import type { ComponentProps } from "react";
import { Light } from "../ui/light";
import { useLocale } from "../ui/locale";
import { LimitBar } from "./limit-bar";

/** A case in a list on a phone: what it is and when, whose, how its time stands. The whole line leads to it. */
export function CaseLine(props: {
  href: string;
  title: string;
  /** The day or moment at the right. */
  when: string;
  about: string;
  /** Its light; or, where it is done, how it ended. */
  standing: Omit<ComponentProps<typeof Light>, "locale" | "className"> | string | null;
  bar: Omit<ComponentProps<typeof LimitBar>, "locale"> | null;
}) {
  const locale = useLocale();
  const { standing, bar } = props;
  return (
    <Link href={props.href} prefetch={false} className="grid min-h-target gap-0.5 px-4 py-3 -outline-offset-2">
      <span className="flex items-baseline justify-between gap-3">
        <b className="font-semibold text-body">{props.title}</b>
        <span className="whitespace-nowrap text-caption text-ink-2">{props.when}</span>
      </span>
      <span className="text-ink-2 text-small">{props.about}</span>
      {(standing || bar) && (
        <span className="mt-0.5 flex items-center justify-between gap-3">
          {typeof standing === "string" ? (
            <span className="text-small">{standing}</span>
          ) : (
            standing && <Light {...standing} locale={locale} className="text-small" />
          )}
          {bar && <LimitBar {...bar} locale={locale} />}
        </span>
      )}
    </Link>
  );
}
