import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withClock } from "@/lib/platform/clock/with-clock";
import { residentIdCheckCharacter } from "@/lib/platform/codes";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db, inTransaction } from "@/lib/platform/db";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { checkCode, findOrRegisterPerson, phoneHashOf, register, requestCode, signIn } from ".";

let city: TestCity;
beforeAll(async () => {
  city = await aCity([]);
});
afterAll(() => city?.end());

const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}+08:00`, work);
const idNoOf = (serial: number) => {
  const body = `99012119900101${String(serial).padStart(3, "0")}`;
  return body + residentIdCheckCharacter(body);
};

/** The code as the phone shows it: the newest message that was written for it. */
async function codeAt(phone: string): Promise<string> {
  const row = await db().smsCode.findFirstOrThrow({
    where: { phoneHash: phoneHashOf(phone) },
    orderBy: { createdAt: "desc" },
  });
  const message = await db().message.findFirstOrThrow({ where: { cause: `code:${row.id}` } });
  return sm4Decrypt(message.bodyEnc ?? "");
}
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const use = async (phone: string, code: string) => {
  const checked = await checkCode(phone, "register", code);
  await inTransaction("tests/register", (tx) => checked.use(tx));
};
const wrong = { code: "identity/code-wrong", status: 422 };

describe("an SMS code", () => {
  test("is sent once a minute to a number, also when asked for many times at once", async () => {
    const phone = "13911110001";
    const asked = await at("02T09:00:00", () =>
      Promise.allSettled(Array.from({ length: 6 }, () => requestCode(phone, "register"))),
    );
    expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await at("02T09:00:59", () =>
      expect(requestCode(phone, "register")).rejects.toMatchObject({
        code: "identity/code-too-soon",
        status: 429,
        retryAfter: 60,
      }),
    );
    await at("02T09:01:01", () => requestCode(phone, "register"));
  });

  test("is kept as a keyed hash and travels encrypted", async () => {
    const phone = "13911110002";
    await at("02T09:00:00", () => requestCode(phone, "register"));
    const code = await codeAt(phone);
    expect(code).toMatch(/^\d{6}$/);
    const rows = JSON.stringify([
      await db().smsCode.findMany(),
      await db().outbox.findMany({ select: { payload: true } }),
    ]);
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(phone);
  });

  test("is good once", async () => {
    const phone = "13911110003";
    await at("02T09:00:00", async () => {
      await requestCode(phone, "register");
      const code = await codeAt(phone);
      await use(phone, code);
      await expect(use(phone, code)).rejects.toMatchObject(wrong);
    });
  });

  test("used twice at the same moment is used once", async () => {
    const phone = "13911110004";
    await at("02T09:00:00", async () => {
      await requestCode(phone, "register");
      const code = await codeAt(phone);
      const both = await Promise.allSettled([use(phone, code), use(phone, code)]);
      expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    });
  });

  test("is over after five minutes", async () => {
    const phone = "13911110005";
    await at("02T09:00:00", () => requestCode(phone, "register"));
    const code = await codeAt(phone);
    await at("02T09:05:01", () => expect(use(phone, code)).rejects.toMatchObject(wrong));
  });

  test("stands five wrong tries, then the right one is refused too", async () => {
    const phone = "13911110006";
    await at("02T09:00:00", async () => {
      await requestCode(phone, "register");
      const code = await codeAt(phone);
      for (let i = 0; i < 5; i += 1) await expect(use(phone, another(code))).rejects.toMatchObject(wrong);
      await expect(use(phone, code)).rejects.toMatchObject(wrong);
    });
  });

  test("is for its purpose and its number only", async () => {
    const phone = "13911110007";
    await at("02T09:00:00", async () => {
      await requestCode(phone, "progress");
      const code = await codeAt(phone);
      await expect(use(phone, code)).rejects.toMatchObject(wrong);
      await expect(checkCode("13911110008", "progress", code)).rejects.toMatchObject(wrong);
    });
  });
});

const person = (phone: string, serial: number, login: string) => ({
  name: "测试员",
  idNo: idNoOf(serial),
  phone,
  login,
  password: "Passphrase2026",
});

async function registered(phone: string, serial: number, login: string) {
  await requestCode(phone, "register");
  return register({ ...person(phone, serial, login), code: await codeAt(phone) });
}

describe("registering", () => {
  test("opens an account one can sign in with; nothing is kept in clear", async () => {
    const { accountId } = await registered("13922220001", 1, "first.one");
    const signed = await signIn({ account: "first.one", password: "Passphrase2026" }, "cookie", "");
    expect(signed.accountId).toBe(accountId);
    const rows = JSON.stringify([await db().subject.findMany(), await db().account.findMany()]);
    for (const value of [idNoOf(1), "13922220001", "Passphrase2026", "测试员"]) expect(rows).not.toContain(value);
  });

  test("the same person twice at once is registered once", async () => {
    const phones = ["13922220002", "13922220003"] as const;
    for (const phone of phones) await requestCode(phone, "register");
    const codes = await Promise.all(phones.map(codeAt));
    const both = await Promise.allSettled(
      phones.map((phone, i) => register({ ...person(phone, 2, `twice-${i}`), code: codes[i] ?? "" })),
    );
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const loser = both.find((one) => one.status === "rejected");
    expect(loser?.reason).toMatchObject({ code: "identity/already-registered", status: 409 });
    expect(await db().account.count({ where: { login: { startsWith: "twice-" } } })).toBe(1);
  });

  test("the same login twice at once goes to one of them", async () => {
    const phones = ["13922220004", "13922220005"] as const;
    for (const phone of phones) await requestCode(phone, "register");
    const codes = await Promise.all(phones.map(codeAt));
    const both = await Promise.allSettled(
      phones.map((phone, i) => register({ ...person(phone, 4 + i, "same-login"), code: codes[i] ?? "" })),
    );
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(both.find((one) => one.status === "rejected")?.reason).toMatchObject({
      code: "identity/login-taken",
      status: 409,
    });
  });

  test("a person whom a window registered before keeps their cases", async () => {
    const clerk = await city.actor("clerk");
    const known = await findOrRegisterPerson(clerk, { idNo: idNoOf(7), name: "老人家", phone: "13922220009" });
    const { accountId } = await registered("13922220007", 7, "known.before");
    expect(await db().account.findUniqueOrThrow({ where: { id: accountId } })).toMatchObject({ subjectId: known.id });
  });

  test("such a person twice at once gets one account", async () => {
    const clerk = await city.actor("clerk");
    const known = await findOrRegisterPerson(clerk, { idNo: idNoOf(20), name: "老人家", phone: "13922220020" });
    const phones = ["13922220021", "13922220022"] as const;
    for (const phone of phones) await requestCode(phone, "register");
    const codes = await Promise.all(phones.map(codeAt));
    const both = await Promise.allSettled(
      phones.map((phone, i) => register({ ...person(phone, 20, `elder-${i}`), code: codes[i] ?? "" })),
    );
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await db().account.count({ where: { subjectId: known.id } })).toBe(1);
  });

  test.each([
    ["an ID number with a wrong check character", { idNo: "990121198503121044" }],
    ["an ID number of no area", { idNo: "999999198503121043" }],
    ["a phone of ten digits", { phone: "1391111000" }],
    ["a password without a digit", { password: "only-letters-here" }],
    ["a short password", { password: "Short1" }],
    ["a login that begins with a digit", { login: "1login" }],
    ["a name of 51 characters", { name: "长".repeat(51) }],
    ["an e-mail that is none", { email: "not an address" }],
  ])("%s is refused before anything is looked up", async (_, bad) => {
    await expect(register({ ...person("13922220010", 10, "bad.input"), code: "123456", ...bad })).rejects.toMatchObject(
      {
        name: "ZodError",
      },
    );
  });

  test("a taken login costs no code: the code is good for another try", async () => {
    const phone = "13922220011";
    await requestCode(phone, "register");
    const code = await codeAt(phone);
    await expect(register({ ...person(phone, 11, "citizen"), code })).rejects.toMatchObject({
      code: "identity/login-taken",
    });
    await expect(register({ ...person(phone, 11, "eleventh"), code })).resolves.toHaveProperty("accountId");
  });
});
