import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { db, inTransaction } from "../db";
import { env } from "../env";
import { type ChangeListener, forgetChanged, listenToChanges, tellChange, whenChanged } from ".";

let city: TestCity;
const heard: (readonly string[] | undefined)[] = [];
let listener: ChangeListener;
const patiently = { timeout: 20_000 };
beforeAll(async () => {
  city = await aCity([]);
  listener = await listenToChanges(env().DATABASE_URL, { onChange: (tags) => heard.push(tags), beat: 200 });
});
afterAll(async () => {
  await listener?.end();
  await city?.end();
});

test("a change is heard when its transaction commits, and only then", async () => {
  expect(heard.splice(0)).toEqual([undefined]);
  await inTransaction("tests/changes", async (tx) => {
    await tellChange(tx, ["catalogue", "service:food-business"]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toEqual([]);
  });
  await vi.waitFor(() => expect(heard.splice(0)).toEqual([["catalogue", "service:food-business"]]), patiently);
  await inTransaction("tests/changes", async (tx) => {
    await tellChange(tx, ["calendar"]);
    throw new Error("no");
  }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heard).toEqual([]);
});

test("a broken connection is noticed, made anew by itself, and then everything may have changed", async () => {
  await db().$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike any (array['listen tongban%', 'select 1']) and pid <> pg_backend_pid()`;
  await vi.waitFor(() => expect(listener.isHearing()).toBe(false), { ...patiently, interval: 5 });
  await vi.waitFor(() => expect(listener.isHearing()).toBe(true), patiently);
  expect(heard.splice(0)).toEqual([undefined]);
  await inTransaction("tests/changes", (tx) => tellChange(tx, ["articles"]));
  await vi.waitFor(() => expect(heard.splice(0)).toEqual([["articles"]]), patiently);
});

test("every copy of what changed is forgotten, and no other", () => {
  const gone: string[] = [];
  for (const tag of ["catalogue", "calendar"]) whenChanged(tag, () => gone.push(tag));
  forgetChanged(["calendar"]);
  expect(gone.splice(0)).toEqual(["calendar"]);
  forgetChanged();
  expect(gone).toEqual(expect.arrayContaining(["catalogue", "calendar"]));
});
