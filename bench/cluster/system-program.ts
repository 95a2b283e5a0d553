import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, closeSync, constants, openSync } from "node:fs";
import path from "node:path";
import { isRoot } from "../../scripts/setup/place.mjs";
import { exists } from "../../scripts/setup/process-identity.mjs";
import { SetupProblem } from "../../scripts/setup/stop-stack.mjs";
import { waitUntil } from "../../scripts/setup/wait.mjs";

const folders = [
  "/usr/lib/postgresql/15/bin",
  "/usr/bin",
  "/usr/sbin",
  "/bin",
  "/sbin",
  "/usr/local/bin",
  "/usr/local/sbin",
];

/** What the cluster consists of on Debian 12, and the package each program comes from. */
const packages: Record<string, string> = {
  patroni: "patroni python3-etcd python3-psycopg2",
  etcd: "etcd-server",
  haproxy: "haproxy",
  postgres: "postgresql-15",
  pg_basebackup: "postgresql-client-15",
  pg_receivewal: "postgresql-client-15",
  setpriv: "util-linux",
  ip: "iproute2",
};

/** Where programs of the system are. Says in one message which are missing and how to install them. */
export function findPrograms<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const found = names.map((name) => [name, folders.map((one) => path.join(one, name)).find(canRun)] as const);
  const missing = found.flatMap(([name, file]) => (file ? [] : [name]));
  if (missing.length > 0)
    throw new SetupProblem(
      `Missing on this machine: ${missing.join(", ")}.\nOn Debian 12: apt-get install --no-install-recommends ${[
        ...new Set(missing.map((name) => packages[name] ?? name)),
      ].join(" ")}`,
    );
  return Object.fromEntries(found) as Record<Name, string>;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A program of the system in a session of its own (Ctrl-C reaches it through us), which ends when we are gone. */
export class SystemProgram {
  #child: ChildProcess | undefined;

  constructor(
    readonly name: string,
    readonly what: {
      command: string;
      args: readonly string[];
      folder: string;
      /** The account it runs as when we are root. */
      account?: string;
      /** The network namespace it runs in; the one of this process unless told. */
      network?: string | null;
      env?: Record<string, string>;
    },
  ) {}

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get log(): string {
    return path.join(this.what.folder, `${this.name}.log`);
  }

  start(): void {
    const { command, args, folder, account, network, env } = this.what;
    const as =
      isRoot && account !== undefined ? ["--reuid", account, "--regid", account, "--init-groups"] : ([] as string[]);
    const log = openSync(this.log, "a", 0o600);
    const there = network ? [findPrograms(["ip"]).ip, "netns", "exec", network] : [];
    const [first = "", ...rest] = [...there, "setpriv", ...as, "--pdeathsig", "TERM", "--", command, ...args];
    const child = spawn(first, rest, {
      cwd: folder,
      env: { NODE_ENV: "production", PATH: folders.join(":"), HOME: folder, LANG: "C.UTF-8", ...env },
      detached: true,
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    child.on("error", () => undefined);
    this.#child = child;
  }

  get isRunning(): boolean {
    return this.pid !== undefined && this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  /** Asks it to end, and ends it after `patience` milliseconds. */
  async stop(patience: number, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    const { pid } = this;
    if (pid === undefined || !this.isRunning) return;
    process.kill(pid, signal);
    if (!(await waitUntil(() => !exists(pid), patience, 50))) this.kill();
  }

  signal(signal: NodeJS.Signals): void {
    if (this.pid !== undefined && this.isRunning) process.kill(this.pid, signal);
  }

  /** kill -9. */
  kill(): void {
    this.signal("SIGKILL");
  }
}
