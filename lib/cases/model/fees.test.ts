import { expect, test } from "vitest";
import { feesDue, feeWords } from "./fees";

const name = (zh: string) => ({ zh, en: zh });
const standard = {
  key: "occupation",
  name: name("占道费"),
  basis: name("条例"),
  amountFen: 50,
  unit: name("元/平方米·天"),
};
const occupation = { ...standard, quantity: "area * days" };
const registration = { ...standard, key: "registration", name: name("登记费"), amountFen: 8000, unit: name("元/件") };
const both = ["occupation", "registration"];

test("an amount is the standard times the quantity of the form, and the paper shows both", () => {
  const due = feesDue([occupation], both, { area: 20, days: 2 });
  expect(due).toMatchObject([{ quantity: 40, fen: 2000 }]);
  expect(feeWords(due)).toBe("占道费：20元（0.50元/平方米·天×40）");
  expect(feeWords(feesDue([registration, occupation], both, { area: 3, days: 1 }))).toBe(
    "登记费：80元/件；占道费：1.50元（0.50元/平方米·天×3）；合计81.50元",
  );
});

test("a quantity the form does not say leaves the standard and no sum", () => {
  expect(feeWords(feesDue([registration, occupation], both, { area: 3 }))).toBe(
    "登记费：80元/件；占道费：0.50元/平方米·天",
  );
});

test("nothing is asked for nothing, for a waiver, for a condition that is false, or for another item's fee", () => {
  const waived = { ...registration, waiver: { when: "small = true", note: name("免") } };
  expect(feeWords(feesDue([occupation], both, { area: 0, days: 9 }))).toBeUndefined();
  expect(feeWords(feesDue([waived], both, { small: true }))).toBeUndefined();
  expect(feeWords(feesDue([{ ...registration, when: 'kind = "b"' }], both, { kind: "a" }))).toBeUndefined();
  expect(feeWords(feesDue([registration], [], {}))).toBeUndefined();
});
