import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Refusal } from "../errors";
import { inRequest } from "../log";
import { fromPage } from "./from-page";

const settle = fromPage(["text", "record"], async (id: string, input: { note: string }) => `${id}: ${input.note}`);
const claim = fromPage(["texts"], async (ids: string[]) => ids.length);
const accept = fromPage(
  ["records", "form", "unread"],
  async (_: { a: string }[], form: FormData, before: Date | null) => [String(form.get("a")), before].join(),
);
/** What a stranger sends knows no types. */
const sent = (act: unknown, ...given: unknown[]) => (act as (...given: unknown[]) => Promise<unknown>)(...given);

describe("the door of an act", () => {
  it("lets in what a page of ours sends, and notes that the act has begun", async () => {
    const request: { id: string; actBegan?: boolean } = { id: "7KQM-3WTD-9XAE" };
    expect(await inRequest(request, () => settle("a", { note: "seen" }))).toBe("a: seen");
    expect(request.actBegan).toBe(true);
    const form = new FormData();
    form.set("a", "1");
    expect([await claim(["a", "b"]), await accept([{ a: "" }], form, null)]).toEqual([2, "1,"]);
  });

  it.each<[unknown, unknown[]]>([
    [settle, []],
    [settle, ["a"]],
    [settle, [null, { note: "" }]],
    [settle, ["a", null]],
    [settle, ["a", ["note"]]],
    [settle, ["a", new Map()]],
    [settle, [{ toString: () => "a" }, { note: "" }]],
    [claim, ["ab"]],
    [claim, [["a", 1]]],
    [claim, [["a", "\ud800"]]],
    [settle, ["a", { "\udfff": 1 }]],
    [claim, [{ length: 1e9 }]],
    [accept, [[null], new FormData()]],
    [accept, [[], { get: () => "a" }]],
  ])("refuses anything else before the act begins (%#)", async (act, given) => {
    const request: { id: string; actBegan?: boolean } = { id: "7KQM-3WTD-9XAE" };
    await expect(inRequest(request, () => sent(act, ...given))).rejects.toMatchObject({ code: "platform/unreadable" });
    expect(request.actBegan).toBeUndefined();
  });

  it("notes why an act refused that has no way to say so; a defect is none", async () => {
    const thrown = async (error: Error) => {
      const request: Parameters<typeof inRequest>[0] = { id: "7KQM-3WTD-9XAE" };
      const act = fromPage([], async () => {
        throw error;
      });
      await expect(inRequest(request, () => act())).rejects.toBe(error);
      return request.actRefused?.code;
    };
    expect(await thrown(new Refusal("identity/signed-out", {}, { status: 401 }))).toBe("identity/signed-out");
    expect(await thrown(z.object({ code: z.string() }).safeParse({}).error ?? new Error())).toBe("platform/bad-input");
    expect(await thrown(new TypeError("defect"))).toBeUndefined();
  });
});
