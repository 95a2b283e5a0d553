import { expect, test } from "vitest";
import { api } from "./app";

const send = (body: string, type = "application/json") =>
  api.request("/api/v1/deadline", { method: "POST", headers: { "content-type": type }, body });

test.each(["{", '{"start": "2026-02-10", "lim', "\u0000", "[1,", "'single'"])(
  "a body that is no JSON (%j) is the caller's mistake, told in words",
  async (body) => {
    const answer = await send(body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: "platform/bad-input", status: 400 }]);
  },
);

test("a form where JSON belongs is refused too, and says nothing of the inside", async () => {
  const answer = await send("a=1", "application/x-www-form-urlencoded");
  expect(answer.status).toBe(400);
  expect(await answer.text()).not.toMatch(/\bat .*\.(js|ts):\d+/);
});

test.each([
  '{"account":"\\ud800","password":"x"}',
  '{"account":{"a":["\\udfff\\ud83d"]},"password":"x"}',
  '{"\\uDC00":1}',
])("half a character (%s) is the caller's mistake", async (body) => {
  const answer = await send(body);
  expect([answer.status, await answer.json()]).toMatchObject([400, { code: "platform/bad-input" }]);
});
