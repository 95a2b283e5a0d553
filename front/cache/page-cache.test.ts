import { beforeEach, expect, test } from "vitest";
import { PageCache } from "./page-cache";

type Page = { size: number; text: string };
let at = 0;
let hears = true;
let made = 0;
let cache: PageCache<Page>;
beforeEach(() => {
  at = 0;
  hears = true;
  made = 0;
  cache = new PageCache<Page>(
    100,
    () => hears,
    () => at,
  );
});

const fresh = { tags: ["catalogue"] as const, seconds: 60 };
const make = async (): Promise<Page> => {
  made += 1;
  return { size: 40, text: `page ${made}` };
};
const get = (key: string, tags = fresh) => cache.get(key, tags, make).then((page) => page?.text);
const later = () => new Promise((resolve) => setImmediate(resolve));

test("a hundred callers of one page make it once, and later callers get the same", async () => {
  const all = await Promise.all(Array.from({ length: 100 }, () => get("/")));
  expect(new Set(all)).toEqual(new Set(["page 1"]));
  expect(await get("/")).toBe("page 1");
  expect(made).toBe(1);
});

test("nothing is shown longer than its time, and a page asked for late in its time is renewed beside", async () => {
  await get("/");
  at = 44_000;
  expect(await get("/")).toBe("page 1");
  expect(made).toBe(1);
  at = 46_000;
  expect(await get("/")).toBe("page 1");
  await later();
  expect(await get("/")).toBe("page 2");
  at = 46_000 + 60_000;
  expect(await get("/")).toBe("page 3");
});

test("a change drops what is made of it and nothing else", async () => {
  await get("/");
  await cache.get("/articles", { tags: ["articles"], seconds: 60 }, make);
  cache.drop(["catalogue", "service:x"]);
  expect(cache.kept("/")).toBeUndefined();
  expect(cache.kept("/articles")).toBeDefined();
  cache.drop();
  expect([cache.kept("/articles"), cache.size]).toEqual([undefined, 0]);
});

test("a page that changed while it was made is not kept, and who asks after the change gets a new one", async () => {
  let finish = (_: Page) => {};
  const slow = cache.get("/", fresh, () => new Promise<Page>((resolve) => (finish = resolve)));
  cache.drop(["catalogue"]);
  expect(await get("/")).toBe("page 1");
  finish({ size: 1, text: "old" });
  expect((await slow)?.text).toBe("old");
  expect(cache.kept("/")?.text).toBe("page 1");
});

test("while changes could pass unheard nothing older than three seconds is shown", async () => {
  await get("/");
  hears = false;
  at = 2_900;
  expect(await get("/")).toBe("page 1");
  at = 3_000;
  expect(await get("/")).toBe("page 2");
});

test("the room is bounded: the longest unused page goes", async () => {
  await get("/a");
  await get("/b");
  await get("/a");
  await get("/c");
  expect([cache.kept("/a"), cache.kept("/b"), cache.kept("/c")].map(Boolean)).toEqual([true, false, true]);
  expect(cache.size).toBe(80);
});

test("what failed and what may not be kept is asked for again", async () => {
  await expect(cache.get("/", fresh, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await cache.get("/", fresh, async () => null)).toBeNull();
  expect(await get("/")).toBe("page 1");
});
