import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NoTurn, Turns } from "./turns";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lanes = ["signed-in", "anyone"] as const;
const turns = (most: number, queue = 10) => new Turns(lanes, { most, queue, patience: 1_000 });
const settle = () => vi.advanceTimersByTimeAsync(0);

test("no more than the limit are inside, the others come in their order", async () => {
  const gate = turns(2);
  const order: number[] = [];
  const leaves: (() => void)[] = [];
  for (let n = 0; n < 5; n += 1)
    void gate.take("anyone").then((leave) => {
      order.push(n);
      leaves.push(leave);
    });
  await settle();
  expect([order, gate.inside, gate.waiting]).toEqual([[0, 1], 2, 3]);
  for (let n = 0; n < 5; n += 1) {
    leaves[n]?.();
    await settle();
  }
  expect([order, gate.inside, gate.waiting]).toEqual([[0, 1, 2, 3, 4], 0, 0]);
});

test("a crowd in one lane does not keep the other waiting: the lanes are served in turn", async () => {
  const gate = turns(1, 100);
  let leave = await gate.take("anyone");
  const order: string[] = [];
  const enter = (lane: (typeof lanes)[number]) =>
    void gate.take(lane).then((own) => {
      order.push(lane);
      leave = own;
    });
  for (let n = 0; n < 50; n += 1) enter("anyone");
  for (let n = 0; n < 3; n += 1) enter("signed-in");
  for (let n = 0; n < 6; n += 1) {
    leave();
    await settle();
  }
  expect(order.filter((lane) => lane === "signed-in")).toHaveLength(3);
});

test("who waits longer than patience is told, and a full queue says so at once", async () => {
  const gate = turns(1, 1);
  const leave = await gate.take("anyone");
  const waits = gate.take("anyone");
  await expect(gate.take("anyone")).rejects.toBeInstanceOf(NoTurn);
  const told = expect(waits).rejects.toMatchObject({ retryAfter: expect.any(Number) });
  await vi.advanceTimersByTimeAsync(1_000);
  await told;
  expect(gate.waiting).toBe(0);
  leave();
  expect(gate.inside).toBe(0);
});

test("who has left takes no turn, and a turn given back twice counts once", async () => {
  const gate = turns(1);
  const leave = await gate.take("anyone");
  let go = () => {};
  void gate.take("anyone", (drop) => {
    go = drop;
  });
  const stays = gate.take("anyone");
  go();
  leave();
  leave();
  const own = await stays;
  expect([gate.inside, gate.waiting]).toEqual([1, 0]);
  own();
  expect(gate.inside).toBe(0);
});
