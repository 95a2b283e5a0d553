import { Refusal } from "@/lib/platform/errors/refusal";

/** Rules decide about people: what is not computed exactly is refused when the rule is saved, by its name.
 *  Code `rules/refused`; params `operation` (what is refused) and `at` (position in the text, from 0). */
export class RuleRefused extends Refusal {
  constructor(
    readonly operation: string,
    readonly from: number,
    readonly to: number,
  ) {
    super("rules/refused", { operation, at: from }, { status: 422, detail: { operation, from, to } });
    this.name = "RuleRefused";
    this.message = `rules/refused: ${operation} (at ${from})`;
  }
}
