import { expect, test } from "vitest";
import type { Confirmed, Said } from "../kill/confirmed-journal";
import { Faults } from "../kill/faults";
import { Answers, allIn, errorsIn } from "./answers";
import { Confirmations } from "./confirmations";
import { ReadBack } from "./read-back";

const entry = (said: Said): Confirmed => ({
  n: 1,
  at: "",
  story: "1/1",
  act: "act",
  call: { login: "citizen", method: "PUT", path: "/cases/D1/form", key: "k" },
  status: 200,
  said,
});

test("an older answer than what was confirmed is a fault, an equal or newer one is none", async () => {
  const faults = new Faults(() => undefined);
  const back = new ReadBack(faults);
  const asked: string[] = [];
  const shows = (body: Record<string, unknown>) => async (path: string) => {
    asked.push(path);
    return body;
  };
  await back.look(entry({ caseNo: "C1", draftNo: "D1", version: 4 }), shows({ version: 4 }));
  await back.look(entry({ revision: 7 }), shows({ revision: 8 }));
  expect([back.reads, back.older, faults.list.length]).toEqual([2, 0, 0]);
  await back.look(entry({ caseNo: "C1", version: 4 }), shows({ version: 3 }));
  await back.look(entry({ revision: 7 }), shows({ revision: 6 }));
  expect([back.reads, back.older, faults.list.length]).toEqual([4, 2, 2]);
  expect(asked).toEqual(["/cases/C1", "/cases/D1/form", "/cases/C1", "/cases/D1/form"]);
  await back.look(entry({ version: 4 }), null);
  expect(back.silent).toBe(1);
});

test("a cut, a refusal for now and a failure are errors that somebody sees; everything else is an answer", () => {
  const answers = new Answers();
  for (const status of [200, 201, 404, 429, 503, 500, null]) answers.note(status);
  const taken = answers.take();
  expect([allIn(taken), errorsIn(taken)]).toEqual([7, 4]);
  expect(answers.take()).toEqual({});
});

test("writes are back when an act is confirmed that was sent after the kill, not one that was on its way", async () => {
  const confirmations = new Confirmations();
  const kill = performance.now();
  confirmations.saw(kill - 5);
  expect(await confirmations.backAfter(kill, 50)).toBeNull();
  confirmations.saw(kill + 1);
  expect(await confirmations.backAfter(kill, 50)).toBeGreaterThan(0);
});
