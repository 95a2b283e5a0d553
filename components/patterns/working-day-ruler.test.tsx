import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { addDays, weekday } from "@/lib/platform/clock/day";
import type { RulerCell } from "@/lib/platform/clock/ruler";
import { rulerParts, rulerShape } from "./ruler-parts";
import { rulerText } from "./ruler-text";
import { WorkingDayRuler } from "./working-day-ruler";

/** A plain five-day week: `n` days from `start`, today at index `today`, held days by index, due on the last. */
function cellsOf(start: string, n: number, today: number, held: number[] = []): RulerCell[] {
  let count = 0;
  return Array.from({ length: n }, (_, index) => {
    const day = addDays(start, index);
    const isHeld = held.includes(index);
    const counts = index > 0 && !isHeld && weekday(day) < 6;
    if (counts) count++;
    const kind = isHeld ? "held" : index === 0 ? "start" : !counts ? "off" : index <= today ? "counted" : "ahead";
    return {
      day,
      weekday: weekday(day),
      kind,
      count: counts ? count : null,
      today: index === today,
      due: index === n - 1,
      expected: false,
      warned: index >= n - 2,
    };
  });
}

const stopped = cellsOf("2026-11-27", 13, 7, [3, 4, 5]);

test("the sentences say all that the drawing says: start, total, used, stop, days off, warning, due", () => {
  expect(rulerText(stopped, "zh-CN")).toBe(
    "从 11月27日（星期五）起算。一共 5 天。今天是 12月4日（星期五），已用 2 天。11月30日至12月2日停钟 3 天，不计入。" +
      "周末和节假日 4 天不计。12月8日起临期。最晚 12月9日（星期三）。",
  );
  const en = rulerText(stopped, "en");
  expect(en).toContain("The clock stood still from 30 November to 2 December, 3 days.");
  expect(en).toContain("Due by Wednesday 9 December.");
  expect(en).not.toMatch(/\p{Script=Han}/u);
});

test("while the clock stands the end is only expected, and said so", () => {
  const open = stopped.map((cell) => ({ ...cell, due: false, expected: cell.due }));
  expect(rulerText(open, "zh-CN")).toContain("如果今天恢复计时，最晚 12月9日");
  expect(renderToStaticMarkup(<WorkingDayRuler cells={open} locale="zh-CN" />)).toContain("预计");
});

test("days past the end are counted from the end", () => {
  const late = [
    ...stopped.map((cell) => ({ ...cell, today: false })),
    {
      ...cellsOf("2026-12-10", 2, 1)[0],
      day: "2026-12-10",
      weekday: 4,
      kind: "over",
      count: 6,
      due: false,
      today: true,
    },
  ] as RulerCell[];
  expect(rulerText(late, "zh-CN")).toContain("已过期 1 天。");
  expect(renderToStaticMarkup(<WorkingDayRuler cells={late} locale="zh-CN" />)).toContain("超 1 天");
});

test("the drawing is hidden from readers of the screen, the sentences are not", () => {
  const markup = renderToStaticMarkup(<WorkingDayRuler cells={stopped} locale="zh-CN" legend />);
  expect(markup).toMatch(/<figcaption class="sr-only">从 11月27日/);
  expect(markup).toMatch(/<\/figcaption><div aria-hidden="true">/);
});

test.each([
  [14, "days"],
  [15, "weeks"],
  [30, "weeks"],
  [31, "bar"],
] as const)("%i days are drawn as %s", (days, shape) => {
  expect(rulerShape(cellsOf("2026-11-02", days, 3))).toBe(shape);
});

test("folding loses no day, keeps start, today and due by themselves, and never joins a stop with running days", () => {
  for (const [days, today] of [
    [16, 9],
    [28, 15],
    [60, 25],
    [200, 0],
  ] as const) {
    const held = [5, 6, 7, 8];
    const cells = cellsOf("2026-11-02", days, today, held);
    const parts = rulerParts(cells);
    expect(parts.reduce((sum, part) => sum + part.days, 0)).toBe(days);
    expect(
      parts.filter((part) => part.today || part.due || part.sort === "start").every((part) => part.days === 1),
    ).toBe(true);
    expect(parts.filter((part) => part.sort === "held").reduce((sum, part) => sum + part.days, 0)).toBe(held.length);
    expect(parts.at(-1)?.counts?.last).toBe(cells.at(-1)?.count ?? undefined);
  }
});

test("a clock that has not started draws nothing and says so", () => {
  expect(rulerParts([])).toEqual([]);
  expect(rulerText([], "zh-CN")).toBe("还没有开始计时。");
  expect(renderToStaticMarkup(<WorkingDayRuler cells={[]} locale="en" />)).toContain("The clock has not started.");
});
