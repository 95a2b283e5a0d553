import { setTimeout as pause } from "node:timers/promises";
import { Caller } from "./caller";
import { type Figures, figuresOf } from "./measure";
import { type Bench, oneOf } from "./measure-operation";
import type { Act } from "./mix";
import type { Kind } from "./operations";
import { type Usage, watchUsage } from "./usage";

/** So many people at their screens, each acting every ten seconds on average: how they were answered, by kind of act. */
export type Crowd = {
  people: number;
  seconds: number;
  perSecond: number;
  refused: number;
  kinds: Partial<Record<Kind, Figures>>;
  web: Usage;
  postgres: Usage;
  worker: Usage;
  generator: Usage;
};

/** Seconds between an answer and the next act of the same person: five to fifteen, ten on average. */
const thinking = () => 5 + Math.random() * 10;
const wait = (seconds: number) => pause(seconds * 1_000);

/** One crowd for `seconds`, after every person has come in (the first fifteen seconds are not counted). */
export async function crowd(
  { setting, pids }: Bench,
  worker: number,
  nextAct: () => Act,
  people: number,
): Promise<Crowd> {
  const seconds = setting.crowdSeconds;
  const caller = new Caller(people);
  const times = new Map<Kind, number[]>();
  const refusals = new Map<Kind, Record<string, number>>();
  let counting = false;
  let over = false;
  const person = async (_: unknown, n: number) => {
    await wait(Math.random() * 15);
    while (!over) {
      const { operation, call } = nextAct();
      const at = performance.now();
      const failed = await caller.pass(oneOf(setting.webs, n), call).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message.slice(0, 160) : String(error)),
      );
      if (counting && failed === null)
        times.set(operation.kind, [...(times.get(operation.kind) ?? []), performance.now() - at]);
      if (counting && failed !== null) {
        const counted = refusals.get(operation.kind) ?? {};
        refusals.set(operation.kind, { ...counted, [failed]: (counted[failed] ?? 0) + 1 });
      }
      await wait(thinking());
    }
  };
  const everybody = Array.from({ length: people }, person);
  await wait(15);
  counting = true;
  const { usage } = await watchUsage({ ...pids, worker: [worker] }, () => wait(seconds));
  counting = false;
  over = true;
  caller.end();
  // Those who think or wait for an answer go home by themselves; nobody has to be waited for.
  void Promise.allSettled(everybody);
  const kinds = Object.fromEntries(
    [...new Set([...times.keys(), ...refusals.keys()])].map((kind) => [
      kind,
      figuresOf(times.get(kind) ?? [], refusals.get(kind) ?? {}, seconds),
    ]),
  );
  const all = Object.values(kinds);
  return {
    people,
    seconds,
    perSecond: all.reduce((sum, { perSecond }) => sum + perSecond, 0),
    refused: all.reduce((sum, { errors }) => sum + errors, 0),
    kinds,
    ...usage,
  };
}
