import { describe, expect, test } from "vitest";
import type { NoticeFacts } from "@/lib/cases";
import { caseOutcomes } from "@/lib/cases/contract";
import { createText, locales } from "@/lib/platform/i18n";
import { noticeOf, toldEvents } from "./notice";
import { saidParams, sayNotice } from "./say-notice";

const facts: NoticeFacts = {
  caseId: "019a0000-0000-7000-8000-000000000001",
  caseNo: "9901 2026 0302 0001 7",
  item: { zh: "食品经营许可（新办）", en: "Food business licence (new)" },
  subjectId: "s",
  agentId: null,
  lastDays: {
    "pre-review": "2026-03-03",
    notice: "2026-03-10",
    promise: "2026-03-10",
    reply: "2026-03-23",
    lapse: "2026-04-01",
  },
  corrections: [{ round: 1, count: 2, replyBy: "2026-03-23" }],
  delivery: { way: "pick-up", pickUpCode: "1234567" },
};
const payloads = [
  {},
  { round: 1 },
  { round: 9 },
  { deemed: true },
  { holdId: "h" },
  ...caseOutcomes.map((outcome) => ({ outcome })),
];
const ways = [{ way: "pick-up", pickUpCode: "1234567" }, { way: "courier", pickUpCode: null }, null];

describe.each(locales)("in %s", (locale) => {
  const t = createText(locale, "notify") as (key: string, params: Record<string, string | number>) => string;
  test.each(toldEvents)("every way %s can be told has all its words and no open placeholder", (event) => {
    for (const lastDays of [facts.lastDays, {}])
      for (const delivery of ways)
        for (const payload of payloads) {
          const notice = noticeOf(event, { ...facts, lastDays, delivery }, payload);
          if (!notice) continue;
          const { title, text } = sayNotice(notice.template, notice.params, notice.secret, locale);
          const params = { ...saidParams(notice.params, locale), ...(notice.secret ? { code: notice.secret } : {}) };
          const carried = ["sms", "subject", "mail"].map((part) => t(`${notice.template}.${part}`, params));
          for (const said of [title, text, ...carried]) {
            expect(said).not.toMatch(/\{\w+\}|undefined|\[object|\d{4}-\d{2}-\d{2}/);
            // A key that has no words answers with itself.
            expect(said).not.toMatch(/^[\w-]+\.\w+$/);
          }
        }
  });
});

test("an outcome nobody knows is told to nobody, never guessed", () => {
  for (const event of ["case.decided", "case.closed"])
    for (const outcome of [undefined, "", null]) expect(noticeOf(event, facts, { outcome })).toBeUndefined();
});

test("an event that is told by another one is told to nobody", () => {
  for (const event of ["case.refused", "case.terminated", "paper.made", ""])
    expect(noticeOf(event, facts, {})).toBeUndefined();
});

test("each correction, hold and journey is told once; a refused case by its closing", () => {
  const cause = (event: string, payload: object) => noticeOf(event, facts, payload as Record<string, unknown>)?.cause;
  expect(cause("case.correction-requested", { round: 1 })).not.toBe(cause("case.correction-requested", { round: 2 }));
  expect(cause("case.held", { holdId: "a" })).not.toBe(cause("case.held", { holdId: "b" }));
  expect(cause("case.accepted", { deemed: true })).toBe(cause("case.accepted", { deemed: false }));
  expect(noticeOf("case.closed", facts, { outcome: "refused" })?.template).toBe("closed-refused");
});

test("the pick-up code stands in no parameter", () => {
  const notice = noticeOf("case.closed", facts, { outcome: "granted" });
  expect(notice).toMatchObject({ template: "closed-pick-up", secret: "1234567" });
  expect(JSON.stringify(notice?.params)).not.toContain("1234567");
});
