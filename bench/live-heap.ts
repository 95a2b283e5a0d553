import { setTimeout as pause } from "node:timers/promises";

/** A process that was started with `--inspect-port`, and that port. */
export type Inspected = { pid: number; port: number };

type Answer = { id?: number; result?: { usedSize?: number } };

/**
 * Asks processes of Node for what they still hold after a whole collection. What a process has of the machine goes up and down
 * with the collector's mood; this is what would grow if something were never let go.
 */
export class LiveHeap {
  readonly #lines: readonly WebSocket[];
  #asked = 0;
  private constructor(lines: readonly WebSocket[]) {
    this.#lines = lines;
  }

  /** Opens the inspector of each process, which costs it nothing until it is asked. */
  static async open(processes: readonly Inspected[]): Promise<LiveHeap> {
    return new LiveHeap(await Promise.all(processes.map(lineTo)));
  }

  /** Megabytes of all processes together, each collected first. */
  async megabytes(): Promise<number> {
    const held = await Promise.all(
      this.#lines.map(async (line) => {
        await this.#ask(line, "HeapProfiler.collectGarbage");
        return (await this.#ask(line, "Runtime.getHeapUsage")).result?.usedSize ?? 0;
      }),
    );
    return held.reduce((sum, bytes) => sum + bytes, 0) / 2 ** 20;
  }

  #ask(line: WebSocket, method: string): Promise<Answer> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      const heard = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data)) as Answer;
        if (answer.id !== id) return;
        line.removeEventListener("message", heard);
        resolve(answer);
      };
      line.addEventListener("message", heard);
      line.addEventListener("close", () => reject(new Error(`the process ended while ${method} was asked for`)));
      line.send(JSON.stringify({ id, method }));
    });
  }

  close(): void {
    for (const line of this.#lines) line.close();
  }
}

/** Node opens its inspector when it is told by SIGUSR1. */
async function lineTo({ pid, port }: Inspected): Promise<WebSocket> {
  process.kill(pid, "SIGUSR1");
  for (let tries = 0; tries < 50; tries += 1) {
    const targets = await fetch(`http://127.0.0.1:${port}/json/list`).then(
      (answer) => answer.json() as Promise<{ webSocketDebuggerUrl: string }[]>,
      () => [],
    );
    const address = targets[0]?.webSocketDebuggerUrl;
    if (address) {
      const line = new WebSocket(address);
      await new Promise((resolve, reject) => {
        line.addEventListener("open", resolve);
        line.addEventListener("error", () => reject(new Error(`process ${pid} cannot be asked for its memory`)));
      });
      return line;
    }
    await pause(100);
  }
  throw new Error(`process ${pid} opens no inspector`);
}
