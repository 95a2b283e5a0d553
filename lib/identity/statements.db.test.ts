import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { addMinutes, now } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { residentIdCheckCharacter } from "@/lib/platform/codes";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import people from "@/prisma/seed/demo/city/people.json";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { type Counted, countEach } from "@/prisma/seed/factories/count-statements";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import {
  confirmSitting,
  dropFilter,
  endOtherSessions,
  findActorBySession,
  findOrRegisterPerson,
  openSitting,
  register,
  requestCode,
  requestCodeById,
  saveFilter,
  saveReadingSettings,
  signIn,
  signOut,
} from ".";

let city: CountedCity;
let clerk: Actor;
let subjectId: string;
let accountId: string;
const person = people.find(({ key }) => key === "citizen");
if (!person) throw new Error("no citizen");

beforeAll(async () => {
  city = await aCountedCity([]);
  clerk = await city.actor("clerk");
  const citizen = await city.actor("citizen");
  subjectId = citizen.subjectId ?? "";
  accountId = citizen.accountId ?? "";
});
afterAll(() => city?.end());

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Rows of everything that a person's account gathers: sessions, filters, codes, sittings, messages. */
async function gathered(round: number, n: number): Promise<void> {
  const at = now();
  const each = numbers(n).map((i) => `${round}-${i}`);
  const earlier = { createdAt: addMinutes(at, -30), expiresAt: addMinutes(at, 600) };
  const phones = await db().smsCode.findMany({ distinct: ["phoneHash"], select: { phoneHash: true } });
  await db().session.deleteMany({ where: { accountId } });
  await db().session.createMany({
    data: each.map((key) => ({
      accountId,
      tokenHash: `token-${key}`,
      kind: "web",
      device: "Chromium",
      lastSeenAt: at,
      ...earlier,
    })),
  });
  await db().savedFilter.deleteMany({});
  await db().savedFilter.createMany({
    data: each.slice(1).map((key) => ({
      accountId,
      list: key.endsWith("1") ? "window-review" : `window-${key}`,
      name: `filter ${key}`,
      query: "light=red",
      savedAt: at,
    })),
  });
  await db().smsCode.createMany({
    data: phones.flatMap(({ phoneHash }) =>
      each.map((key) => ({ purpose: "sitting", phoneHash, codeHash: key, usedAt: at, ...earlier })),
    ),
  });
  await db().sitting.createMany({
    data: each.map(() => ({
      clerkId: clerk.accountId ?? "",
      subjectId,
      idReadAt: at,
      openedAt: addMinutes(at, -20),
      expiresAt: addMinutes(at, 600),
    })),
  });
}

async function lastCode(): Promise<string> {
  const message = await db().message.findFirstOrThrow({
    where: { template: "sms-code" },
    orderBy: { id: "desc" },
  });
  return sm4Decrypt(message.bodyEnc ?? "");
}

/** Somebody new each time. */
function newId(serial: number): string {
  const body = `99012119900307${serial}`;
  return body + residentIdCheckCharacter(body);
}

test("signing in and out, codes, sittings and filters cost the same, whatever the account has gathered", async () => {
  const counts: Record<string, number>[] = [];
  for (const [round, rows] of [1, 1, 50].entries())
    await withClock(`2026-03-02T1${round}:00:00+08:00`, async () => {
      await gathered(round, rows);
      const phone = `1380013800${round}`;
      const idNo = newId(801 + round);
      let signedIn: Actor | null = null;
      let sittingId = "";
      const me = () => {
        if (!signedIn) throw new Error("not signed in");
        return signedIn;
      };
      const input = { account: "citizen", password: demoPassword };
      const steps: Counted<null>[] = [
        {
          of: "identity/sign-in",
          run: async () => {
            const session = await signIn(input, "cookie", "Chromium");
            signedIn = await findActorBySession(session.sessionId, "zh-CN");
          },
        },
        {
          of: "identity/save-filter",
          run: () => saveFilter(me(), { list: "window-review", name: "急", query: "light=red" }),
        },
        { of: "identity/drop-filter", run: () => dropFilter(me(), { list: "window-review", name: "急" }) },
        { of: "identity/save-reading-settings", run: () => saveReadingSettings(me(), { largeType: true }) },
        { of: "identity/end-other-sessions", run: async () => expect(await endOtherSessions(me())).toBe(rows) },
        { of: "identity/sign-out", run: () => signOut(me()) },
        { of: "identity/find-or-register-person", run: () => findOrRegisterPerson(clerk, { idNo: person.idNo }) },
        {
          of: "identity/sitting",
          run: async () => {
            sittingId = (await openSitting(clerk, { subjectId, idNo: person.idNo })).sittingId;
          },
        },
        {
          of: "the code of a sitting",
          run: async () => confirmSitting(clerk, { sittingId, code: await lastCode() }),
        },
        { of: "identity/request-code-by-id", run: () => requestCodeById({ idNo: person.idNo }) },
        { of: "identity/request-code", run: () => requestCode(phone, "register") },
        {
          of: "identity/register",
          run: async () =>
            register({
              name: "王小明",
              idNo,
              phone,
              code: await lastCode(),
              login: `new-person-${round}`,
              password: demoPassword,
            }),
        },
      ];
      counts.push(await countEach(city.wire, steps, null));
    });
  expect(counts[2]).toEqual(counts[1]);
});
