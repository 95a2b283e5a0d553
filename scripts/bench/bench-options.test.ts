import { expect, test } from "vitest";
import { readBenchOptions } from "./bench-options.mjs";

test("what is not said has its usual value, and lists are numbers", () => {
  expect(readBenchOptions([])).toMatchObject({ size: "small", connections: [50, 200, 1000], soak: 0, peers: false });
  const asked = ["--size", "city", "--crowds", "250,1000", "--seconds", "0.4", "--peers", "--crowd-seconds=8"];
  expect(readBenchOptions(asked)).toMatchObject({
    size: "city",
    crowds: [250, 1000],
    seconds: 0.4,
    peers: true,
    crowdSeconds: 8,
  });
  expect(readBenchOptions(["--crowds", "0"]).crowds).toEqual([]);
});

test.each([
  [["--help"], /npm run bench -- \[options\]/],
  [["--sice", "city"], /Unknown option '--sice'[\s\S]*--size small\|city/],
  [["city"], /Unexpected argument 'city'/],
  [["--size"], /argument missing/],
  [["--size", "village"], /--size is small or city/],
  [["--connections", "50,,200"], /--connections takes a whole number from 1 on/],
  [["--seconds", "long"], /--seconds takes a number from 0.1 on/],
  [["--writes", "-1"], /--writes/],
  [["--soak", "Infinity"], /--soak takes a number/],
])("%j is answered in words, before an hour of measuring", (args, words) => {
  expect(() => readBenchOptions(args)).toThrow(words);
});
