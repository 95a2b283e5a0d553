import { expect, test } from "vitest";
import { CityKnowledge } from "./city-knowledge";
import type { DrawnCall } from "./drawn-call";
import { finishCall } from "./finish-call";
import { Reference } from "./references";

const service = {
  form: {
    sections: [
      { key: "s", title: { zh: "一", en: "" }, fields: [{ key: "name", type: "text", label: { zh: "名", en: "" } }] },
    ],
  },
  item: { materials: [{ key: "layout" }], scenario: { questions: [{ key: "kind", options: [{ value: "new" }] }] } },
};
const view = (possible: string[]) => ({
  id: "c1",
  draftNo: "D1",
  caseNo: "9901",
  service: { code: "market-stall" },
  scenario: {},
  applicant: { subjectId: "s1" },
  possible,
  tasks: [],
});

/** A city with one case, which its applicant may withdraw and the clerk may receive. */
async function aCity() {
  const asked: string[] = [];
  const ask = async (path: string, as?: string): Promise<Record<string, unknown>> => {
    asked.push(`${as ?? "nobody"} ${path}`);
    if (path === "/services/market-stall") return service;
    if (path === "/cases?size=50" && as === "citizen") return { items: [{ draftNo: "D1" }] };
    if (!path.startsWith("/cases/")) return { items: [] };
    if (as === "firm") return { code: "case/not-found" };
    return view(as === "clerk" ? ["receive"] : ["withdraw"]);
  };
  const city = new CityKnowledge(ask, { people: ["citizen", "clerk", "firm"], picture: new Uint8Array([1, 2]) });
  await city.lookRound(["market-stall"]);
  return { city, asked };
}
const drawn = (of: string, more: Partial<DrawnCall> = {}): DrawnCall => ({
  of,
  as: "firm",
  path: { caseNo: new Reference("case", 5) },
  query: {},
  header: {},
  ...more,
});
const answer = (body: object, status = 200) => ({
  status,
  type: "application/json",
  body: JSON.stringify(body),
  ms: 1,
});

test("a fitting call goes as who may, to where it may be done; else as was drawn", async () => {
  const { city } = await aCity();
  const receive = "POST /api/v1/cases/{caseNo}/receive";
  expect(finishCall(drawn(receive, { fit: 3 }), city)).toMatchObject({
    as: "clerk",
    path: "/api/v1/cases/9901/receive",
  });
  expect(finishCall(drawn(receive), city)).toMatchObject({ as: "firm", path: "/api/v1/cases/9901/receive" });
});

test("the values of a form are those of the service it is for, one of them hostile when that was drawn", async () => {
  const { city } = await aCity();
  const json = {
    service: new Reference("service", 1),
    scenario: new Reference("scenario", 0),
    values: new Reference("form", 0, false, "' OR 1=1--"),
  };
  const call = finishCall(drawn("POST /api/v1/cases", { path: {}, body: { json } }), city);
  expect(JSON.parse(call.body ?? "")).toEqual({
    service: "market-stall",
    scenario: { kind: "new" },
    values: { name: "' OR 1=1--" },
  });
});

test("what is not known yet is left out; hostile texts arrive in addresses and headers as far as these can hold them", async () => {
  const { city } = await aCity();
  const call = drawn("GET /api/v1/tasks", {
    query: { cursor: new Reference("cursor", 1), caseNo: "a b&c" },
    header: { "idempotency-key": "a\r\nSet-Cookie: x=1" },
  });
  expect(finishCall(call, city)).toMatchObject({
    path: "/api/v1/tasks?caseNo=a+b%26c",
    headers: { "idempotency-key": "a??Set-Cookie: x=1" },
  });
});

test("after an act the case is looked at again by all who have to do with it; the act can be made once more, word for word", async () => {
  const { city, asked } = await aCity();
  const of = "POST /api/v1/cases/{caseNo}/withdraw";
  const call = finishCall(drawn(of, { fit: 0 }), city);
  expect(call.as).toBe("citizen");
  asked.length = 0;
  await city.learn(call, answer(view([])));
  expect(asked.sort()).toEqual(["approver", "chief", "citizen", "clerk"].map((as) => `${as} /cases/D1`));
  expect(finishCall(drawn(of, { again: true }), city)).toBe(call);
});

test("where it is about no case, somebody goes who was let in before; a page goes on where the last one ended", async () => {
  const { city } = await aCity();
  const of = "GET /api/v1/walk-ins";
  const list = drawn(of, { path: {}, fit: 1, query: { cursor: new Reference("cursor", 0) } });
  const first = finishCall(list, city);
  expect(first.as).toBe("firm");
  await city.learn({ ...first, as: "clerk" }, answer({ items: [], next: "page-2" }));
  expect(finishCall(list, city)).toMatchObject({ as: "clerk", path: "/api/v1/walk-ins?cursor=page-2" });
});
