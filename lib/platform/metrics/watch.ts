import { traceparent, withSpan } from "../trace";
import { outcomeOf } from "./outcome";
import { meters } from "./registry";

const since = (begun: number): number => (performance.now() - begun) / 1_000;

/** Counts a command by its name and outcome, and writes its span. A replayed answer is an answer. */
export async function watchCommand<T>(
  command: string,
  work: () => Promise<T>,
  isAnswer: (error: unknown) => boolean,
): Promise<T> {
  const { commands, commandSeconds } = meters();
  const begun = performance.now();
  let outcome = "ok";
  try {
    return await withSpan("command", command, { "tongban.command": command }, work, { outcome: outcomeOf });
  } catch (error) {
    outcome = isAnswer(error) ? "repeated" : outcomeOf(error);
    throw error;
  } finally {
    commands.inc({ command, outcome });
    commandSeconds.observe({ command }, since(begun));
  }
}

/** Counts one run of a job or sweep and writes its span, which goes on from the command that caused it (`from`). */
export async function watchJob<T>(
  job: string,
  work: () => Promise<T>,
  {
    from,
    outboxId,
    tries,
  }: { from?: string | undefined; outboxId?: string | undefined; tries?: number | undefined } = {},
): Promise<T> {
  const { jobs, jobSeconds } = meters();
  const begun = performance.now();
  let outcome = "ok";
  const facts = { "tongban.job": job, "tongban.outbox.id": outboxId, "tongban.tries": tries };
  try {
    return await withSpan("job", job, facts, work, { from, outcome: outcomeOf });
  } catch (error) {
    outcome = outcomeOf(error);
    throw error;
  } finally {
    jobs.inc({ job, outcome });
    jobSeconds.observe({ job }, since(begun));
  }
}

/** Counts a call to an outside system; `work` gets the traceparent it should carry and answers how it ended. */
export async function watchOutside<T>(
  { system, operation }: { system: string; operation: string },
  work: (headers: { traceparent?: string }) => Promise<T>,
  outcomeOfAnswer: (answer: T) => string,
): Promise<T> {
  const { outside, outsideSeconds } = meters();
  const begun = performance.now();
  let outcome = "error";
  try {
    return await withSpan("outside", `${system}.${operation}`, { "tongban.system": system }, async (span) => {
      const parent = traceparent();
      const answer = await work(parent ? { traceparent: parent } : {});
      outcome = outcomeOfAnswer(answer);
      span.set({ "tongban.outcome": outcome });
      return answer;
    });
  } finally {
    outside.inc({ system, operation, outcome });
    outsideSeconds.observe({ system }, since(begun));
  }
}
