import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDigit,
  formatCaseNo,
  formatDocumentNo,
  isDocumentNo,
  isDraftNo,
  isLicenceId,
  licenceIdCheckCharacter,
  makeCaseNo,
  makeDocumentNo,
  makeDraftNo,
  makeLicenceId,
  makeNoticeNo,
  nextVersion,
  parseCaseNo,
  parseLicenceId,
  readCaseNo,
  readDocumentNo,
} from ".";

describe("licence identifiers (GB/T 36904-2018)", () => {
  const real = [
    ["11100000000013338W011.11430000006122244L.20230000403.001", "U"],
    ["11100000000013338W011.11430000006122244L.20230000403.002", "S"],
    ["11100000000013338W032.11220000013544541J.2430599.001", "F"],
    ["11100000000013338W087.11370800MB28559184.37080001202411010001.001", "3"],
    ["11100000000013338W009.11330105002500287C.2025052201.002", "0"],
    ["11100000MB03271699022.340100.000000016.001", "9"],
    ["11100000000013338W011.11230600MB0000001W.2026000001.001", "I"],
    ["11100000000013338W011.11230600MB0000001W.2026000001.002", "G"],
  ] as const;

  test.each(real)("%s has the check character %s", (tail, check) => {
    expect(licenceIdCheckCharacter(tail)).toBe(check);
    expect(licenceIdCheckCharacter(`1.2.156.3005.2.${tail}`)).toBe(check);
    expect(isLicenceId(`1.2.156.3005.2.${tail}.${check}`)).toBe(true);
    expect(isLicenceId(`${tail}.${check}`)).toBe(true);
    expect(isLicenceId(`${tail}.${check === "0" ? "1" : "0"}`)).toBe(false);
  });

  test("a change raises the version and leaves everything else", () => {
    const tail = real[6][0];
    const first = `1.2.156.3005.2.${tail}.I`;
    expect(nextVersion(first)).toBe(`1.2.156.3005.2.${real[7][0]}.G`);
    expect(parseLicenceId(first)).toMatchObject({ serial: "2026000001", version: 1 });
    const parts = parseLicenceId(first);
    expect(parts && makeLicenceId({ ...parts, version: 1 })).toBe(first);
    expect(() => parts && nextVersion(makeLicenceId({ ...parts, version: 999 }))).toThrow(RangeError);
    expect(() => nextVersion(first.replace(".I", ".J"))).toThrow(RangeError);
  });

  test.each([
    "",
    "1.2.156.3005.2.",
    "11100000000013338W011",
    "a.b.c.d.e",
    "11100000000013338W011.11430000006122244L..001.U",
  ])("%j is none", (id) => expect(isLicenceId(id)).toBe(false));
});

describe("case numbers", () => {
  test("check digit: ISO 7064 MOD 11,10, with the standard's own example", () => {
    expect(checkDigit("0794")).toBe("5");
    expect(makeCaseNo({ area4: "9901", day: "2026-11-26", serial: 68 })).toBe("99012026112600686");
    expect(formatCaseNo("99012026112600686")).toBe("9901 2026 1126 0068 6");
  });

  test("are read with spaces, hyphens and full-width digits", () => {
    for (const typed of [
      "9901 2026 1126 0068 6",
      "9901-2026-1126-0068-6",
      "９９０１２０２６１１２６００６８６",
      " 99012026112600686\n",
    ]) {
      expect(parseCaseNo(typed)).toEqual({ area4: "9901", day: "2026-11-26", serial: 68, caseNo: "99012026112600686" });
    }
  });

  test("grow when a day has more than 9,999", () => {
    const wide = makeCaseNo({ area4: "9901", day: "2026-11-26", serial: 10_068 });
    expect(wide).toHaveLength(18);
    expect(parseCaseNo(formatCaseNo(wide))).toMatchObject({ serial: 10_068, caseNo: wide });
  });

  test.each([
    "",
    "9901 2026 1126 0068 4",
    "9901 2026 1131 0068 6",
    "9901 2026 1126 68",
    "9901 2026 1126 0000 0",
    "abc",
    "D123",
  ])("%j is none", (text) => expect(parseCaseNo(text)).toBeUndefined());

  test("any one wrong digit is found", () => {
    const digits = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 20 })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(digits, fc.nat(15), fc.integer({ min: 1, max: 9 }), (text, at, more) => {
        const wrong = text.slice(0, at) + ((Number(text[at]) + more) % 10) + text.slice(at + 1);
        expect(checkDigit(wrong)).not.toBe(checkDigit(text));
      }),
    );
  });

  test.each([
    { area4: "990", day: "2026-11-26", serial: 1 },
    { area4: "9901", day: "2026-11-31", serial: 1 },
    { area4: "9901", day: "2026-11-26", serial: 0 },
    { area4: "9901", day: "2026-11-26", serial: 1.5 },
  ])("%j makes none", (parts) => expect(() => makeCaseNo(parts)).toThrow(RangeError));

  test("a draft number is read as people type it, and stays apart from case numbers", () => {
    const draftNo = makeDraftNo();
    expect(draftNo).toHaveLength(13);
    expect(isDraftNo(draftNo)).toBe(true);
    expect(readCaseNo(formatCaseNo(draftNo).toLowerCase())).toBe(draftNo);
    expect(readCaseNo("dolo1 0000 0000")).toBe("D010100000000");
    expect(readCaseNo("9901 2026 1126 0068 6")).toBe("99012026112600686");
    expect(readCaseNo("D123")).toBeUndefined();
    expect(new Set(Array.from({ length: 1000 }, makeDraftNo)).size).toBe(1000);
  });
});

describe("document numbers", () => {
  test("are read as people type them", () => {
    for (let i = 0; i < 200; i++) {
      const number = makeDocumentNo({ kind: "SL", year: 2026 });
      expect(isDocumentNo(number)).toBe(true);
      expect(readDocumentNo(formatDocumentNo(number).toLowerCase())).toBe(number);
      const [from, to] = number.slice(6, 16).includes("0") ? ["0", "o"] : ["1", "l"];
      const typed = number.slice(0, 6) + number.slice(6, 16).replaceAll(from, to) + number.slice(16);
      expect(readDocumentNo(typed)).toBe(number);
    }
  });

  test("with a wrong character, or of a kind that cannot be, are refused", () => {
    const number = makeDocumentNo({ kind: "ZZ", year: 2026 });
    const wrong = number.slice(0, 8) + (number.charAt(8) === "7" ? "8" : "7") + number.slice(9);
    expect(readDocumentNo(wrong)).toBeUndefined();
    expect(readDocumentNo("")).toBeUndefined();
    expect(() => makeDocumentNo({ kind: "sl", year: 2026 })).toThrow(RangeError);
  });

  test("official documents carry body, word, year and serial", () => {
    expect(makeNoticeNo({ body: "云市监", word: "受", year: 2026, serial: 68 })).toBe("云市监受字〔2026〕68号");
  });
});
