import { type ComponentProps, type ReactNode, useId } from "react";

type Props = Omit<ComponentProps<"input">, "type" | "children"> & { children: ReactNode; hint?: ReactNode };

/** A box one may tick, with its words as the label. The browser's own control in our colours. */
export function Checkbox(props: Props) {
  const { children, hint, className, ...rest } = props;
  const ownId = useId();
  const id = rest.id ?? ownId;
  return (
    <label htmlFor={id} className={`flex items-start gap-2.5 py-1 has-disabled:text-ink-3 ${className ?? ""}`}>
      <CheckMark {...rest} id={id} />
      <span>
        {children}
        {hint && <span className="block text-caption text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}

/** The bare box, for rows of a table that name themselves with `aria-label`. */
export function CheckMark(props: Omit<ComponentProps<"input">, "type">) {
  return (
    <span className="relative mt-[0.2em] inline-grid size-[1.125rem] shrink-0 place-items-center large:size-7">
      <input
        {...props}
        type="checkbox"
        className="peer col-start-1 row-start-1 size-full appearance-none rounded-[3px] border border-control bg-surface checked:border-blue-600 checked:bg-blue-600 disabled:border-line-2 disabled:bg-sunken hover:border-ink-2 forced-colors:appearance-auto"
      />
      <svg
        aria-hidden
        viewBox="0 0 16 16"
        className="pointer-events-none invisible col-start-1 row-start-1 size-3.5 text-surface peer-checked:visible forced-colors:hidden"
      >
        <path
          d="m3 8.4 3.2 3.1L13 4.6"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </span>
  );
}
