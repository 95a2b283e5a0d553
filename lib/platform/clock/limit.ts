/** 工作日 · 自然日 · 小时 (inside office hours) · 半天. */
export const limitUnits = ["working-day", "calendar-day", "hour", "half-day"] as const;
export type LimitUnit = (typeof limitUnits)[number];
export type Limit = { n: number; unit: LimitUnit };

/** The longest limit the clock takes, in units: ten years of days. */
export const longestLimit = 3650;

const words: Record<string, LimitUnit> = {
  个工作日: "working-day",
  工作日: "working-day",
  日: "calendar-day",
  天: "calendar-day",
  自然日: "calendar-day",
  个自然日: "calendar-day",
  小时: "hour",
  个小时: "hour",
  个半天: "half-day",
  个半日: "half-day",
};

const isUnit = (unit: unknown): unit is LimitUnit => limitUnits.some((one) => one === unit);

function halves(limit: Limit): Limit | undefined {
  if (limit.unit === "working-day" && Number.isInteger(limit.n * 2) && !Number.isInteger(limit.n)) {
    return { n: limit.n * 2, unit: "half-day" };
  }
  return limit;
}

/**
 * Reads a limit from data or from words: `{n: 5, unit: "working-day"}`, "5 working-day", "5个工作日", "15日", "4小时",
 * "0.5个工作日" (one half day), "即办" (0 working days: the same day). Undefined when it is none or out of range.
 */
export function parseLimit(value: unknown): Limit | undefined {
  const read = typeof value === "string" ? limitOfWords(value.trim()) : value;
  if (typeof read !== "object" || read === null || !("n" in read) || !("unit" in read)) return undefined;
  if (typeof read.n !== "number" || !isUnit(read.unit)) return undefined;
  const limit = halves({ n: read.n, unit: read.unit });
  return limit && Number.isInteger(limit.n) && limit.n >= 0 && limit.n <= longestLimit ? limit : undefined;
}

function limitOfWords(text: string): { n: number; unit: unknown } | undefined {
  if (text === "即办" || text === "当场办结") return { n: 0, unit: "working-day" };
  const match = /^(\d+(?:\.\d+)?)\s*(\S+)$/.exec(text);
  return match ? { n: Number(match[1]), unit: words[match[2] ?? ""] ?? match[2] } : undefined;
}
