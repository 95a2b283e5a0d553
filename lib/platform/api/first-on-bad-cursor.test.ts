import { expect, test } from "vitest";
import { Refusal } from "../errors";
import { firstOnBadCursor, refusalOf } from ".";

/** A list that knows one place. */
const list = async (cursor: string | undefined) => {
  if (cursor === undefined) return "first page";
  if (cursor === "known") return "second page";
  throw new Refusal("platform/bad-cursor", {}, { status: 400 });
};

test("a place that a list never handed out, or that stands twice in the address, starts it from the beginning", async () => {
  expect(await firstOnBadCursor("known", list)).toBe("second page");
  for (const wrong of [undefined, "", "%ff", "a\r\nSet-Cookie: x=1", ["known", "known"]])
    expect(await firstOnBadCursor(wrong, list)).toBe("first page");
});

test("any other refusal stays one", async () => {
  const read = async () => Promise.reject(new Refusal("case/not-found", {}, { status: 404 }));
  await expect(firstOnBadCursor("known", read)).rejects.toMatchObject({ code: "case/not-found" });
});

test.each(["22021", "22P05"])("a text that the database cannot keep (%s) is a wrong input, not a defect", (code) => {
  const said = { status: 400, code: "platform/bad-input" };
  expect(refusalOf({ meta: { driverAdapterError: { cause: { originalCode: code } } } })).toMatchObject(said);
  expect(refusalOf({ cause: { originalCode: code } })).toMatchObject(said);
  expect(refusalOf(new Error("another"))).toBeNull();
});
