import type { YearNotice } from "./calendar";
import { addDays, type Day, serialOf } from "./day";

const span = (from: Day, to: Day): Day[] =>
  Array.from({ length: serialOf(to) - serialOf(from) + 1 }, (_, i) => addDays(from, i));

/** The notices of the General Office of the State Council on holidays and make-up days. Seed of the calendar table. */
export const notices: readonly YearNotice[] = [
  {
    year: 2025,
    source: "国务院办公厅关于2025年部分节假日安排的通知",
    off: [
      "2025-01-01",
      ...span("2025-01-28", "2025-02-04"),
      ...span("2025-04-04", "2025-04-06"),
      ...span("2025-05-01", "2025-05-05"),
      ...span("2025-05-31", "2025-06-02"),
      ...span("2025-10-01", "2025-10-08"),
    ],
    work: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  {
    year: 2026,
    source: "国务院办公厅关于2026年部分节假日安排的通知",
    off: [
      ...span("2026-01-01", "2026-01-03"),
      ...span("2026-02-15", "2026-02-23"),
      ...span("2026-04-04", "2026-04-06"),
      ...span("2026-05-01", "2026-05-05"),
      ...span("2026-06-19", "2026-06-21"),
      ...span("2026-09-25", "2026-09-27"),
      ...span("2026-10-01", "2026-10-07"),
    ],
    work: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
];
