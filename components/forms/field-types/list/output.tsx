import { fieldText, formWords, maskedFieldText } from "@/lib/forms/contract";
import { say } from "@/lib/platform/i18n/locale";
import { TextOutput } from "../text-output";
import type { OutputProps } from "../types";
import { isRows } from "./rows";

const reachable = { tabIndex: 0 };

/** Rows as a table; a row has no name, so its number is its head. */
export function ListOutput(props: OutputProps) {
  const { field, value, locale, city, masked } = props;
  const columns = ("columns" in field && field.columns) || [];
  if (!isRows(value)) return <TextOutput {...props} />;
  const read = masked ? maskedFieldText : fieldText;
  return (
    // What scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section {...reachable} aria-label={say(field.label, locale)} className="overflow-x-auto">
      <table className="w-full text-left text-table">
        <thead className="text-fine text-ink-3">
          <tr>
            <th scope="col" className="py-1 pr-4 font-normal">
              {formWords(locale)("field.rowNumber")}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className="py-1 pr-4 font-normal">
                {say(column.label, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value
            .map((row, index) => ({ row, n: index + 1 }))
            .map(({ row, n }) => (
              <tr key={n} className="border-line border-t align-baseline">
                <th scope="row" className="py-1.5 font-normal text-ink-3">
                  {n}
                </th>
                {columns.map((column) => (
                  <td key={column.key} className="break-words py-1.5 pr-4">
                    {read(column, row[column.key], locale, city)}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
