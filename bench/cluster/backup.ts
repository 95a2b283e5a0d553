import {
  appendFileSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { run, succeed } from "../../scripts/setup/run.mjs";
import { waitUntil } from "../../scripts/setup/wait.mjs";
import { withRows } from "../kill/checks/rows";
import type { Account, PlainServer } from "./plain-server";
import { findPrograms, SystemProgram } from "./system-program";

/** How often new files are fetched, in milliseconds. They never change and never go, so fetching is adding. */
const filesEvery = 1_000;

/**
 * What stands on another machine: a base copy of the database, its log as it is written, the files, and the keys. Here it is
 * a folder of its own.
 */
export class Backup {
  readonly base: string;
  readonly log: string;
  readonly files: string;
  #receiver: SystemProgram | undefined;
  #fetching = true;
  #fetched: Promise<void> = Promise.resolve();

  constructor(
    readonly folder: string,
    readonly account: Account,
  ) {
    [this.base, this.log, this.files] = ["base", "log", "files"].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const one of [folder, this.log, this.files]) {
      mkdirSync(one, { recursive: true, mode: 0o755 });
      if (account) chownSync(one, account.uid, account.gid);
    }
  }

  /** Receives the log from now on, as it is written, and new files every second. A slot keeps the log for us while we are away. */
  async receive({ url }: PlainServer, data: string): Promise<void> {
    const { pg_receivewal: command } = findPrograms(["pg_receivewal", "setpriv"]);
    await succeed("the slot of the log", run(command, ["-d", url, "--create-slot", "-S", "backup"], this.account));
    const args = ["-d", url, "-D", this.log, "-S", "backup", "--synchronous"];
    this.#receiver = new SystemProgram("pg_receivewal", { command, args, folder: this.folder, account: "postgres" });
    this.#receiver.start();
    const follows = () =>
      withRows(
        url,
        async (rows) => (await rows("select 1 from pg_stat_replication where state = 'streaming'")).length > 0,
      );
    if (!(await waitUntil(follows, 10_000, 100))) throw new Error("nobody receives the log");
    this.#fetched = this.#fetchFiles(data);
  }

  /** The whole database while it is in use. Answers seconds and bytes. */
  async copyBase({ url }: PlainServer): Promise<{ seconds: number; bytes: number }> {
    const { pg_basebackup } = findPrograms(["pg_basebackup"]);
    const begun = performance.now();
    const args = ["-d", url, "-D", this.base, "-X", "stream", "--checkpoint=fast", "--manifest-checksums=SHA256"];
    await succeed("pg_basebackup", run(pg_basebackup, args, { ...this.account, cwd: this.folder }));
    return { seconds: (performance.now() - begun) / 1_000, bytes: sizeOf(this.base) };
  }

  keep(name: string, file: string): void {
    cpSync(file, path.join(this.folder, name), { recursive: true });
  }

  /** What it has is what it has: the other side is gone. */
  async end(): Promise<void> {
    this.#fetching = false;
    await this.#fetched;
    await this.#receiver?.stop(5_000, "SIGINT");
  }

  /**
   * Puts the base copy where a server will stand that then replays the log: to its end, or to a named point. Answers seconds and
   * bytes.
   */
  async restoreInto(server: PlainServer, until: string | null): Promise<{ seconds: number; bytes: number }> {
    const begun = performance.now();
    rmSync(server.data, { recursive: true, force: true });
    await succeed("putting the base copy in place", run("cp", ["-a", this.base, server.data]));
    // The last piece of the log is not full, and is called so.
    const fetch = `cp "${this.log}/%f" "%p" 2>/dev/null || cp "${this.log}/%f.partial" "%p"`;
    const target = until === null ? "" : `recovery_target_name = '${until}'\nrecovery_target_action = 'promote'\n`;
    appendFileSync(path.join(server.data, "postgresql.auto.conf"), `restore_command = '${fetch}'\n${target}`);
    const signal = path.join(server.data, "recovery.signal");
    writeFileSync(signal, "");
    if (this.account) chownSync(signal, this.account.uid, this.account.gid);
    return { seconds: (performance.now() - begun) / 1_000, bytes: sizeOf(this.base) + sizeOf(this.log) };
  }

  async #fetchFiles(data: string): Promise<void> {
    while (this.#fetching) {
      fetchNew(path.join(data, "files"), this.files);
      await wait(filesEvery);
    }
  }
}

/** Brings files that are not there yet; one that is being written aside is none yet. */
function fetchNew(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const name of readdirSync(from, { recursive: true }) as string[]) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (!/^[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name) || existsSync(target)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(source, target);
  }
}

/** Copies a file or a folder into its place. Answers how many bytes that were. */
export function copyFolder(from: string, to: string): number {
  if (!existsSync(from)) return 0;
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
  return statSync(from).isFile() ? statSync(from).size : sizeOf(from);
}

export const sizeOf = (folder: string): number =>
  (
    readdirSync(folder, { recursive: true, withFileTypes: true }) as {
      name: string;
      parentPath: string;
      isFile(): boolean;
    }[]
  )
    .filter((entry) => entry.isFile())
    .reduce((sum, { name, parentPath }) => sum + statSync(path.join(parentPath, name)).size, 0);
