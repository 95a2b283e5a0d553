import { Agent, request } from "node:http";

export type Call = {
  method: "GET" | "POST" | "PATCH";
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
  /** The status of a good answer; 200 unless said. */
  good?: number;
};
export type Answer = { status: number; type: string; body: Buffer };

/** A client that keeps its connections open, as a browser or a load balancer does. The same one calls product and limit. */
export class Caller {
  readonly #agent: Agent;
  constructor(connections: number) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** One call; the answer is read to its end, and kept where `keeps` says so. */
  call(base: string, { method, path, headers, body }: Call, keeps = (_status: number) => true): Promise<Answer> {
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, base),
        {
          method,
          agent: this.#agent,
          headers: {
            accept: "*/*",
            ...(bytes ? { "content-type": "application/json", "content-length": bytes.byteLength } : {}),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          if (keeps(response.statusCode ?? 0)) response.on("data", (part: Buffer) => parts.push(part));
          else response.resume();
          response.on("error", reject);
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers["content-type"] ?? "text/html",
              body: Buffer.concat(parts),
            }),
          );
        },
      );
      sent.on("error", reject);
      sent.end(bytes);
    });
  }

  /** The same, refusing every answer that is not as it should be. */
  good(base: string, call: Call): Promise<Answer> {
    return this.#good(base, call, () => true);
  }

  /**
   * The same for what is only timed: a good answer is read and dropped. Thousands of pages a second that are put together
   * would be the collector's work on the very processors that are measured.
   */
  async pass(base: string, call: Call): Promise<void> {
    await this.#good(base, call, (status) => status !== (call.good ?? 200));
  }

  async #good(base: string, call: Call, keeps: (status: number) => boolean): Promise<Answer> {
    const answer = await this.call(base, call, keeps);
    if (answer.status === (call.good ?? 200)) return answer;
    const code = /"code":"([^"]+)"/.exec(answer.body.toString("utf8"))?.[1] ?? "";
    throw new Error(`${call.method} answered ${answer.status} ${code}`.trim());
  }

  end(): void {
    this.#agent.destroy();
  }
}
