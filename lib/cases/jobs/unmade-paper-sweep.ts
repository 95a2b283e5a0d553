import { defineSweep, oneByOne } from "@/lib/platform/jobs";
import { makePaper } from "../commands/make-paper";
import { unmadePapers } from "../queries/unmade-papers";

/** Accepted but no notice, decided but no decision: what was promised and is not there is made. */
export const unmadePaperSweep = defineSweep({
  name: "unmade-paper",
  async handle(actor) {
    return oneByOne(await unmadePapers(100), (id) => makePaper(actor, id));
  },
});
