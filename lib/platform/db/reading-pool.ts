import { Pool } from "pg";
import { meters } from "../metrics/registry";
import type { Replica } from "./replica";
import { isReadOnly, isUnreachable } from "./unreachable";

/**
 * What a client for reads takes for a pool: each statement goes to the replica and, whatever it answers but rows, once more
 * to the primary, which has the last word. A replica writes nothing, so nothing can be done twice. Transactions are the
 * primary's.
 */
export function readingPool(replica: Replica, primary: Pool): Pool {
  // Never opens a connection: it only stands where the library wants a pool.
  const pool = new Pool({ max: 1 });
  pool.query = new Proxy(pool.query, {
    apply: async (_query, _self, given) => {
      try {
        return await Reflect.apply(replica.pool.query, replica.pool, given);
      } catch (error) {
        if ((isUnreachable(error) && !isReadOnly(error)) || isSilent(error)) replica.leaveOut();
        meters().reads.inc({ from: "primary after a replica failed" });
        return Reflect.apply(primary.query, primary, given);
      }
    },
  });
  pool.connect = new Proxy(pool.connect, {
    apply: (_connect, _self, given) => Reflect.apply(primary.connect, primary, given),
  });
  return pool;
}

const isSilent = (error: unknown): boolean => error instanceof Error && error.message === "Query read timeout";
