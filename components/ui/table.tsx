import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type Align = { numeric?: boolean };

/** A box that scrolls must be reachable by the keyboard (WCAG 2.1.1, technique G202). */
const scrollable = { tabIndex: 0 };

/** A table of hairline rows. `caption` is read aloud and names the table; the frame scrolls sideways, never the page. */
export function Table(props: { caption: string; children: ReactNode; dense?: boolean; className?: string }) {
  return (
    <section
      aria-label={props.caption}
      {...scrollable}
      data-scroll
      className={classNames("relative overflow-x-auto", props.className)}
    >
      <table className={classNames("w-full border-collapse text-left", props.dense ? "text-table" : "text-small")}>
        <caption className="sr-only">{props.caption}</caption>
        {props.children}
      </table>
    </section>
  );
}

export function TableHead(props: { children: ReactNode; sticky?: boolean }) {
  return (
    <thead
      className={classNames("text-fine text-ink-3 large:text-caption", props.sticky && "sticky top-0 z-10 bg-surface")}
    >
      <tr className="border-line-2 border-b">{props.children}</tr>
    </thead>
  );
}

export function HeadCell(props: ComponentProps<"th"> & Align) {
  const { numeric, className, ...rest } = props;
  return <th scope="col" {...rest} className={classNames("head-cell", numeric && "text-right", className)} />;
}

/** A row; `chosen` has a blue tint and a 3 px blue edge. Acts inside `data-acts` show on the chosen or hovered row. */
export function Row(props: ComponentProps<"tr"> & { chosen?: boolean }) {
  const { chosen, className, ...rest } = props;
  return (
    <tr
      {...rest}
      aria-current={chosen ? "true" : undefined}
      className={classNames(
        "group border-line border-b",
        chosen ? "bg-blue-50 shadow-[inset_3px_0_0_var(--color-blue-600)]" : "hover:bg-ground",
        className,
      )}
    />
  );
}

export function Cell(props: ComponentProps<"td"> & Align) {
  const { numeric, className, ...rest } = props;
  return <td {...rest} className={classNames("cell", numeric && "text-right tabular-nums", className)} />;
}

/** A beige line that names the rows under it; stays in sight while they scroll. */
export function GroupRow(props: { span: number; title: ReactNode; count?: ReactNode }) {
  return (
    <tr className="border-line border-b">
      <th
        scope="rowgroup"
        colSpan={props.span}
        className="sticky top-0 bg-sunken px-3 py-2 text-left font-semibold text-table"
      >
        {props.title} {props.count !== undefined && <span className="font-normal text-ink-2">{props.count}</span>}
      </th>
    </tr>
  );
}
