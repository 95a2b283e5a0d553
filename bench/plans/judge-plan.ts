import type { Client } from "pg";
import type { Statement } from "@/prisma/seed/factories/read-statements";
import { type Exception, exceptions } from "./exceptions";
import { planOf, type Scan } from "./read-plan";

/** From here on a statement reads a lot, answers a lot: milliseconds, and more with every year of the city. */
const many = 5_000;
/** Rows read for one that is returned. */
const wasteful = 50;

/** What is wrong with a plan, in words; `used`: the exceptions that were needed. `indexes`: what it was read along. */
export type Judgement = { faults: string[]; used: Exception[]; indexes: string[] };

/**
 * What the planner would do wrong for a statement at the size of the city: read a growing table from end to end, read far
 * more rows than it returns (also to sort or to count them), return rows without end, or skip pages that were read before.
 */
export async function judge(
  client: Client,
  of: string,
  statement: Statement,
  growing: ReadonlySet<string>,
): Promise<Judgement> {
  const { returned, scans } = await planOf(client, statement);
  const said = statement.text.slice(0, 2_000);
  const faults: string[] = [];
  const used: Exception[] = [];
  const grown = scans.filter(({ table }) => growing.has(table));
  for (const scan of grown.filter((one) => isWhole(one) || (one.rows > many && one.rows > returned * wasteful))) {
    const allowed = exceptions.find(
      (one) => one.of === of && scan.table.startsWith(one.table) && scan.rows <= one.atMost && !isWhole(scan),
    );
    if (allowed) used.push(allowed);
    else faults.push(`${scan.how} of ${scan.table}, ${scan.rows} rows for ${returned}: ${said}`);
  }
  const reads = /^\s*(select|with)\b/i.test(statement.text);
  if (reads && grown.length > 0 && returned > many) faults.push(`${returned} rows returned: ${said}`);
  if (skips(statement)) faults.push(`pages that were read before are skipped: ${said}`);
  const indexes = scans.flatMap(({ index }) => (index === null ? [] : [index]));
  return { faults, used, indexes };
}

const isWhole = ({ how }: Scan): boolean => how === "Seq Scan";

/** Paging by offset: the thousandth page costs a thousand pages. Prisma says `offset 0` where nothing is skipped. */
function skips({ text, values }: Statement): boolean {
  const [, place, digits] = /\boffset\s+(?:\$(\d+)|(\d+))/i.exec(text) ?? [];
  const value = place ? values[Number(place) - 1] : digits;
  if (value === undefined || value === null) return false;
  return Buffer.isBuffer(value) ? value.some((byte) => byte !== 0) : value !== "0";
}
