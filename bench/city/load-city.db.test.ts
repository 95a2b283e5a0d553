import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptCase, completeTask, findProgress, getCase, submitCase } from "@/lib/cases";
import { getActorByLogin } from "@/lib/identity";
import { verifyNumber } from "@/lib/licences";
import { dueAt, type LimitUnit } from "@/lib/platform/clock";
import { isDocumentNo, isResidentId, parseCaseNo, parseLicenceId } from "@/lib/platform/codes";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { verifyLedger } from "@/lib/platform/ledger/verify";
import { listTasks } from "@/lib/workflow";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { addStarts } from "./add-starts";
import { cityMix } from "./city-mix";
import { loadCity } from "./load-city";

const sizes = { cases: 400, people: 120 };
const kinds = ["never handed in", "at once: elderly card", "promised, granted", "at the body since 2 days"];
let city: TestCity;
let client: Client;
let before: unknown;

const rows = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await client.query(sql, values)).rows as T[];

/** Every index and every constraint of the ordinary and partitioned tables, as the catalogue would make them again. */
const clothes = () =>
  rows(`select conname as name, pg_get_constraintdef(oid) as what, convalidated as checked from pg_constraint
        where connamespace = 'public'::regnamespace and conparentid = 0
          and not exists (select 1 from pg_class c where c.oid = conrelid and c.relispartition)
        union all
        select indexrelid::regclass::text, pg_get_indexdef(indexrelid), indisvalid from pg_index i
        join pg_class c on c.oid = i.indrelid
        where c.relnamespace = 'public'::regnamespace and not c.relispartition order by 1, 2`);

beforeAll(async () => {
  city = await aCity(["food-business", "elderly-card"]);
  client = new Client({ connectionString: process.env.DATABASE_URL ?? "" });
  await client.connect();
  before = await clothes();
  const mix = cityMix.filter(({ name }) => kinds.includes(name)).map((kind) => ({ ...kind, share: 100 }));
  await loadCity(process.env.DATABASE_URL ?? "", { ...sizes, mix });
});
afterAll(async () => {
  await client?.end();
  await city?.end();
});

test("as many cases and people as asked for, over three years, each in its own month of the ledger", async () => {
  const [sum] = await rows(
    `select count(*)::int as cases, max(created_at) - min(created_at) > '2 years' as wide from "case"`,
  );
  // The templates are cases of the city too.
  expect(sum).toEqual({ cases: sizes.cases + kinds.length, wide: true });
  expect(await rows("select count(*)::int as n from account where login ~ '^u[0-9]{7}$'")).toEqual([
    { n: sizes.people },
  ]);
  expect(await rows("select count(*)::int as n from ledger_event_default")).toEqual([{ n: 0 }]);
});

test("every index, key and constraint is back and checked", async () => {
  expect(await clothes()).toEqual(before);
});

test("the ledger is whole, and everything older than today is sealed, in the order of the days", async () => {
  const report = await verifyLedger();
  expect(report).toMatchObject({ fault: null, notSealed: 0 });
  expect(report.chains).toBeGreaterThan(sizes.cases + sizes.people);
  expect(
    await rows("select n from (select n, day, lag(day) over (order by n) as last from ledger_root) r where day < last"),
  ).toEqual([]);
});

test("numbers have right check digits and days, and each serial stands where its numbers end", async () => {
  const numbers = await rows<{ case_no: string; day: string }>(
    `select case_no, to_char(submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from "case" where case_no is not null`,
  );
  const last = new Map<string, number>();
  for (const { case_no, day } of numbers) {
    const parts = parseCaseNo(case_no);
    expect(parts?.day).toBe(day);
    const name = `case/${parts?.area4}/${day}`;
    last.set(name, Math.max(last.get(name) ?? 0, parts?.serial ?? 0));
  }
  const papers = await rows<{ number: string; name: string; doc_no: string; year: string }>(
    `select number, doc_no, to_char(ordered at time zone 'Asia/Shanghai', 'YYYY') as year,
       'paper/' || department_code || '/' as name from paper`,
  );
  for (const { number, name, doc_no, year } of papers) {
    expect(isDocumentNo(number) && number.slice(2, 6)).toBe(year);
    const serial = Number(/〔(\d+)〕(\d+)号/.exec(doc_no)?.[2] ?? doc_no);
    last.set(name + year, Math.max(last.get(name + year) ?? 0, serial));
  }
  expect(new Set(papers.map((one) => one.name + one.year + one.doc_no)).size).toBe(papers.length);
  for (const { number, identifier } of await rows<{ number: string; identifier: string }>(
    "select number, identifier from licence",
  )) {
    const [, word, year, serial] = /^(.+)(\d{4})(\d{6})$/.exec(number) ?? [];
    expect(parseLicenceId(identifier)?.serial).toBe(`${year}${serial}`);
    last.set(`licence/${word}/${year}`, Math.max(last.get(`licence/${word}/${year}`) ?? 0, Number(serial)));
  }
  const serials = await rows<{ name: string; last: number }>(
    "select name, last from serial where name ~ '^(case|paper|licence)/'",
  );
  expect(Object.fromEntries(serials.map((one) => [one.name, one.last]))).toEqual(Object.fromEntries(last));
});

test("every deadline is the one that its start and its limit give", async () => {
  const clocks = await rows<{ day: string; n: number; unit: LimitUnit; due: Date; case_id: string }>(
    `select start_day as day, n, unit, due_at as due, case_id from clock c where due_at is not null and extension = 0
       and not exists (select 1 from hold h where h.case_id = c.case_id)`,
  );
  expect(clocks.length).toBeGreaterThan(sizes.cases);
  const wrong = clocks.filter(
    ({ day, n, unit, due }) => dueAt({ start: day, limit: { n, unit } }).dueInstant?.getTime() !== due.getTime(),
  );
  expect(wrong).toEqual([]);
});

test("people can be read with the city's key and are masked for everybody else", async () => {
  const people = await rows<Record<string, string>>(
    "select s.* from subject s join account a on a.subject_id = s.id where a.login like 'u%'",
  );
  for (const one of people) {
    const idNo = sm4Decrypt(one.id_enc ?? "");
    expect(isResidentId(idNo) && idNo.slice(-4)).toBe(one.id_last4);
    expect(one.name_masked).toContain("*");
    expect(sm4Decrypt(one.name_enc ?? "")[0]).toBe(one.name_masked?.[0]);
  }
});

test("a copied case is found by its owner's last four digits and by staff, and its paper can be verified", async () => {
  const [found] = await rows<{ case_no: string; last4: string; number: string }>(
    `select c.case_no, s.id_last4 as last4, l.document_no as number from "case" c join subject s on s.id = c.subject_id
     join licence l on l.case_id = c.id order by c.created_at limit 1`,
  );
  const progress = await findProgress({ caseNo: found?.case_no ?? "", idLast4: found?.last4 ?? "" });
  expect(progress).toMatchObject({ caseNo: found?.case_no, state: "delivered" });
  expect(progress.timeline.length).toBeGreaterThan(4);
  expect(await verifyNumber(found?.number ?? "")).toMatchObject({
    verdict: "valid",
    document: { documentNo: found?.number },
  });
  const { items } = await listTasks(await getActorByLogin("approver"), {
    view: "claimable",
    kind: "review",
    limit: 200,
  });
  expect(items.length).toBe(101);
  expect(await getCase(await getActorByLogin("approver"), items[50]?.caseNo ?? "")).toMatchObject({
    state: "accepted",
  });
});

test("starts of today go on by commands, and the ledger stays whole", async () => {
  const owners = await rows<{ login: string; accountId: string; subjectId: string; masked: string }>(
    `select a.login, a.id as "accountId", s.id as "subjectId", s.name_masked as masked
     from account a join subject s on s.id = a.subject_id where a.login like 'u%' order by 1 limit 3`,
  );
  const starts = await addStarts(client, 4, owners);
  expect([starts.drafts.length, starts.received.length, starts.tasks.length]).toEqual([4, 4, 4]);
  const [draft] = starts.drafts;
  await submitCase(await getActorByLogin(draft?.login ?? ""), draft?.ref ?? "");
  await acceptCase(await getActorByLogin("clerk"), starts.received[3] ?? "");
  await completeTask(await getActorByLogin("approver"), starts.tasks[3] ?? "", {
    outcome: "pass",
    opinion: "材料齐全",
  });
  expect((await verifyLedger()).fault).toBeNull();
});
