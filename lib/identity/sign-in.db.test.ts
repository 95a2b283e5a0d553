import { afterAll, beforeAll, expect, test } from "vitest";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import { verifyLedger } from "@/lib/platform/ledger/verify";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { endOtherSessions, findActorBySession, findActorByToken, getAccount, listSessions, signIn, signOut } from ".";

let city: TestCity;
beforeAll(async () => {
  city = await aCity([]);
});
afterAll(() => city?.end());

const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}:00+08:00`, work);
const right = (account: string) => signIn({ account, password: demoPassword }, "bearer", "a phone");
const wrong = (account: string) => signIn({ account, password: "Wrong#2026x" }, "bearer", "a phone");
const accountOf = (login: string) => db().account.findUniqueOrThrow({ where: { login } });
const eventsOf = async (login: string) =>
  (await readLedger({ type: "account", id: (await accountOf(login)).id })).map(({ event }) => event);

test("the right password opens a session whose token is kept as a hash only", async () => {
  const signed = await right("citizen");
  const actor = await findActorByToken(signed.token, "zh-CN");
  expect(actor).toMatchObject({ accountId: signed.accountId, sessionId: signed.sessionId });
  expect(JSON.stringify(await db().session.findMany())).not.toContain(signed.token);
  expect(await findActorByToken(`${signed.token}x`, "zh-CN")).toBeNull();
});

test("unknown, wrong and disabled hear the same", async () => {
  const refused = { code: "identity/sign-in-failed", status: 401 };
  await expect(wrong("citizen2")).rejects.toMatchObject(refused);
  await expect(wrong("nobody-at-all")).rejects.toMatchObject(refused);
  await db().account.update({ where: { login: "auditor" }, data: { disabledAt: new Date("2026-01-01") } });
  await expect(right("auditor")).rejects.toMatchObject(refused);
});

test("five wrong passwords lock the account for a quarter of an hour, the right one included, and the ledger says so", async () => {
  await at("02T09:00", async () => {
    for (let i = 0; i < 5; i += 1)
      await expect(wrong("firm")).rejects.toMatchObject({ code: "identity/sign-in-failed" });
    await expect(right("firm")).rejects.toMatchObject({
      code: "identity/locked",
      status: 423,
      params: { time: "09:15" },
    });
  });
  await at("02T09:14", () => expect(right("firm")).rejects.toMatchObject({ code: "identity/locked" }));
  await at("02T09:16", async () => expect((await right("firm")).token).toBeTruthy());
  expect(await eventsOf("firm")).toEqual(["account.locked", "account.signed-in"]);
});

test("a right password between wrong ones begins the count anew", async () => {
  await at("03T09:00", async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 4; i += 1) await expect(wrong("clerk2")).rejects.toMatchObject({ status: 401 });
      await right("clerk2");
    }
  });
  expect((await accountOf("clerk2")).lockedUntil).toBeNull();
});

test("wrong passwords thrown at once are all counted: no more than five are tried", async () => {
  const tries = await at("04T09:00", () => Promise.allSettled(Array.from({ length: 12 }, () => wrong("supervisor"))));
  const codes = tries.map((one) => (one.status === "rejected" ? (one.reason as { code: string }).code : "in"));
  expect(codes.filter((code) => code === "identity/sign-in-failed")).toHaveLength(5);
  expect(codes.filter((code) => code === "identity/locked")).toHaveLength(7);
});

test("a session ends by the clock, and its row decides at every request", async () => {
  const signed = await at("05T08:00", () => right("citizen"));
  await at("05T19:59", async () =>
    expect(await findActorBySession(signed.sessionId, "en")).toMatchObject({ locale: "en" }),
  );
  await at("05T20:01", async () => expect(await findActorBySession(signed.sessionId, "en")).toBeNull());
});

test("one's sessions are listed newest first, each can be ended, and only one's own", async () => {
  await at("06T09:00", async () => {
    await right("chief");
    const older = await right("chief");
    const signed = await withClock("2026-03-06T09:30:00+08:00", () =>
      signIn({ account: "chief", password: demoPassword }, "cookie", "Firefox"),
    );
    const actor = await findActorBySession(signed.sessionId, "zh-CN");
    const stranger = await findActorByToken((await right("clerk")).token, "zh-CN");
    if (!actor || !stranger) throw new Error("nobody is signed in");
    const sessions = await listSessions(actor);
    expect(sessions).toHaveLength(3);
    expect(sessions[0]).toMatchObject({ id: signed.sessionId, current: true, kind: "cookie", device: "Firefox" });
    await signOut(stranger, older.sessionId);
    expect(await listSessions(actor)).toHaveLength(3);
    await signOut(actor, older.sessionId);
    expect(await findActorByToken(older.token, "zh-CN")).toBeNull();
    expect(await endOtherSessions(actor)).toBe(1);
    expect(await endOtherSessions(actor)).toBe(0);
    expect((await listSessions(actor)).map(({ id }) => id)).toEqual([signed.sessionId]);
    await signOut(actor);
    expect(await findActorBySession(signed.sessionId, "zh-CN")).toBeNull();
  });
  expect(await eventsOf("chief")).toEqual([
    "account.signed-in",
    "account.signed-in",
    "account.signed-in",
    "account.signed-out",
    "account.others-signed-out",
    "account.signed-out",
  ]);
});

test("one's own account shows masked values and the workplace of the post", async () => {
  expect(await getAccount(await city.actor("citizen"))).toMatchObject({ login: "citizen", workplace: null });
  expect(JSON.stringify(await getAccount(await city.actor("citizen")))).not.toContain("990121198503121043");
  expect(await getAccount(await city.actor("clerk"))).toMatchObject({ workplace: "/window" });
  for (const login of ["cityadmin", "auditor"])
    expect(await getAccount(await city.actor(login))).toMatchObject({ workplace: "/admin" });
});

test("the ledger of all this is whole", async () => {
  expect((await verifyLedger()).fault).toBeNull();
});
