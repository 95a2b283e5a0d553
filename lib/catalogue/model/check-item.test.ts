import { expect, test } from "vitest";
import foodFees from "@/prisma/seed/demo/services/food-business/fees.json";
import foodItem from "@/prisma/seed/demo/services/food-business/item.json";
import foodPapers from "@/prisma/seed/demo/services/food-business/papers.json";
import fees from "@/prisma/seed/demo/services/property-transfer/fees.json";
import item from "@/prisma/seed/demo/services/property-transfer/item.json";
import papers from "@/prisma/seed/demo/services/property-transfer/papers.json";
import { feesSchema, type ItemPack, itemSchema, papersSchema } from "../contract";
import { checkItem } from "./check-item";
import { type ItemRule, itemRules } from "./violation";

const parse = (parts: { item: unknown; fees: unknown; papers: unknown }): ItemPack => ({
  item: itemSchema.parse(parts.item),
  fees: feesSchema.parse(parts.fees),
  papers: papersSchema.parse(parts.papers),
});
/** A transfer of a home: charged, a confirmation, with a pre-review. A food licence: free, a licence, with a promise. */
const transfer = () => parse(structuredClone({ item, fees, papers }));
const food = () => parse(structuredClone({ item: foodItem, fees: foodFees, papers: foodPapers }));

type Breach = [string, ItemRule, string, () => ItemPack, (pack: ItemPack) => void];
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error("the pack has none");
  return one;
};

const breaches: Breach[] = [
  [
    "a promise of nought days that is not on the spot",
    "handling",
    "handling",
    food,
    ({ item }) => {
      item.limits.promised = { n: 0, unit: "working-day" };
      item.steps.forEach((step) => {
        step.days = 0;
      });
      item.reviewKind = "immediate";
    },
  ],
  [
    "a promised service reviewed at once",
    "handling",
    "reviewKind",
    food,
    ({ item }) => {
      item.reviewKind = "immediate";
    },
  ],
  [
    "a 证书 that is not a licence",
    "result-type",
    "results.title",
    transfer,
    ({ item }) => {
      Object.assign(first(item.results), { key: "title", type: "other" });
    },
  ],
  [
    "a 批复 that is not an approval",
    "result-type",
    "results.licence",
    food,
    ({ item }) => {
      Object.assign(first(item.results), { name: { zh: "关于食品经营的批复", en: "Approval" }, type: "other" });
    },
  ],
  [
    "a 决定文 that is not a paper",
    "result-type",
    "results.licence",
    food,
    ({ item }) => {
      Object.assign(first(item.results), { name: { zh: "准予经营决定文", en: "Decision" }, type: "other" });
    },
  ],
  [
    "a result without a sample",
    "result-sample",
    "results.licence",
    food,
    ({ item }) => {
      delete first(item.results).template;
    },
  ],
  [
    "a visit without a reason",
    "visit-reason",
    "visits.reason",
    food,
    ({ item }) => {
      item.visits = { n: 1 };
    },
  ],
  [
    "a reason without a visit",
    "visit-reason",
    "visits.reason",
    food,
    ({ item }) => {
      item.visits = { n: 0, reason: { zh: "核对", en: "Check" } };
    },
  ],
  [
    "no visit, not online, no post",
    "no-visit-way",
    "handlingForms",
    food,
    ({ item }) => {
      item.visits = { n: 0 };
      item.handlingForms = ["1"];
      item.terminals = ["window"];
      item.deliveryWays = ["electronic"];
    },
  ],
  [
    "all online with a visit",
    "net-grade",
    "netGrade",
    food,
    ({ item }) => {
      item.netGrade = 4;
    },
  ],
  [
    "no-visit list with a visit",
    "list",
    "lists.no-visit",
    food,
    ({ item }) => {
      item.lists.push("no-visit");
    },
  ],
  [
    "one-visit list with two",
    "list",
    "lists.one-visit",
    food,
    ({ item }) => {
      item.visits.n = 2;
    },
  ],
  [
    "a phone without area code",
    "contact-phone",
    "consult.phone",
    food,
    ({ item }) => {
      item.consult.phone = "8801 2366";
    },
  ],
  [
    "a complaint phone that is the office's own",
    "contact-phone",
    "complaint.phone",
    food,
    ({ item }) => {
      item.complaint.phone = item.consult.phone;
    },
  ],
  [
    "hours that name no day",
    "place",
    "places.0.hours",
    food,
    ({ item }) => {
      first(item.places).hours.zh = "8:30–17:00";
    },
  ],
  [
    "a place without window or room",
    "place",
    "places.0.window",
    food,
    ({ item }) => {
      first(item.places).window.zh = "二楼";
    },
  ],
  [
    "for firms without a firm theme",
    "themes",
    "themes.firm",
    food,
    ({ item }) => {
      item.themes.firm = [];
    },
  ],
  [
    "a personal theme without persons",
    "themes",
    "themes.personal",
    food,
    ({ item }) => {
      item.themes.personal = ["housing"];
    },
  ],
  [
    "a licence without a question answered",
    "faq",
    "faq",
    food,
    ({ item }) => {
      item.faq = [];
    },
  ],
  [
    "a licence without the step of delivery",
    "steps",
    "steps.deliver",
    food,
    ({ item }) => {
      item.steps = item.steps.filter((step) => step.kind !== "deliver");
    },
  ],
  [
    "steps longer than the promise",
    "step-days",
    "steps",
    food,
    ({ item }) => {
      first(item.steps).days = 1;
    },
  ],
  [
    "paying online for nothing",
    "fees",
    "payOnline",
    food,
    ({ item }) => {
      item.payOnline = true;
    },
  ],
  [
    "a fee that is not in fees.json",
    "fees",
    "fees.home",
    transfer,
    ({ fees }) => {
      fees.splice(0, 1);
    },
  ],
  [
    "a standard that the item does not name",
    "fees",
    "fees.other",
    transfer,
    ({ item }) => {
      item.fees = item.fees.filter((key) => key !== "other");
      item.scenario.effects = item.scenario.effects.filter((effect) => effect.fee !== "other");
    },
  ],
  [
    "a promise longer than the law allows",
    "over-law",
    "limits.promised",
    food,
    ({ item }) => {
      item.limits.promised.n = 11;
    },
  ],
  [
    "a promise in working days longer than calendar days of law",
    "over-law",
    "limits.promised",
    food,
    ({ item }) => {
      item.limits.statutory = { n: 6, unit: "calendar-day" };
    },
  ],
  [
    "a code of another level",
    "codes",
    "taskCode",
    food,
    ({ item }) => {
      item.level = "4";
    },
  ],
  [
    "a code with a wrong check character",
    "codes",
    "taskCode",
    food,
    ({ item }) => {
      item.taskCode = item.taskCode.replace(/^(.{17})./, "$1Y");
    },
  ],
  [
    "a kiosk without the form of handling",
    "channels",
    "terminals.kiosk",
    food,
    ({ item }) => {
      item.terminals.push("kiosk");
    },
  ],
  [
    "accepted online without a screen to do it",
    "channels",
    "netDepth",
    food,
    ({ item }) => {
      item.netDepth.push("4");
      item.terminals = ["window"];
    },
  ],
  [
    "courier delivery without the form",
    "channels",
    "deliveryWays.courier",
    food,
    ({ item }) => {
      item.deliveryWays = ["electronic"];
    },
  ],
  [
    "the same material twice",
    "material-key",
    "materials.equipment",
    food,
    ({ item }) => {
      item.materials.push({ ...first(item.materials) });
    },
  ],
  [
    "filled in, with no list to fill in",
    "material-give",
    "materials.equipment",
    food,
    ({ item }) => {
      delete first(item.materials).field;
    },
  ],
  [
    "deferrable without days",
    "material-defer",
    "materials.layout",
    food,
    ({ item }) => {
      for (const material of item.materials) delete material.deferDays;
    },
  ],
  [
    "an effect that adds what is always asked",
    "scenario",
    "scenario.effects.0.add.layout",
    food,
    ({ item }) => {
      first(item.scenario.effects).materials = { add: ["layout"], remove: [] };
    },
  ],
  [
    "an effect that removes what is not there",
    "scenario",
    "scenario.effects.0.remove.passport",
    food,
    ({ item }) => {
      first(item.scenario.effects).materials = { add: [], remove: ["passport"] };
    },
  ],
  [
    "an effect with an unknown fee",
    "scenario",
    "scenario.effects.0.fee",
    food,
    ({ item }) => {
      first(item.scenario.effects).fee = "home";
    },
  ],
  [
    "a promise without its paper",
    "promise-paper",
    "papers.promise",
    food,
    ({ papers }) => {
      delete papers.promise;
    },
  ],
  [
    "a sample that is not there",
    "paper-reference",
    "materials.equipment",
    food,
    ({ papers }) => {
      papers.sheets = papers.sheets.filter((sheet) => sheet.key !== "equipment-list");
    },
  ],
  [
    "a result without its face",
    "paper-reference",
    "results.licence",
    food,
    ({ papers }) => {
      papers.licences = [];
    },
  ],
  [
    "a pre-review that says nothing to bring",
    "paper-reference",
    "papers.preReview",
    food,
    ({ papers }) => {
      delete papers.preReview;
    },
  ],
];

test("sound packs have nothing to object to", () => {
  expect(checkItem(food())).toEqual([]);
  expect(checkItem(transfer())).toEqual([]);
});

test.each(breaches)("names %s", (_, rule, at, pack, damage) => {
  const broken = pack();
  damage(broken);
  expect(checkItem(broken)).toContainEqual({ rule, at });
});

test("every rule has a breach that shows it", () => {
  expect([...new Set(breaches.map(([, rule]) => rule))].sort()).toEqual([...itemRules].sort());
});
