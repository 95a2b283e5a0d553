import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Refusal } from "../errors";
import { act } from "./act";

describe("a command run for a screen", () => {
  it("answers what the command answers", async () => {
    expect(await act("zh-CN", async () => 7)).toEqual({ ok: true, value: 7 });
  });

  it("turns a refusal into three sentences in the reader's language", async () => {
    const refuse = async () => {
      throw new Refusal("case/already-held");
    };
    const zh = await act("zh-CN", refuse);
    const en = await act("en", refuse);
    expect(zh).toMatchObject({ ok: false, refusal: { code: "case/already-held" } });
    if (zh.ok || en.ok) throw new Error("not refused");
    for (const { refusal } of [zh, en]) expect(refusal.title && refusal.why && refusal.next).toBeTruthy();
    expect(zh.refusal.title).not.toBe(en.refusal.title);
    expect(en.refusal.title).not.toMatch(/\p{Script=Han}/u);
  });

  it("names the wrong fields of an input and never their values", async () => {
    const input = z.object({ reason: z.string().min(2), days: z.number() });
    const answer = await act("en", async () => input.parse({ reason: "一", days: "secret" }));
    expect(answer).toMatchObject({ ok: false, refusal: { code: "platform/bad-input", fields: ["reason", "days"] } });
    expect(JSON.stringify(answer)).not.toContain("secret");
  });

  it("keeps a defect a defect", async () => {
    await expect(
      act("en", async () => {
        throw new TypeError("defect");
      }),
    ).rejects.toThrow("defect");
  });
});
