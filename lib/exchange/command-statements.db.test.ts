import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCase, publishService } from "@/lib/cases";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { anOutside, type Outside } from "@/prisma/seed/factories/an-outside";
import { atOneAndFifty, type Counted } from "@/prisma/seed/factories/count-statements";
import { copies, withHistory } from "@/prisma/seed/factories/long-history";
import { readPack } from "@/prisma/seed/factories/seed-services";
import { extract, resendMessage, resendParcel, retryJobs } from ".";
import { orderParcel } from "./commands/order-parcel";
import { readReceipts } from "./commands/read-receipts";
import { sendMessage } from "./commands/send-message";
import { trackParcel } from "./commands/track-parcel";
import { findParcel, type ParcelRow } from "./store/parcels";

const worker = mintSystemActor("test");
let city: CountedCity;
let outside: Outside;
let firm: Actor;
let citizen: Actor;
let admin: Actor;

beforeAll(async () => {
  outside = await anOutside();
  city = await aCountedCity(["food-business", "employment-registration"]);
  [firm, citizen, admin] = (await Promise.all(["firm", "citizen", "cityadmin"].map((login) => city.actor(login)))) as [
    Actor,
    Actor,
    Actor,
  ];
});
afterAll(async () => {
  await city?.end();
  await outside?.end();
});

/** Time passes outside: what was sent arrives. */
async function later(): Promise<void> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ advanceMs: 300_000 });
  await fetch(`${outside.url}/admin/clock`, { method: "POST", headers, body });
}

/** The food licence with `rows` fields that the register fills and `rows` materials that one certificate answers. */
async function publishedWith(rows: number): Promise<void> {
  const { pack, place } = readPack("food-business");
  const form = pack.form as { sections: { fields: { key: string }[] }[] };
  const name = form.sections.flatMap(({ fields }) => fields).find(({ key }) => key === "operatorName");
  const materials = pack.item.materials as { key: string }[];
  const licence = materials.find(({ key }) => key === "business-licence");
  for (let i = 1; i < rows; i += 1) {
    form.sections[0]?.fields.push({ key: `operatorName${i}`, ...(name && { ...name, key: `operatorName${i}` }) });
    materials.push({ ...licence, key: `business-licence-${i}` });
  }
  await publishService(worker, pack, place);
}

test("a register's answer is written at the same cost, however many fields and materials it fills", async () => {
  const steps: Counted<{ ref: string; rows: number }>[] = [
    {
      of: "exchange/extract",
      run: async ({ ref, rows }) => {
        const answer = await extract(firm, ref, { target: "legal-entity" });
        if (!answer.ok) throw new Error(answer.reason);
        expect(Object.keys(answer.values).length).toBeGreaterThanOrEqual(rows);
      },
    },
    {
      of: "a certificate",
      run: async ({ ref, rows }) => {
        const answer = await extract(firm, ref, { target: "licence:business-licence" });
        expect(answer).toMatchObject({ ok: true, materials: { length: rows } });
      },
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    await publishedWith(rows);
    const { caseId, draftNo } = await createCase(firm, {
      service: "food-business",
      subjectId: city.subjects.get("firm:firm") ?? "",
      scenario: { kind: "catering", dineIn: "yes", size: "small" },
    });
    await withHistory(caseId, rows);
    await copies(caseId, rows - 1);
    return { ref: draftNo, rows };
  });
  expect(fifty).toEqual(one);
});

test("a parcel is sent again, ordered and followed at the same cost, however long its journey was", async () => {
  let found: ParcelRow;
  const reread = async (id: string) => {
    const parcel = await findParcel(id);
    if (!parcel) throw new Error("no parcel");
    found = parcel;
  };
  const steps: Counted<{ id: string }>[] = [
    { of: "exchange/resend-parcel", run: ({ id }) => resendParcel(admin, id) },
    { of: "reading a parcel", run: ({ id }) => reread(id) },
    { of: "exchange/order-parcel", run: async () => expect(await orderParcel(worker, found)).toBe(true) },
    {
      of: "exchange/track-parcel",
      run: async ({ id }) => {
        await reread(id);
        await later();
        expect(await trackParcel(worker, found)).toBe(true);
      },
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const { caseId } = await createCase(citizen, { service: "employment-registration" });
    const delivery = { way: "courier", address: "云州市临江县山前路 9 号" };
    await db().case.update({ where: { id: caseId }, data: { state: "closed", outcome: "granted", delivery } });
    await withHistory(caseId, rows);
    await copies(caseId, rows - 1);
    const events = Array.from({ length: rows }, (_, i) => ({
      state: "picked-up",
      time: now().toISOString(),
      text: `第 ${i + 1} 站`,
      trackingNo: "YZ0",
    }));
    const before = { way: "courier", state: "failed", failure: "lost", createdAt: now(), events };
    return db().delivery.create({ data: { caseId, ...before } });
  });
  expect(fifty).toEqual(one);
});

test("messages are sent, settled and sent again at the same cost, however many wait", async () => {
  const steps: Counted<{ ids: string[]; failed: string }>[] = [
    {
      of: "exchange/send-message",
      run: async ({ ids }) => expect(await sendMessage(worker, ids[0] ?? "")).toBe("sent"),
    },
    { of: "exchange/resend-message", run: ({ failed }) => resendMessage(admin, failed) },
    {
      of: "exchange/read-receipts",
      run: async ({ ids }) => {
        await later();
        expect(await readReceipts(worker, "sms")).toBe(ids.length);
      },
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const message = (state: string) => ({
      subjectId: citizen.subjectId ?? "",
      channel: "sms",
      template: "pre-accepted",
      params: { until: "2026-03-02" },
      state,
      cause: crypto.randomUUID(),
      createdAt: now(),
    });
    const [first, ...others] = await db().message.createManyAndReturn({
      data: Array.from({ length: rows }, () => message("queued")),
      select: { id: true },
    });
    for (const { id } of others) await sendMessage(worker, id);
    const failed = await db().message.create({ data: message("failed") });
    return { ids: [first?.id ?? "", ...others.map(({ id }) => id)], failed: failed.id };
  });
  expect(fifty).toEqual(one);
});

test("jobs that failed are started again at the same cost, one or fifty", async () => {
  const direct = new URL(process.env.TEST_ADMIN_URL ?? "");
  direct.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  const boss = new PgBoss({ connectionString: direct.href, max: 1, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  await boss.createQueue("make-paper");
  const steps: Counted<string[]>[] = [
    {
      of: "exchange/retry-jobs",
      run: async (ids) => expect(await retryJobs(admin, { ids })).toEqual({ retried: ids.length }),
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const ids = Array.from({ length: rows }, () => crypto.randomUUID());
    const data = { caseId: crypto.randomUUID(), event: "paper.ordered" };
    await boss.insert(
      "make-paper",
      ids.map((id) => ({ id, data })),
    );
    await db().$executeRaw(Prisma.sql`
      update pgboss.job set state = 'failed', retry_count = 5, completed_on = now() where id = any(${ids}::uuid[])`);
    return ids;
  });
  await boss.stop({ graceful: false });
  expect(fifty).toEqual(one);
});
