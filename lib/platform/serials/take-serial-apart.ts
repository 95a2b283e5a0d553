import { onPrimary, Prisma, reads, rowsOf } from "../db";

type Waiting = { resolve(serial: number): void; reject(error: unknown): void };

/** Who waits for a number of a series while one statement of this process is under way for it. */
const queues = new Map<string, Waiting[]>();

/**
 * The next number of a named series, taken for good beside the caller's transaction: nobody waits for anybody's commit,
 * and a command that fails afterwards leaves a gap (a case number need not be without gaps). Callers of one moment share
 * one statement. The statement does not wait for the disk: whatever durable row carries the number was written to the log
 * after it, so a crash that forgets the number forgets that row too.
 */
export function takeSerialApart(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const queue = queues.get(name);
    if (queue) queue.push({ resolve, reject });
    else {
      const fresh = [{ resolve, reject }];
      queues.set(name, fresh);
      void serve(name, fresh);
    }
  });
}

async function serve(name: string, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    const group = queue.splice(0);
    try {
      const last = await take(name, group.length);
      for (const [i, { resolve }] of group.entries()) resolve(last - group.length + 1 + i);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
  queues.delete(name);
}

async function take(name: string, n: number): Promise<number> {
  const next = Prisma.sql`
    with apart as (select set_config('synchronous_commit', 'off', true) as off)
    insert into serial (name, last) select ${name}, ${n}::int from apart where off = 'off'
    on conflict (name) do update set last = serial.last + excluded.last returning last`;
  const [row] = await onPrimary(() => rowsOf<{ last: number }>(reads(), next));
  if (!row) throw new Error("serial was not returned");
  return row.last;
}
