import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageOn, isResidentId, parseResidentId, residentIdCheckCharacter } from ".";

describe("citizen identity numbers", () => {
  test.each(["11010519491231002X", "11010519491231002x", "440524188001010014", "230602190001019992"])(
    "%s is one",
    (id) => {
      expect(isResidentId(id)).toBe(true);
    },
  );

  test.each([
    ["a wrong check digit", "110105194912310021"],
    ["a day that does not exist (29 February 1949)", "110105194902290010"],
    ["a day that does not exist (29 February 1900)", "210603190002290015"],
    ["an unknown area", "999999194912310017"],
    ["a province without a county", withCheck("11000019491231002")],
    ["seventeen digits", "1101051949123100"],
    ["nineteen digits", "11010519491231002X1"],
    ["a letter inside", "11010519491231A02X"],
    ["a space around", " 11010519491231002X"],
    ["full-width digits", "１１０１０５１９４９１２３１００２Ｘ"],
    ["month 13", withCheck("11010519491331002")],
    ["nothing", ""],
  ])("%s is refused", (_, id) => expect(isResidentId(id)).toBe(false));

  test("what is not a text is refused without throwing", () => {
    expect([undefined, null, 42, {}].map((value) => isResidentId(value as string))).not.toContain(true);
  });

  test("people of the invented city and holders of residence permits have one", () => {
    for (const area of ["990100", "990121", "990122", "810000", "820000", "830000"]) {
      expect(isResidentId(withCheck(`${area}19900101001`))).toBe(true);
    }
    expect(isResidentId(withCheck("99012319900101001"))).toBe(false);
  });

  test("the area table can decide", () => {
    const knownArea = (code: string) => code === "990123";
    expect(isResidentId(withCheck("99012319900101001"), { knownArea })).toBe(true);
    expect(isResidentId("11010519491231002X", { knownArea })).toBe(false);
  });

  test("tell birth date and gender", () => {
    expect(parseResidentId("11010519491231002X")).toEqual({
      area: "110105",
      birthDate: "1949-12-31",
      gender: "female",
      serial: "002",
    });
    expect(parseResidentId("230602190001019992")?.gender).toBe("male");
  });

  test("any one wrong digit and any swapped neighbours are found", () => {
    const digits = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (text, at, more) => {
        const check = residentIdCheckCharacter(text);
        const wrong = text.slice(0, at) + ((Number(text[at]) + more) % 10) + text.slice(at + 1);
        expect(residentIdCheckCharacter(wrong)).not.toBe(check);
        const next = Math.min(at, 15);
        const swapped = text.slice(0, next) + text.charAt(next + 1) + text.charAt(next) + text.slice(next + 2);
        if (swapped !== text) expect(residentIdCheckCharacter(swapped)).not.toBe(check);
      }),
    );
  });
});

function withCheck(first17: string) {
  return first17 + residentIdCheckCharacter(first17);
}

test.each([
  ["2008-02-29", "2026-02-28", 17],
  ["2008-02-29", "2026-03-01", 18],
  ["2008-06-15", "2026-06-14", 17],
  ["2008-06-15", "2026-06-15", 18],
  ["2026-06-15", "2026-06-15", 0],
])("who was born on %s is on %s %i years old", (born, day, age) => expect(ageOn(born, day)).toBe(age));
