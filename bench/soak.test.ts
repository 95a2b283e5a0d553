import { expect, test } from "vitest";
import { judge } from "./soak";

/** Ten minutes, asked every twenty seconds: `grows` megabytes a minute, with what calls under way hold on top. */
const kept = (grows: number) =>
  Array.from({ length: 30 }, (_, i) => {
    const at = (i + 1) * 20;
    return { at, mb: { web: 280 + (grows * at) / 60 + (i % 3) * 27 + ((i * 7) % 3) } };
  });

test("what comes and goes is no growth, what is never let go is, however little of it there is in ten minutes", () => {
  expect(judge(kept(0), "web", 600).flat).toBe(true);
  expect(judge(kept(-2), "web", 600).flat).toBe(true);
  const grown = judge(kept(3), "web", 600);
  expect(grown.flat).toBe(false);
  expect(grown.perMinute).toBeCloseTo(3, 0);
});
