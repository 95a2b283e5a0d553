import { connect, createServer, type Server, type Socket } from "node:net";
import { type Statement, statementReader } from "./read-statements";

/** Where the wire is cut: before PostgreSQL sees the COMMIT (nothing happened), or after, before the answer is heard. */
export type CutWhen = "before" | "after";

export type DatabaseWire = {
  port: number;
  /** Every statement since the last `forget`, as it passed. */
  statements(): readonly Statement[];
  forget(): void;
  /** COMMITs seen since the last `forget` or `cutAt`. */
  commits(): number;
  /** Cuts the connection at the n-th COMMIT from now (1 is the next). Null heals. */
  cutAt(n: number | null, when?: CutWhen): void;
  /** True when the cut has happened. */
  wasCut(): boolean;
  /** The database is gone: open connections end, new ones are refused. */
  down(): Promise<void>;
  up(): Promise<void>;
  end(): Promise<void>;
};

const isCommit = (text: string) => /^\s*commit\b/i.test(text);

/**
 * A wire to PostgreSQL that can be cut: the product needs no hook to be tested on its bad days. It reads as much of the
 * frontend protocol (version 3) as it takes to see statements and COMMIT. `port`: where it listens; a free one unless
 * somebody was told before.
 */
export async function aProxy(target: { host: string; port: number }, port = 0): Promise<DatabaseWire> {
  let seen: Statement[] = [];
  let commits = 0;
  let cut: { at: number; when: CutWhen } | null = null;
  let done = false;
  const open = new Set<Socket>();

  const carry = (client: Socket): void => {
    const database = connect(target.port, target.host);
    const both = [client, database];
    for (const socket of both) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        for (const one of both) one.destroy();
      });
    }
    let deaf = false;
    const read = statementReader();
    client.on("data", (bytes: Buffer) => {
      for (const statement of read(bytes)) {
        // It is sent beside whatever goes on, some milliseconds after a commit: nobody's own statement.
        if (!statement.text.includes("tongban_outbox")) seen.push(statement);
        if (!isCommit(statement.text)) continue;
        commits += 1;
        if (cut === null || commits !== cut.at) continue;
        done = true;
        if (cut.when === "before") {
          client.destroy();
          return;
        }
        deaf = true;
      }
      database.write(bytes);
    });
    database.on("data", (bytes: Buffer) => {
      // The answer to the COMMIT is the first thing PostgreSQL says after it: it happened, and nobody hears of it.
      if (deaf) client.destroy();
      else client.write(bytes);
    });
  };

  let server: Server | undefined;
  let heard = port;
  const up = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server = createServer(carry);
      server.once("error", reject);
      server.listen(heard, "127.0.0.1", () => {
        const address = server?.address();
        if (typeof address === "object" && address) heard = address.port;
        resolve();
      });
    });
  const down = (): Promise<void> =>
    new Promise((resolve) => {
      if (server) server.close(() => resolve());
      else resolve();
      server = undefined;
      for (const socket of open) socket.destroy();
    });
  await up();

  return {
    get port() {
      return heard;
    },
    statements: () => seen,
    forget() {
      seen = [];
      commits = 0;
    },
    commits: () => commits,
    cutAt(n, when = "before") {
      commits = 0;
      done = false;
      cut = n === null ? null : { at: n, when };
    },
    wasCut: () => done,
    down,
    up,
    end: down,
  };
}

/**
 * Puts a proxy between this process and the test database server: whatever reads TEST_ADMIN_URL after it goes through
 * the proxy. Call it before the first connection.
 */
export async function aProxiedServer(): Promise<DatabaseWire> {
  const url = new URL(process.env.TEST_ADMIN_URL ?? "");
  const proxy = await aProxy({ host: url.hostname, port: Number(url.port) });
  url.port = String(proxy.port);
  process.env.TEST_ADMIN_URL = url.href;
  return proxy;
}
