import type { Pool } from "pg";
import { currentSight } from "./sight";
import { isUnreachable } from "./unreachable";

/** Lets a request know that the database was away while it was worked for: what it says then is "in a moment", not "an error". */
export function noteAway(pool: Pool): void {
  pool.query = watched(pool.query);
  pool.connect = watched(pool.connect);
}

const watched = <F extends (...given: never[]) => unknown>(work: F): F =>
  new Proxy(work, {
    apply(one, self, given) {
      const answer: unknown = Reflect.apply(one, self, given);
      const sight = currentSight();
      if (sight && answer instanceof Promise)
        answer.catch((error: unknown) => {
          if (isUnreachable(error)) sight.away = true;
        });
      return answer;
    },
  });
