import { type CityKnowledge, mainScenario, mainService } from "./city-knowledge";
import { Reference } from "./references";

type Json = Record<string, unknown>;
/** What a well-behaved program does: asks (with a body: acts) and brings materials. Answers what was answered. */
export type Hands = {
  ask(path: string, as?: string, body?: unknown): Promise<Json>;
  attach(as: string, ref: string, requirement: string): Promise<Json>;
};

type Step = (hands: Hands, ref: string) => Promise<Json>;

const attach =
  (as: string, requirement: string): Step =>
  (hands, ref) =>
    hands.attach(as, ref, requirement);
const does =
  (as: string, name: string, body: Json = {}): Step =>
  (hands, ref) =>
    hands.ask(`/cases/${ref}/${name}`, as, body);
/** With the step of the case that is open or in these hands. */
const task =
  (as: string, name: string, body: Json = {}): Step =>
  async (hands, ref) => {
    const { tasks } = await hands.ask(`/cases/${ref}`, as);
    const seen = (tasks ?? []) as { id: string; state: string }[];
    const open = seen.find(({ state }) => state === "open" || state === "claimed");
    return hands.ask(`/tasks/${open?.id ?? ""}/${name}`, as, body);
  };

/** The main way of a case, step after step (bench/kill/case-story.ts goes the same way, with every answer kept). */
const way: readonly Step[] = [
  attach("citizen", "safety-rules"),
  does("citizen", "submit"),
  does("clerk", "pre-review", { verdict: "pass" }),
  does("clerk", "receive"),
  attach("clerk", "business-licence"),
  attach("clerk", "resident-id"),
  attach("clerk", "health-certificates"),
  does("clerk", "accept"),
  task("approver", "claim"),
  task("approver", "complete", { outcome: "pass", opinion: "材料齐全，符合要求" }),
  task("chief", "claim"),
  does("chief", "decide", { outcome: "granted" }),
];

/** What a case lies still for: sent back to be mended, stopped, a stop that the chief is asked for, longer time asked for. */
const aside: readonly { after: number; step: Step }[] = [
  {
    after: 4,
    step: does("clerk", "request-correction", { items: [{ requirement: "safety-rules", reason: "看不清" }] }),
  },
  { after: 9, step: does("approver", "hold", { kind: "special", reason: "现场核查", expectedDays: 3 }) },
  { after: 9, step: does("approver", "extend", { limit: 3, reason: "案情复杂" }) },
];

/** Cases at every stage of the main way, `rounds` at each, so that every act finds some to be done with. */
export async function layInStock(known: CityKnowledge, hands: Hands, rounds: number): Promise<number> {
  const values = known.valueOf(new Reference("form", 1), "citizen", { service: mainService });
  const ends = [...way.map((_, i) => ({ after: i + 1, step: undefined })), ...aside];
  const wanted = Array.from({ length: rounds }, () => ends).flat();
  let made = 0;
  const walk = async () => {
    for (let next = wanted.pop(); next; next = wanted.pop()) {
      const draft = await hands.ask("/cases", "citizen", { service: mainService, scenario: mainScenario, values });
      const ref = String(draft.draftNo ?? "");
      if (!ref) throw new Error(`no case could be begun: ${JSON.stringify(draft)}`);
      for (const step of [...way.slice(0, next.after), ...(next.step ? [next.step] : [])]) await step(hands, ref);
      await known.look(ref, ["citizen", "clerk", "approver", "chief"]);
      made += 1;
    }
  };
  await Promise.all(Array.from({ length: 6 }, walk));
  return made;
}
