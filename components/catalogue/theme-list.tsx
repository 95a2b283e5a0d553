import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { Icon } from "../ui/icon";

export type ThemeLine = { key: string; href: string; name: string; says: string; icon: LucideIcon };

/** Themes as a ruled list in two columns: an icon, a name, what is inside. On phones a grid of icons with words. */
export function ThemeList(props: {
  title: string;
  all: { href: string; label: string };
  themes: readonly ThemeLine[];
}) {
  return (
    <section>
      <div className="flex items-baseline justify-between gap-4 border-line-2 border-b pb-2">
        <h2 className="text-section">{props.title}</h2>
        <Link href={props.all.href} className="quiet-link inline-flex min-h-8 items-center text-small">
          {props.all.label}
        </Link>
      </div>
      <ul className="grid grid-cols-4 max-sm:gap-y-2 max-sm:pt-3 sm:grid-cols-2 large:grid-cols-1">
        {props.themes.map((theme) => (
          <li key={theme.key} className="border-line sm:border-b sm:odd:pr-6 large:border-b">
            <Link
              href={theme.href}
              className="group flex items-center gap-3 py-3 max-sm:flex-col max-sm:gap-1 max-sm:px-0.5 max-sm:py-2 max-sm:text-center large:flex-row large:text-left"
            >
              <Icon of={theme.icon} size={24} className="text-blue-600" />
              <span className="min-w-0">
                <span className="block font-semibold text-body group-hover:text-blue-700 max-sm:font-normal max-sm:text-small large:font-semibold large:text-body">
                  {theme.name}
                </span>
                <span className="block text-ink-2 text-small max-sm:hidden large:hidden">{theme.says}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
