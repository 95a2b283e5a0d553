import type { FuzzTally } from "./throw-calls";

type Counts = Readonly<Record<string, number>>;

const sum = (counts: Counts, statuses: RegExp) =>
  Object.entries(counts).reduce((all, [status, n]) => (statuses.test(status) ? all + n : all), 0);
/** Done, or refused by what the command itself knows: whether it is there, in which state it is, what it holds. */
const inside = /^(?:2\d\d|404|409|410|422|428)/;
const columns = ["2xx", "400", "401", "403", "404", "409", "422"] as const;
const ofColumn = (column: string) => new RegExp(`^${column.replace("xx", "\\d\\d")}`);

/** How many calls got beyond the door. */
export const beyondDoor = (counts: Counts): number => sum(counts, inside);

/** The operations of which no call got beyond the door. */
export const neverReached = (operations: readonly string[], { byOperation }: FuzzTally): string[] =>
  operations.filter((of) => beyondDoor(byOperation[of] ?? {}) === 0);

const percent = (n: number, of: number) => `${((100 * n) / Math.max(1, of)).toFixed(1)} %`;

/** The share of every status, of each part: "41.2 % 200, 18.0 % 403". */
export const sharesOf = ({ calls, byStatus }: FuzzTally): string =>
  Object.entries(byStatus)
    .sort(([, one], [, other]) => other - one)
    .map(([status, n]) => `${percent(n, calls)} ${status}`)
    .join(", ");

/** A table: every operation, how its calls were answered, and how many got beyond the door. */
export function operationLines(operations: readonly string[], { byOperation }: FuzzTally): string[] {
  const row = (of: string) => {
    const counts = byOperation[of] ?? {};
    const [calls, beyond] = [sum(counts, /./), beyondDoor(counts)];
    const named = columns.map((column) => sum(counts, ofColumn(column)));
    const rest = calls - named.reduce((all, n) => all + n, 0);
    return `| ${of.replace("/api/v1", "")} | ${calls} | ${beyond || "**none**"} | ${[...named, rest].join(" | ")} |`;
  };
  return [
    `| operation | calls | beyond the door | ${columns.join(" | ")} | other |`,
    `| --- | --: | --: | ${columns.map(() => "--:").join(" | ")} | --: |`,
    ...operations.map(row),
  ];
}
