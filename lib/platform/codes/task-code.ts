import { type Day, isDay } from "@/lib/platform/clock/day";
import { isUscc } from "./uscc";

/** Item types of GB/T 39046-2020 Annex A, and 21, the extension of public services already in use. */
const knownTypes = new Set("00 01 02 03 04 05 06 07 08 09 10 20 21".split(" "));

export type TaskCodeParts = {
  /** Social credit code of the implementing body. */
  body: string;
  /** 1 nation, 2 province, 3 city, 4 county, 5 town, 6 village, 7 by levels (行使层级). */
  level: number;
  /** 00 for the nation, else the province prefix of GB/T 2260. */
  owner: string;
  /** Item type (事项类型). */
  type: string;
  main: string;
  /** "000" when the item has no sub-items. */
  sub: string;
};

type Options = { knownType?: (type: string) => boolean };

/** The parts of a 31-character item code (实施编码, GB/T 39554), else undefined. A city with more types passes `knownType`. */
export function parseTaskCode(code: string, { knownType = (type) => knownTypes.has(type) }: Options = {}) {
  const match = /^([0-9A-Z]{18})([1-7])(\d{2})(\d{2})(\d{5})(\d{3})$/.exec(code);
  if (!match) return undefined;
  const [, body = "", level, owner = "", type = "", main = "", sub = ""] = match;
  if (!isUscc(body) || !knownType(type)) return undefined;
  return { body, level: Number(level), owner, type, main, sub } satisfies TaskCodeParts;
}

/** Whether the text is a 31-character item code. */
export function isTaskCode(code: string, options?: Options): boolean {
  return typeof code === "string" && parseTaskCode(code, options) !== undefined;
}

/** Writes an item code. Throws RangeError when a part cannot stand in one. */
export function makeTaskCode(parts: TaskCodeParts, options?: Options): string {
  const code = `${parts.body}${parts.level}${parts.owner}${parts.type}${parts.main}${parts.sub}`;
  if (!isTaskCode(code, options)) throw new RangeError(`not the parts of an item code: ${code}`);
  return code;
}

/** The 12 characters that name the item wherever it is implemented (基本编码). */
export function catalogCodeOf(taskCode: string): string {
  return taskCode.slice(19);
}

/** The national report number of a case: item code + YYYYMMDD + daily serial of four digits, 43 characters. */
export function makeReportNo({ taskCode, day, serial }: { taskCode: string; day: Day; serial: number }): string {
  if (taskCode.length !== 31 || !isDay(day) || !Number.isInteger(serial) || serial < 1 || serial > 9999) {
    throw new RangeError(`not the parts of a report number: ${taskCode} ${day} ${serial}`);
  }
  return `${taskCode}${day.replaceAll("-", "")}${String(serial).padStart(4, "0")}`;
}

/** The parts of a national report number, else undefined. */
export function parseReportNo(text: string, options?: Options) {
  const match = /^(.{31})(\d{4})(\d{2})(\d{2})(\d{4})$/.exec(text);
  const taskCode = match?.[1] ?? "";
  const day = match ? `${match[2]}-${match[3]}-${match[4]}` : "";
  if (!match || !isTaskCode(taskCode, options) || !isDay(day)) return undefined;
  return { taskCode, day, serial: Number(match[5]) };
}
