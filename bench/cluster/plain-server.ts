import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isRoot, type Place } from "../../scripts/setup/place.mjs";
import { postgresAccount } from "../../scripts/setup/postgres-account.mjs";
import { processesIn } from "../../scripts/setup/process-identity.mjs";
import { run, succeed } from "../../scripts/setup/run.mjs";
import { SetupProblem } from "../../scripts/setup/stop-stack.mjs";
import { waitUntil } from "../../scripts/setup/wait.mjs";
import { withRows } from "../kill/checks/rows";
import { findPrograms, SystemProgram } from "./system-program";

export type Account = { uid: number; gid: number } | undefined;
export const databaseAccount = async (): Promise<Account> => (isRoot ? postgresAccount() : undefined);

/** One PostgreSQL of the system's packages, as a city without a cluster runs it. */
export class PlainServer {
  readonly data: string;
  #program: SystemProgram | undefined;

  constructor(
    readonly folder: string,
    readonly port: number,
    readonly password: string,
    readonly account: Account,
  ) {
    this.data = path.join(folder, "data");
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (account) chownSync(folder, account.uid, account.gid);
  }

  get url(): string {
    return `postgresql://tongban:${this.password}@127.0.0.1:${this.port}/postgres`;
  }

  /** A new, empty data directory. */
  async make({ keys }: Pick<Place, "keys">): Promise<void> {
    const { postgres } = findPrograms(["postgres"]);
    const passwordFile = path.join(path.dirname(keys), "initdb-password");
    writeFileSync(passwordFile, this.password, { mode: 0o600 });
    if (this.account) chownSync(passwordFile, this.account.uid, this.account.gid);
    const args = [
      "-D",
      this.data,
      "-U",
      "tongban",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
      "--auth=scram-sha-256",
      "-k",
    ];
    const initdb = path.join(path.dirname(postgres), "initdb");
    await succeed("initdb", run(initdb, [...args, `--pwfile=${passwordFile}`], { ...this.account, cwd: this.folder }));
  }

  /** Starts it and waits until it takes writes: a restored one has then replayed what there is. */
  async start(limit = 120_000): Promise<void> {
    const { postgres } = findPrograms(["postgres", "setpriv"]);
    const settings = {
      port: this.port,
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      max_connections: 200,
      random_page_cost: 1.1,
      timezone: "UTC",
    };
    this.#program = new SystemProgram("postgres", {
      command: postgres,
      args: ["-D", this.data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      folder: this.folder,
      account: "postgres",
    });
    this.#program.start();
    const writes = () =>
      withRows(this.url, async (rows) => {
        const [row] = await rows<{ replica: boolean }>("select pg_is_in_recovery() as replica");
        return row?.replica === false;
      }).catch(() => false);
    const program = this.#program;
    await waitUntil(async () => !program.isRunning || (await writes()), limit, 100);
    if (!(await writes())) throw new SetupProblem(`PostgreSQL did not start; what it said is in ${program.log}.`);
  }

  /** kill -9 of everything that works in its data directory. */
  kill(): void {
    this.#program?.kill();
    for (const pid of processesIn(this.data)) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // Its server took it along.
      }
    }
  }

  async stop(): Promise<void> {
    await this.#program?.stop(10_000, "SIGINT");
  }
}
