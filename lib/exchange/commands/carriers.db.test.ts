import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createCase } from "@/lib/cases";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { addMinutes, now } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { sm4Encrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { dictionaries } from "@/lib/platform/i18n/dictionaries";
import { readLedger } from "@/lib/platform/ledger";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { anOutside, type Outside } from "@/prisma/seed/factories/an-outside";
import {
  listExchangeQueue,
  listSystemHealth,
  orderParcelJob,
  parcelSweep,
  receiptSweep,
  resendMessage,
  resendParcel,
  sendMessageJob,
  unsentMessageSweep,
} from "..";

let city: TestCity;
let outside: Outside;
let citizen: Actor;
let admin: Actor;
const worker = mintSystemActor("test");

beforeAll(async () => {
  outside = await anOutside();
  process.env.EXCHANGE_BREAKER_RESET_MS = "50";
  process.env.EXCHANGE_TIMEOUT_MS = "500";
  city = await aCity(["employment-registration"]);
  [citizen, admin] = (await Promise.all(["citizen", "cityadmin"].map((login) => city.actor(login)))) as [Actor, Actor];
  // A template of the test's own, so that the wording of the real ones can change freely.
  for (const texts of Object.values(dictionaries)) {
    Object.assign(texts.notify, {
      test: { sms: "您的办件 {caseNo} 有新进展", subject: "进展", mail: "您的办件 {caseNo} 有新进展" },
    });
  }
});
afterAll(async () => {
  await city?.end();
  await outside?.end();
});

async function steer(what: string, body: unknown): Promise<void> {
  const headers = { "content-type": "application/json" };
  await fetch(`${outside.url}/admin/${what}`, { method: "POST", headers, body: JSON.stringify(body) });
}
afterEach(async () => {
  for (const system of ["sms", "mail", "courier"]) await steer("faults", { system, mode: "ok" });
  await new Promise((resolve) => setTimeout(resolve, 80)); // an opened circuit closes again
});
const inbox = async (query: string) =>
  (await (await fetch(outside.url + query)).json()) as { messages: { text: string }[] };

let serial = 0;
async function aMessage(
  more: { channel?: string; to?: string; template?: string; secret?: string; createdAt?: Date } = {},
) {
  serial += 1;
  return db().message.create({
    data: {
      subjectId: city.subjects.get("citizen") ?? "",
      channel: more.channel ?? "sms",
      template: more.template ?? "test",
      params: { caseNo: `9901-${serial}`, minutes: 5 },
      ...(more.to ? { toEnc: sm4Encrypt(more.to) } : {}),
      ...(more.secret ? { bodyEnc: sm4Encrypt(more.secret) } : {}),
      state: "queued",
      cause: `test:${serial}`,
      createdAt: more.createdAt ?? now(),
    },
  });
}
const reread = (id: string) => db().message.findUniqueOrThrow({ where: { id } });
const send = (id: string) => sendMessageJob.handle({ messageId: id }, worker);

test("an SMS goes to the phone on record, once, and becomes delivered only when the carrier says so", async () => {
  const { id } = await aMessage();
  await Promise.all([send(id), send(id)]);
  await send(id);
  const sent = await reread(id);
  expect(sent).toMatchObject({ state: "sent", failure: null });
  expect((await inbox("/sms/inbox?phone=13800136027")).messages).toMatchObject([{ text: "您的办件 9901-1 有新进展" }]);
  await receiptSweep.handle(worker);
  expect((await reread(id)).state).toBe("sent");
  await steer("clock", { advanceMs: 2_000 });
  await receiptSweep.handle(worker);
  expect(await reread(id)).toMatchObject({ state: "delivered", failure: null });
});

test("a number that cannot be reached is a visible failure, never delivered", async () => {
  const { id } = await aMessage({ to: "13800000000" });
  await send(id);
  await steer("clock", { advanceMs: 2_000 });
  await receiptSweep.handle(worker);
  expect(await reread(id)).toMatchObject({ state: "failed", failure: "not-delivered" });
  const { messages } = await listExchangeQueue(admin);
  expect(messages.find((one) => one.id === id)).toMatchObject({ state: "failed", failure: "not-delivered" });
  // Sending again by hand really sends again; a repeated job does not.
  await resendMessage(admin, id);
  await send(id);
  await send(id);
  expect((await inbox("/sms/inbox?phone=13800000000")).messages).toHaveLength(2);
});

test("a gateway that is down keeps the message queued; the sweep sends it when its time has come", async () => {
  await steer("faults", { system: "sms", mode: "down" });
  const { id, createdAt } = await aMessage();
  await send(id);
  expect(await reread(id)).toMatchObject({ state: "queued", failure: "down", attempts: 1 });
  await steer("faults", { system: "sms", mode: "ok" });
  await new Promise((resolve) => setTimeout(resolve, 80));
  await unsentMessageSweep.handle(worker);
  expect((await reread(id)).state).toBe("queued");
  await withClock(addMinutes(createdAt, 2), () => unsentMessageSweep.handle(worker));
  expect(await reread(id)).toMatchObject({ state: "sent", failure: null });
});

test("after eight attempts a person has to look, and sending again by hand works", async () => {
  await steer("faults", { system: "sms", mode: "error" });
  const { id } = await aMessage();
  for (let turn = 0; turn < 8; turn += 1) await send(id);
  expect(await reread(id)).toMatchObject({ state: "failed", attempts: 8 });
  await expect(resendMessage(citizen, id)).rejects.toMatchObject({ code: "exchange/not-operator" });
  await steer("faults", { system: "sms", mode: "ok" });
  await new Promise((resolve) => setTimeout(resolve, 80));
  await resendMessage(admin, id);
  await send(id);
  expect(await reread(id)).toMatchObject({ state: "sent", attempts: 1 });
  await expect(resendMessage(admin, id)).rejects.toMatchObject({ code: "exchange/nothing-to-send" });
});

test("no address, no words and a code whose time is over are failures that say so, and nothing is sent", async () => {
  const mail = await aMessage({ channel: "mail", template: "nobody-wrote-this" });
  const old = await aMessage({ secret: "123456", createdAt: addMinutes(now(), -6), to: "13911112222" });
  const nobody = await db().message.create({
    data: {
      subjectId: crypto.randomUUID(),
      channel: "sms",
      template: "test",
      params: {},
      state: "queued",
      cause: "test:x",
      createdAt: now(),
    },
  });
  for (const { id } of [mail, old, nobody]) await send(id);
  expect(
    (await Promise.all([mail, old, nobody].map(({ id }) => reread(id)))).map((one) => `${one.state} ${one.failure}`),
  ).toEqual(["failed no-text", "failed expired", "failed no-address"]);
  expect((await inbox("/sms/inbox?phone=13911112222")).messages).toEqual([]);
});

test("a mail arrives with its subject; a mail server that is down costs one attempt", async () => {
  const { id } = await aMessage({ channel: "mail", to: "zhang@example.cn" });
  await steer("faults", { system: "mail", mode: "down" });
  await send(id);
  expect(await reread(id)).toMatchObject({ state: "queued", failure: "down" });
  await steer("faults", { system: "mail", mode: "ok" });
  await send(id);
  await steer("clock", { advanceMs: 2_000 });
  await receiptSweep.handle(worker);
  expect((await reread(id)).state).toBe("delivered");
  expect((await inbox("/mail/inbox?to=zhang@example.cn")).messages).toMatchObject([{ subject: "进展" }]);
});

test("a receipt the carrier does not know counts as failed after an hour, not as delivered", async () => {
  const { id } = await aMessage();
  await db().message.update({ where: { id }, data: { state: "sent", receiptId: "SMSlost", sentAt: now() } });
  await receiptSweep.handle(worker);
  expect((await reread(id)).state).toBe("sent");
  await withClock(addMinutes(now(), 61), () => receiptSweep.handle(worker));
  expect(await reread(id)).toMatchObject({ state: "failed", failure: "no-receipt" });
});

/** A closed case whose papers go by courier. How a case closes is shown in lib/cases; here only the parcel matters. */
async function aParcel(address: string | undefined): Promise<{ caseId: string; id: string }> {
  const { caseId } = await createCase(citizen, { service: "employment-registration" });
  await db().case.update({
    where: { id: caseId },
    data: { state: "closed", outcome: "granted", delivery: { way: "courier", ...(address ? { address } : {}) } },
  });
  const { id } = await db().delivery.create({ data: { caseId, way: "courier", state: "waiting", createdAt: now() } });
  return { caseId, id };
}
const parcelOf = (id: string) => db().delivery.findUniqueOrThrow({ where: { id } });

test("a parcel is ordered when the case closes, followed, and its signature delivers the case", async () => {
  const { caseId, id } = await aParcel("云州市临江县山前路 9 号");
  await orderParcelJob.handle({ caseId }, worker);
  await orderParcelJob.handle({ caseId }, worker);
  const sent = await parcelOf(id);
  expect(sent).toMatchObject({ state: "sent", failure: null });
  expect(sent.trackingNo).toMatch(/^YZ\d+$/);
  await parcelSweep.handle(worker);
  expect((await parcelOf(id)).state).toBe("sent");
  await steer("clock", { advanceMs: 300_000 });
  await parcelSweep.handle(worker);
  expect(await parcelOf(id)).toMatchObject({ state: "received" });
  expect(await db().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ state: "delivered" });
  const told = (await readLedger({ type: "case", id: caseId })).map(({ event }) => event);
  expect(told).toEqual(expect.arrayContaining(["parcel.ordered", "case.delivered"]));
});

test("a lost parcel is a visible failure, the case is not delivered, and it can be sent once more", async () => {
  const { caseId, id } = await aParcel("云州市临江县山前路 9 号");
  await orderParcelJob.handle({ caseId }, worker);
  const { trackingNo } = await parcelOf(id);
  await steer("courier", { trackingNo, state: "lost" });
  await parcelSweep.handle(worker);
  expect(await parcelOf(id)).toMatchObject({ state: "failed", failure: "lost" });
  expect((await db().case.findUniqueOrThrow({ where: { id: caseId } })).state).toBe("closed");
  expect((await listExchangeQueue(admin)).parcels).toMatchObject([{ id, failure: "lost" }]);
  await resendParcel(admin, id);
  await parcelSweep.handle(worker);
  const again = await parcelOf(id);
  expect(again.state).toBe("sent");
  expect(again.trackingNo).not.toBe(trackingNo);
  await steer("clock", { advanceMs: 300_000 });
  await parcelSweep.handle(worker);
  expect((await parcelOf(id)).state).toBe("received");
});

test("a courier who is down leaves the parcel waiting with the reason; no address is a failure at once", async () => {
  await steer("faults", { system: "courier", mode: "slow", ms: 2_000 });
  const slow = await aParcel("云州市临江县山前路 9 号");
  await orderParcelJob.handle({ caseId: slow.caseId }, worker);
  expect(await parcelOf(slow.id)).toMatchObject({ state: "waiting", failure: "timeout", trackingNo: null });
  const nowhere = await aParcel(undefined);
  await orderParcelJob.handle({ caseId: nowhere.caseId }, worker);
  expect(await parcelOf(nowhere.id)).toMatchObject({ state: "failed", failure: "no-address" });
  const health = await listSystemHealth(admin);
  expect(health.find((one) => one.system === "courier")?.lastFailure?.reason).toBe("timeout");
  await expect(listSystemHealth(citizen)).rejects.toMatchObject({ code: "exchange/not-operator" });
});
