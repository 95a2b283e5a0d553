import { expect, test } from "vitest";
import type { Crowd } from "./crowd";
import { servedCrowd, sizeFor, sizingTable } from "./sizing";

const crowd = (people: number, refused = 0): Crowd => ({
  people,
  seconds: 30,
  perSecond: people / 10,
  refused,
  kinds: {},
  web: { cores: people / 1_000, peakMb: 300 },
  postgres: { cores: people / 2_000, peakMb: 300 },
  worker: { cores: 0.2, peakMb: 300 },
  generator: { cores: 0.2, peakMb: 100 },
});

test("web processes and database grow with the people, and nothing stands alone", () => {
  // 10 ms of the web, 5 ms of the database and 2 ms of the worker for each act.
  expect(sizeFor(100, crowd(1_000))).toEqual({
    people: 100,
    acts: 10,
    webs: 2,
    primaryCores: 2,
    replicas: 2,
    workers: 2,
  });
  expect(sizeFor(20_000, crowd(1_000))).toEqual({
    people: 20_000,
    acts: 2_000,
    webs: 35,
    primaryCores: 7,
    replicas: 2,
    workers: 8,
  });
});

test("it starts from the largest crowd of which hardly anybody was refused", () => {
  expect(servedCrowd([crowd(200), crowd(1_000, 2), crowd(2_000, 500)])?.people).toBe(1_000);
  expect(servedCrowd([crowd(200, 100)])).toBeUndefined();
  expect(sizingTable(crowd(1_000))).toContain("| 20,000 | 2,000 | 35 | 7 | 2 | 8 |");
});
