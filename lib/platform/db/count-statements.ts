import type { PoolClient } from "pg";
import { currentTally } from "../trace";

/** Counts the statements of a connection for the sampled command or job that asks; for all others it only looks once. */
export function countStatements(client: PoolClient): void {
  client.query = new Proxy(client.query, {
    apply(query, self, given) {
      const answer: unknown = Reflect.apply(query, self, given);
      const tally = currentTally();
      if (!tally || !(answer instanceof Promise)) return answer;
      const begun = performance.now();
      const done = () => {
        tally.statements += 1;
        tally.ms += performance.now() - begun;
      };
      answer.then(done, done);
      return answer;
    },
  });
}
