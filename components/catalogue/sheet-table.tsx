import type { ReactNode } from "react";

/** Lines of a paper form: what is asked at the left, the place to write (or the sample) at the right. */
export function SheetTable(props: { caption: string; lines: readonly { label: string; value: ReactNode }[] }) {
  return (
    <table className="w-full border-collapse border border-ink text-body">
      <caption className="sr-only">{props.caption}</caption>
      <tbody>
        {props.lines.map((line) => (
          <tr key={line.label} className="border border-ink">
            <th scope="row" className="w-1/3 border border-ink px-3 py-3 text-left align-top font-semibold">
              {line.label}
            </th>
            <td className="min-h-12 border border-ink px-3 py-3">{line.value || "\u00a0"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
