import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mintSystemActor } from "@/lib/platform/auth";
import { addMinutes, now } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { Refusal } from "@/lib/platform/errors";
import { takeSerial } from "@/lib/platform/serials";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { db, inTransaction, Prisma, withIdempotency } from ".";
import { forgetKeysSweep } from "./forget-keys-sweep";

let city: TestCity;
beforeAll(async () => {
  city = await aCity([]);
});
afterAll(() => city?.end());

let n = 0;
let call: { actor: string; key: string; digest: string };
beforeEach(() => {
  n += 1;
  call = { actor: "account:one", key: `key-${n}`, digest: "body" };
});

/** A command that leaves one mark each time it is really done: the next number of a series. */
const mark = (tx: Parameters<typeof takeSerial>[0]) => takeSerial(tx, call.key);
const command = () => inTransaction("tests/idempotency", async (tx) => ({ number: await mark(tx) }));
const done = async () => (await db().serial.findUnique({ where: { name: call.key } }))?.last ?? 0;

test("the same key with the same body is done once and answered the same, also many at once", async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => withIdempotency(call, command)));
  answers.push(await withIdempotency(call, command));
  expect(answers).toEqual(answers.map(() => ({ number: 1 })));
  expect(await done()).toBe(1);
});

test("the same key with another body is refused and changes nothing", async () => {
  await withIdempotency(call, command);
  await expect(withIdempotency({ ...call, digest: "another" }, command)).rejects.toMatchObject({
    code: "platform/idempotency-mismatch",
    status: 422,
  });
  expect(await done()).toBe(1);
});

test("somebody else's key is another key", async () => {
  await withIdempotency(call, command);
  expect(await withIdempotency({ ...call, actor: "account:two" }, command)).toEqual({ number: 2 });
});

test("the key is kept for 24 hours, to the minute, and forgotten by the sweep", async () => {
  const start = now();
  await withClock(start, () => withIdempotency(call, command));
  await withClock(addMinutes(start, 24 * 60 - 1), () => withIdempotency(call, command));
  expect(await done()).toBe(1);
  await withClock(addMinutes(start, 24 * 60 + 1), () => withIdempotency({ ...call, digest: "another" }, command));
  expect(await done()).toBe(2);
  await withClock(addMinutes(start, 97 * 60), () => forgetKeysSweep.handle(mintSystemActor("test")));
  expect(await db().idempotencyKey.count({ where: { key: call.key } })).toBe(0);
});

test("a clock that jumped a day ahead and was set right has lost no key", async () => {
  await withIdempotency(call, command);
  await withClock(addMinutes(now(), 25 * 60), () => forgetKeysSweep.handle(mintSystemActor("test")));
  expect(await withIdempotency(call, command)).toEqual({ number: 1 });
  expect(await done()).toBe(1);
});

test("what was refused does not use up its key", async () => {
  let broken = true;
  const attempt = () =>
    withIdempotency(call, () =>
      inTransaction("tests/idempotency", async (tx) => {
        const number = await mark(tx);
        if (broken) throw new Refusal("case/wrong-state");
        return { number };
      }),
    );
  await expect(attempt()).rejects.toMatchObject({ code: "case/wrong-state" });
  broken = false;
  expect(await attempt()).toEqual({ number: 1 });
  expect(await attempt()).toEqual({ number: 1 });
});

test.each(["40001", "40P01"])(
  "a second try after %s keeps the key: the next repeat is answered, not done",
  async (code) => {
    let tries = 0;
    const attempt = () =>
      withIdempotency(call, () =>
        inTransaction("tests/idempotency", async (tx) => {
          const number = await mark(tx);
          tries += 1;
          if (tries === 1)
            await tx.db.$executeRaw(
              Prisma.raw(
                `do $$ begin raise exception using errcode = '${code}', message = 'as PostgreSQL says it'; end $$`,
              ),
            );
          return { number };
        }),
      );
    expect(await attempt()).toEqual({ number: 1 });
    expect(tries).toBe(2);
    expect(await attempt()).toEqual({ number: 1 });
    expect([tries, await done()]).toEqual([2, 1]);
  },
);

test("a command of two transactions takes its key in the first that writes; looking does not", async () => {
  const attempt = () =>
    withIdempotency(call, async () => {
      await inTransaction("tests/idempotency", async () => "looked", { look: true });
      const first = await command();
      await inTransaction("tests/idempotency", async (tx) => takeSerial(tx, `${call.key}-second`));
      return first;
    });
  expect([await attempt(), await attempt()]).toEqual([{ number: 1 }, { number: 1 }]);
  expect(await done()).toBe(1);
});

test("a repeat whose first look would now refuse is answered: the refusal is about what the first time changed", async () => {
  let open = true;
  const attempt = (digest = call.digest) =>
    withIdempotency({ ...call, digest }, async () => {
      await inTransaction(
        "tests/idempotency",
        async () => {
          if (!open) throw new Refusal("case/wrong-state");
        },
        { look: true },
      );
      return command();
    });
  expect(await attempt()).toEqual({ number: 1 });
  open = false;
  expect(await attempt()).toEqual({ number: 1 });
  await expect(attempt("another body")).rejects.toMatchObject({ code: "platform/idempotency-mismatch" });
  expect(await done()).toBe(1);
});
