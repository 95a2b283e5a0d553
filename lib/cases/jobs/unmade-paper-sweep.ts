import { defineSweep } from "@/lib/platform/jobs";
import { makePaper } from "../commands/make-paper";
import { unmadePapers } from "../queries/unmade-papers";

/** Accepted but no notice, decided but no decision: what was promised and is not there is made. */
export const unmadePaperSweep = defineSweep({
  name: "unmade-paper",
  async handle(actor) {
    let made = 0;
    const failures: unknown[] = [];
    for (const id of await unmadePapers(100)) {
      // One paper that cannot be made must not keep the others waiting.
      try {
        if (await makePaper(actor, id)) made += 1;
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} papers could not be made`);
    return made;
  },
});
