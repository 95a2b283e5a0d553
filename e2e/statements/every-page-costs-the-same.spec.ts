import { type APIRequestContext, expect, request, test } from "@playwright/test";
import { keepFewCases } from "../support/few-cases";
import { firstReceipt, moreRows, rememberRows } from "../support/more-rows";
import { anOwnProduct, type OwnProduct } from "../support/own-product";
import { pageRoutes } from "../support/routes";
import { enter } from "../support/sign-in";
import { type Visit, visits } from "../support/visits";

const many = 50;
/** Fewer bytes than any row of a list takes in an answer. */
const aRow = 500;

/** What one answer cost, once the process that gave it was warm. */
type Answer = { status: number; size: number; statements: string[] };

let product: OwnProduct;
const readers = new Map<string, APIRequestContext>();

/** Pages that do not get longer: they list nothing, a fixed number of things, or what this city never has. */
const asLongAsBefore: readonly string[] = [
  "/",
  "/admin",
  "/admin/calendar",
  // Jobs that failed: there are no queues before a worker has run.
  "/admin/operations",
  "/apply/[service]/[draftNo]",
  "/apply/[service]/[draftNo]/[step]",
  "/apply/[service]/[draftNo]/done",
  "/articles/[id]",
  "/firms",
  "/my/cases/[caseNo]/correct",
  "/people",
  "/progress",
  "/progress/[caseNo]",
  "/register",
  "/services/[code]",
  "/services/[code]/sheets/[key]",
  "/sign-in",
  "/supervision/wall",
  "/verify",
  "/verify/[number]",
  "/window",
  "/window/today",
];

/** Without the numbers of parameters, which differ with the rows that one statement asks for. */
const withoutValues = (text: string) => text.replace(/\(\$\d+(,\s*\$\d+)*\)/g, "(…)").replace(/\$\d+/g, "$");

/**
 * Asks for a page until it costs twice running the same: what a process keeps (the calendar for a minute, a service for
 * ever) is read anew now and then, and that is no cost of the page's rows.
 */
async function costOf(reader: APIRequestContext, address: string): Promise<Answer> {
  let before = -1;
  for (let turn = 0; turn < 8; turn += 1) {
    product.wire.forget();
    const answer = await reader.get(address, { maxRedirects: 0 });
    const size = (await answer.body()).length;
    const statements = product.wire.statements().map(({ text }) => withoutValues(text));
    if (statements.length === before) return { status: answer.status(), size, statements };
    before = statements.length;
  }
  throw new Error(`${address} costs something else every time`);
}

async function readerOf({ as = "" }: Visit): Promise<APIRequestContext> {
  const known = readers.get(as);
  if (known) return known;
  const reader = await request.newContext({ baseURL: product.address });
  readers.set(as, reader);
  if (as) await enter(reader, as);
  return reader;
}

/** Where each route is visited in this city. */
async function addressesOf(): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const [route, { path }] of Object.entries(visits))
    addresses.set(route, typeof path === "string" ? path : await path(product.rows));
  return addresses;
}

async function readAll(addresses: ReadonlyMap<string, string>): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const [route, address] of addresses) {
    const visit = visits[route];
    if (visit) answers.set(route, await costOf(await readerOf(visit), address));
  }
  return answers;
}

// A trace would keep the bodies of hundreds of answers.
test.use({ trace: "off", screenshot: "off" });

test.beforeAll(async () => {
  product = await anOwnProduct("tongban_statements");
});
test.afterAll(async () => {
  for (const reader of readers.values()) await reader.dispose();
  await product?.end();
});

/** The statements whose number changed, and how. */
function changed(few: readonly string[], lots: readonly string[]): string {
  const times = (statements: readonly string[], text: string) => statements.filter((one) => one === text).length;
  return [...new Set([...few, ...lots])]
    .map((text) => ({ text, few: times(few, text), lots: times(lots, text) }))
    .filter((one) => one.few !== one.lots)
    .map((one) => `${one.few} times, then ${one.lots}: ${one.text}`)
    .join("\n");
}

test("every page asks the database as often for fifty rows as for one", async () => {
  const logins = [...new Set(Object.values(visits).flatMap(({ as }) => as ?? []))];
  for (const as of logins) await readerOf({ as, path: "" });
  await firstReceipt(product.rows);
  const addresses = await addressesOf();
  await keepFewCases(product.rows, [...addresses.values()]);
  await rememberRows(product.rows);
  await moreRows(product.rows, logins, 1, 1);
  const one = await readAll(addresses);
  await moreRows(product.rows, logins, 2, many);
  const fifty = await readAll(addresses);

  // Softly: one page that costs more does not hide the next.
  for (const route of pageRoutes) {
    const [few, lots] = [one.get(route), fifty.get(route)];
    if (!few || !lots) throw new Error(`${route} was not measured: it has no visit in e2e/support/visits.ts`);
    const status = visits[route]?.leadsTo ? 307 : 200;
    expect.soft([few.status, lots.status], route).toEqual([status, status]);
    expect
      .soft(lots.statements.length, `${route}\n${changed(few.statements, lots.statements)}`)
      .toBe(few.statements.length);
    if (!asLongAsBefore.includes(route))
      expect.soft(lots.size, `${route} lists the new rows`).toBeGreaterThan(few.size + aRow);
  }
});
