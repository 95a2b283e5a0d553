import { createWriteStream, type WriteStream } from "node:fs";
import { type Role, runProcesses } from "../../scripts/setup/processes.mjs";
import { createStopStack, SetupProblem, type StopStack } from "../../scripts/setup/stop-stack.mjs";
import { waitUntil } from "../../scripts/setup/wait.mjs";
import type { Environment } from "../kill/living-product";

/** `folder`: the release it runs from; this checkout unless told. */
export type CityProcess = { name: string; role: Role; env: Environment; address: string; folder?: string };

/** Longer than a web process says that it is leaving and then finishes, and than a worker gives its jobs (milliseconds). */
const patience = 8_000;

/** The processes of the product, each of which can be replaced by itself. */
export class CityProcesses {
  readonly #running = new Map<string, StopStack>();
  readonly #known = new Map<string, { one: CityProcess; pid: () => number | undefined }>();
  readonly #log: WriteStream;

  constructor(
    readonly logFile: string,
    readonly signal: AbortSignal,
  ) {
    this.#log = createWriteStream(logFile, { flags: "w" });
  }

  /** Starts one and waits until it says that it is well. */
  async start(one: CityProcess): Promise<void> {
    const { name, role, env, address, folder } = one;
    const own = createStopStack();
    this.#running.set(name, own);
    const print = (line: string) => this.#log.write(`${name} ${line}\n`);
    const { pidOf } = runProcesses([role], { stack: own, env, print, patience, folder });
    this.#known.set(name, { one, pid: () => pidOf(role) });
    if (!(await isUp(role, address, this.signal)))
      throw new SetupProblem(`${name} does not answer well at ${address}; what it said is in ${this.logFile}.`);
  }

  /** Asks one to end in order, and starts it anew: seconds from one to the other. */
  async replace(one: CityProcess): Promise<{ name: string; endedS: number; startedS: number }> {
    const begun = performance.now();
    await this.#running.get(one.name)?.stop();
    const ended = performance.now();
    await this.start(one);
    return { name: one.name, endedS: (ended - begun) / 1_000, startedS: (performance.now() - ended) / 1_000 };
  }

  /** kill -9, and nobody starts them again. */
  async killAll(names: readonly string[]): Promise<void> {
    await Promise.all(
      names.map(async (name) => {
        const pid = this.#known.get(name)?.pid();
        const stopped = this.#running.get(name)?.stop();
        if (pid !== undefined) process.kill(pid, "SIGKILL");
        await stopped;
      }),
    );
  }

  /** Starts again what ran before under these names, with what differs now. */
  async startAgain(names: readonly string[], change: Environment): Promise<void> {
    await Promise.all(
      names
        .map((name) => this.#known.get(name)?.one)
        .map((one) => one && this.start({ ...one, env: { ...one.env, ...change } })),
    );
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#running.values()].map((own) => own.stop()));
    this.#running.clear();
  }
}

/** How long a start may take on a machine that does something else besides, in milliseconds. */
const startPatience = 240_000;

/** A web process is up when it says that it is well; a worker when it answers, whatever it says of a city that was just made. */
async function isUp(role: Role, address: string, signal: AbortSignal): Promise<boolean> {
  const [url, isGood] = role === "web" ? [`${address}/api/health`, ({ ok }: Response) => ok] : [address, () => true];
  const answers = () =>
    fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return isGood(answer);
      },
      () => false,
    );
  return waitUntil(async () => signal.aborted || (await answers()), startPatience, 200);
}
