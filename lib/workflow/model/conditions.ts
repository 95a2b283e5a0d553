import { compile, RuleRefused } from "@/lib/platform/rules";

/** What a condition reads: `paths` such as `form.seats`, and the words it compares with a step's outcome. */
export type Condition = {
  /** Why it cannot be used; empty when it can. */
  fault: string;
  paths: readonly string[];
  /** Paths outside `scenario`, `form` and `outcome`: no case has them. */
  strangers: readonly string[];
  outcomes: readonly { node: string; word: string }[];
};

const roots = ["scenario", "form", "outcome"];
/** `outcome.audit = "again"`, `outcome.audit != "pass"`, `outcome.audit in ("a", "b")`. */
const comparison = /outcome\.([\p{L}_][\p{L}\p{N}_]*)\s*(?:!?=\s*("[^"]*")|in\s*[([]([^)\]]*)[)\]])/gu;

function comparedOutcomes(text: string): Condition["outcomes"] {
  return [...text.matchAll(comparison)].flatMap(([, node = "", one = "", several = ""]) =>
    [...`${one}${several}`.matchAll(/"([^"]*)"/g)].map(([, word = ""]) => ({ node, word })),
  );
}

/** Reads a FEEL condition; never throws, one that cannot be used says why in `fault`. Compiled rules are cached by text. */
export function readCondition(text: string): Condition {
  try {
    const { reads } = compile(text);
    const strangers = reads.filter((path) => !roots.includes(path.split(".")[0] ?? ""));
    return { fault: "", paths: reads, strangers, outcomes: comparedOutcomes(text) };
  } catch (error) {
    if (!(error instanceof RuleRefused)) throw error;
    return { fault: error.message, paths: [], strangers: [], outcomes: [] };
  }
}
