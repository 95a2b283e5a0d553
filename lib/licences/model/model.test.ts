import { describe, expect, test } from "vitest";
import { licenceStatuses } from "../contract";
import { claimedNumber } from "./claimed-number";
import { type FaceFacts, faceOf } from "./face-of";
import { readNumber } from "./read-number";
import { standingOf, statusRules } from "./standing";
import { validityOf } from "./validity";

const both = (text: string) => ({ zh: text, en: text });

describe("validity", () => {
  test.each([
    ["2026-12-09", 5, "2031-12-08"],
    ["2028-02-29", 1, "2029-02-27"],
    ["2026-03-01", 4, "2030-02-28"],
  ])("from %s for %i years it ends on %s", (from, years, to) => {
    expect(validityOf(from, years)).toEqual({ from, to });
  });
  test("no years is no end", () => {
    expect(validityOf("2026-03-01", null).to).toBeNull();
    expect(validityOf("2026-03-01", undefined).to).toBeNull();
  });
});

describe("how a licence stands", () => {
  test.each([
    ["valid", "2026-03-05", "2026-03-05", "valid"],
    ["valid", "2026-03-05", "2026-03-06", "expired"],
    ["valid", null, "2099-01-01", "valid"],
    ["suspended", null, "2026-01-01", "revoked"],
    ["cancelled", "2030-01-01", "2026-01-01", "revoked"],
    ["revoked", "2020-01-01", "2026-01-01", "revoked"],
    ["changed", "2020-01-01", "2026-01-01", "changed"],
  ] as const)("%s until %s is, on %s, %s", (status, validTo, today, verdict) => {
    expect(standingOf({ status, validTo }, today)).toBe(verdict);
  });
  test("what was revoked, cancelled or replaced never comes back", () => {
    const ends = licenceStatuses.filter(
      (status) => !Object.values(statusRules).some((rule) => rule.from.includes(status)),
    );
    expect(ends).toEqual(["cancelled", "revoked", "changed"]);
  });
});

describe("a typed number", () => {
  const id = "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";
  test.each([id, id.toLowerCase(), ` ${id.replace("11430000", "1143 0000")} `, id.replace("1.2.156.3005.2.", "")])(
    "%s is the licence identifier",
    (typed) => expect(readNumber(typed).identifier).toBe(id),
  );
  test("a wrong check character is no identifier", () => {
    expect(readNumber(id.replace(/U$/, "V")).identifier).toBeUndefined();
  });
  test("parentheses of either width find the number as the pack writes it", () => {
    expect(readNumber("（云）登记内销字2026000001").numbers).toContain("（云）登记内销字2026000001");
    expect(readNumber("(云)登记内销字 2026000001").numbers).toContain("（云）登记内销字2026000001");
  });
  test("nothing typed is nothing asked", () => {
    expect(readNumber("  \n")).toEqual({ documentNo: undefined, identifier: undefined, numbers: [] });
  });
});

describe("the face", () => {
  const facts: FaceFacts = {
    form: {
      key: "f",
      title: both("f"),
      sections: [
        {
          key: "s",
          title: both("s"),
          fields: [
            { key: "name", type: "text", label: both("名称") },
            { key: "town", type: "area", label: both("地区") },
          ],
        },
      ],
    },
    item: {
      scenario: {
        questions: [
          {
            key: "kind",
            label: both("业态"),
            options: [{ value: "catering", label: { zh: "餐饮服务", en: "Catering" } }],
          },
        ],
        effects: [],
      },
    },
    values: { name: "<b>山前小馆</b>", town: "990121", seats: 12 },
    scenario: { kind: "catering" },
  } as unknown as FaceFacts;
  const template = (face: unknown[]) => ({ face }) as unknown as Parameters<typeof faceOf>[0];

  test("says values as people read them, and leaves out what is not there", () => {
    const lines = faceOf(
      template([
        { label: both("名称"), field: "name" },
        { label: both("地区"), field: "town" },
        { label: both("业态"), expression: "scenario.kind" },
        { label: both("座位"), expression: "seats + 1" },
        { label: both("没有"), field: "nobody" },
        { label: both("不知道"), expression: "missing > 3" },
      ]),
      facts,
      { areaName: (code) => (code === "990121" ? "临江县" : undefined) },
    );
    expect(lines.map((line) => line.value)).toEqual(["<b>山前小馆</b>", "临江县", "餐饮服务", "13"]);
  });
});

test("the number a file claims is read from its subject line, and rubbish claims nothing", () => {
  const hex = Buffer.from("ZH2026ABC", "utf16le").swap16().toString("hex").toUpperCase();
  expect(claimedNumber(Buffer.from(`%PDF << /Subject <FEFF${hex}> >>`))).toBe("ZH2026ABC");
  expect(claimedNumber(Buffer.from("%PDF << /Subject <FEFF12> >>"))).toBeUndefined();
  expect(claimedNumber(new Uint8Array())).toBeUndefined();
});
