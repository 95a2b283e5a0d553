import { describe, expect, test } from "vitest";
import {
  catalogCodeOf,
  isPhone,
  isPickUpCode,
  isTaskCode,
  isTrackingNo,
  isUscc,
  makePickUpCode,
  makeReportNo,
  makeTaskCode,
  makeTrackingNo,
  maskCard,
  maskId,
  maskName,
  maskPhone,
  parseReportNo,
  parseTaskCode,
  usccCheckCharacter,
} from ".";

describe("unified social credit codes", () => {
  const right = `91350100M000100Y43 11100000000013338W 11430000006122244L 12441500196720244T
    11230600MB0000001W 91230602MA0000001F 91440400MA0000001R 92210600MA000000XX`.split(/\s+/);
  test.each(right)("%s is one", (code) => expect(isUscc(code)).toBe(true));

  test.each([
    "91350100M000100Y44",
    "91350100m000100y43",
    "91350100M000100Y4",
    "91350100M000100Y433",
    "",
    " 91350100M000100Y43",
  ])("%j is none", (code) => expect(isUscc(code)).toBe(false));

  test("none holds I, O, S, V or Z, wherever it stands and whatever the check character", () => {
    for (const letter of "IOSVZ") {
      for (let at = 0; at < 17; at++) {
        const first = right[0] ?? "";
        const code = first.slice(0, at) + letter + first.slice(at + 1);
        expect(isUscc(first.slice(0, 17) + letter)).toBe(false);
        for (const check of "0123456789ABCDEFGHJKLMNPQRTUWXY") expect(isUscc(code.slice(0, 17) + check)).toBe(false);
      }
    }
  });

  test("any one wrong character is found", () => {
    for (const code of right) {
      for (let at = 0; at < 17; at++) {
        for (const other of "0123456789ABCDEFGHJKLMNPQRTUWXY".replace(code.charAt(at), "")) {
          expect(usccCheckCharacter(code.slice(0, at) + other + code.slice(at + 1, 17))).not.toBe(code.charAt(17));
        }
      }
    }
  });
});

describe("item codes", () => {
  const code = "12441500196720244T3442199806003";

  test("are read into their parts and written back", () => {
    const parts = { body: "12441500196720244T", level: 3, owner: "44", type: "21", main: "99806", sub: "003" };
    expect(parseTaskCode(code)).toEqual(parts);
    expect(makeTaskCode(parts)).toBe(code);
    expect(catalogCodeOf(code)).toBe("442199806003");
    expect(() => makeTaskCode({ ...parts, level: 8 })).toThrow(RangeError);
  });

  test.each([
    ["30 characters", code.slice(0, 30)],
    ["32 characters", `${code}0`],
    ["a body whose check is wrong", code.replace("244T", "244U")],
    ["level 0", code.replace("T3", "T0")],
    ["level 8", code.replace("T3", "T8")],
    ["an unknown type", code.replace("T34421", "T34477")],
    ["a letter in the item", code.replace("99806", "9980A")],
  ])("with %s are refused", (_, text) => expect(isTaskCode(text)).toBe(false));

  test("a city with more types says so", () => {
    expect(isTaskCode(code.replace("T34421", "T34422"), { knownType: (type) => type === "22" })).toBe(true);
  });

  test("give the national report number of a case", () => {
    const reportNo = makeReportNo({ taskCode: code, day: "2022-06-23", serial: 68 });
    expect(reportNo).toBe(`${code}202206230068`);
    expect(reportNo).toHaveLength(43);
    expect(parseReportNo(reportNo)).toEqual({ taskCode: code, day: "2022-06-23", serial: 68 });
    expect(parseReportNo(reportNo.replace("20220623", "20220631"))).toBeUndefined();
    expect(() => makeReportNo({ taskCode: code, day: "2022-06-23", serial: 10_000 })).toThrow(RangeError);
  });
});

test.each([
  ["13800000000", true],
  ["19912345678", true],
  ["12800000000", false],
  ["1380000000", false],
  ["138000000000", false],
  ["+8613800000000", false],
  ["138 0000 0000", false],
  ["0459-1234567", false],
])("%s is a mobile number: %s", (text, expected) => expect(isPhone(text)).toBe(expected));

test("masks keep the length and hide the rest", () => {
  expect(["张三", "张小三", "欧阳娜娜", "张", "", "𠮷野家"].map(maskName)).toEqual([
    "张*",
    "张*三",
    "欧**娜",
    "*",
    "",
    "𠮷*家",
  ]);
  expect(maskId("11010519491231002X")).toBe("110***********002X");
  expect(maskPhone("13812340000")).toBe("138****0000");
  expect(maskCard("6222020200012345")).toBe("************2345");
  expect(maskId("1234567")).toBe("*******");
  expect(maskPhone("")).toBe("");
});

test("pick-up codes are read with spaces, and a wrong digit is found", () => {
  const code = makePickUpCode();
  expect(isPickUpCode(`${code.slice(0, 3)} ${code.slice(3)}`)).toBe(true);
  expect(isPickUpCode(code.slice(0, 6) + ((Number(code[6]) + 1) % 10))).toBe(false);
  expect(new Set(Array.from({ length: 200 }, makePickUpCode)).size).toBeGreaterThan(190);
});

test("postal item numbers carry the check digit of S10", () => {
  expect(makeTrackingNo({ service: "RR", serial: 47312482 })).toBe("RR473124829CN");
  expect(isTrackingNo("RR473124829GB")).toBe(true);
  expect(isTrackingNo("RR473124828GB")).toBe(false);
  expect(isTrackingNo("SF1234567890123")).toBe(true);
  expect(isTrackingNo("no number")).toBe(false);
  expect(() => makeTrackingNo({ serial: 123456789 })).toThrow(RangeError);
});
