/**
 * What a command has started, ended in the reverse order: PostgreSQL is opened first and therefore goes last.
 * Signals may come twice (the terminal sends SIGINT to the group, npm passes it on): only the first one counts.
 */
export function createStopStack() {
  /** @type {{ name: string, close: () => Promise<void> | void }[]} */
  const open = [];
  /** @type {Promise<void> | null} */
  let stopping = null;
  const abort = new AbortController();

  async function closeAll() {
    for (let entry = open.pop(); entry; entry = open.pop()) {
      try {
        await entry.close();
      } catch (error) {
        console.error(`${entry.name} did not stop cleanly: ${error instanceof Error ? error.message : error}`);
      }
    }
  }

  return {
    /** Aborted as soon as stopping begins. */
    signal: abort.signal,
    get isStopping() {
      return stopping !== null;
    },
    /** @param {string} name @param {() => Promise<void> | void} close @returns {() => void} takes the entry off again */
    push(name, close) {
      const entry = { name, close };
      open.push(entry);
      return () => {
        const at = open.indexOf(entry);
        if (at >= 0) open.splice(at, 1);
      };
    },
    /** Stops everything once; a second call waits for the first. */
    stop() {
      if (stopping === null) {
        abort.abort();
        stopping = closeAll();
      }
      return stopping;
    },
  };
}

/** @typedef {ReturnType<typeof createStopStack>} StopStack */

/** Thrown by set-up steps for what a person can mend; printed without a stack. */
export class SetupProblem extends Error {}

/** Thrown where somebody asked how a command is used: no failure. */
export class UsageAsked extends SetupProblem {}

/**
 * Runs a command's main function: signals stop the stack, problems are printed in plain words, and the process ends
 * only when the stack is empty.
 * @param {(stack: StopStack) => Promise<number | undefined>} main gives the exit code
 */
export async function runCommand(main) {
  const stack = createStopStack();
  let interrupted = false;
  // A defect here, or a reader of our output that went away, must not leave the database without a master.
  for (const event of /** @type {const} */ (["uncaughtException", "unhandledRejection"])) {
    process.on(event, (/** @type {unknown} */ error) => {
      if (!isBrokenPipe(error)) console.error(error);
      void stack.stop().then(() => process.exit(1));
    });
  }
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (interrupted) return;
      interrupted = true;
      void stack.stop().then(() => process.exit(130));
    });
  }
  let code = 1;
  try {
    code = (await main(stack)) ?? 0;
  } catch (error) {
    // Work that is cut off by a signal fails in its own way; the signal is the news, not the failure.
    if (error instanceof UsageAsked) {
      console.log(error.message);
      code = 0;
    } else if (!interrupted) console.error(error instanceof SetupProblem ? `\n${error.message}` : error);
  }
  await stack.stop();
  process.exit(interrupted ? 130 : code);
}

/** @param {unknown} error */
function isBrokenPipe(error) {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
