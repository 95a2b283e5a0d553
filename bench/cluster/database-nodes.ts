import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { provideKeys } from "../../scripts/setup/keys.mjs";
import type { Place } from "../../scripts/setup/place.mjs";
import { isRoot } from "../../scripts/setup/place.mjs";
import { findFreePort } from "../../scripts/setup/ports.mjs";
import { postgresAccount } from "../../scripts/setup/postgres-account.mjs";
import { processesIn } from "../../scripts/setup/process-identity.mjs";
import { run } from "../../scripts/setup/run.mjs";
import { SetupProblem } from "../../scripts/setup/stop-stack.mjs";
import { fillTemplate } from "./fill-template";
import { givenTo } from "./given-to";
import { findPrograms, SystemProgram } from "./system-program";

const host = "127.0.0.1";

export type DatabaseNode = { name: string; port: number; restPort: number; data: string; patroni: SystemProgram };
export type Member = { name: string; role: string; state: string; timeline?: number; lag?: number | string };

/** Three PostgreSQL under Patroni, and the etcd in which they agree. */
export class DatabaseNodes {
  private constructor(
    readonly nodes: readonly DatabaseNode[],
    readonly etcd: SystemProgram,
    readonly password: string,
  ) {}

  static async start(place: Place): Promise<DatabaseNodes> {
    const programs = findPrograms(["patroni", "etcd", "postgres", "setpriv"]);
    const { databasePassword: password, sessionSecret } = provideKeys(place.keys);
    const account = isRoot ? await postgresAccount() : undefined;
    const folderOf = (name: string) => {
      const folder = path.join(place.base, name);
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o700);
      return folder;
    };
    const clientPort = await findFreePort();
    const etcdFolder = folderOf("etcd");
    const etcdFile = path.join(etcdFolder, "etcd.yml");
    const peerPort = await findFreePort();
    const data = path.join(etcdFolder, "data");
    writeFileSync(etcdFile, fillTemplate("etcd.yml", { name: "etcd-1", host, data, clientPort, peerPort }));
    const etcd = new SystemProgram("etcd", {
      command: programs.etcd,
      args: ["--config-file", etcdFile],
      folder: etcdFolder,
    });
    const nodes: DatabaseNode[] = [];
    for (const name of ["node-1", "node-2", "node-3"]) {
      const folder = folderOf(name);
      const node = {
        name,
        port: await findFreePort(),
        restPort: await findFreePort(),
        data: path.join(folder, "data"),
      };
      const file = path.join(folder, "patroni.yml");
      const values = {
        ...node,
        host,
        folder,
        etcdHosts: `${host}:${clientPort}`,
        maxConnections: 200,
        network: `${host}/32`,
        programs: path.dirname(programs.postgres),
        password,
        replicationPassword: sessionSecret,
      };
      writeFileSync(file, fillTemplate("patroni.yml", values), { mode: 0o600 });
      if (account) givenTo(account, folder);
      const what = { command: programs.patroni, args: [file], folder, account: "postgres" };
      nodes.push({ ...node, patroni: new SystemProgram("patroni", what) });
    }
    etcd.start();
    for (const { patroni } of nodes) patroni.start();
    const made = new DatabaseNodes(nodes, etcd, password);
    try {
      await made.untilWhole(90_000);
    } catch (error) {
      await made.stop();
      throw error;
    }
    return made;
  }

  urlOf = ({ port }: DatabaseNode, database: string): string =>
    `postgresql://tongban:${this.password}@${host}:${port}/${database}`;

  /** What the nodes say of each other; empty when none answers. */
  async members(): Promise<Member[]> {
    for (const { restPort } of this.nodes) {
      const found = await ask<{ members: Member[] }>(restPort, "/cluster");
      if (found) return found.members;
    }
    return [];
  }

  async leader(): Promise<DatabaseNode | undefined> {
    for (const node of this.nodes) if ((await statusOf(node.restPort, "/primary")) === 200) return node;
    return undefined;
  }

  /** Waits until one node leads, the others follow it without a gap, and one of them confirms its commits. */
  async untilWhole(limit: number): Promise<number> {
    const begun = performance.now();
    for (;;) {
      const members = await this.members();
      const following = members.filter(
        ({ role, state, lag }) =>
          role !== "leader" && ["running", "streaming"].includes(state) && Number(lag) < 1_000_000,
      );
      const leads = (await this.leader()) !== undefined;
      const confirmed = members.some(({ role }) => role === "sync_standby");
      if (leads && following.length === this.nodes.length - 1 && confirmed) return (performance.now() - begun) / 1_000;
      if (performance.now() - begun > limit)
        throw new SetupProblem(
          `The database nodes did not come together: ${JSON.stringify(members)}\n${this.nodes.map(lastLines).join("\n")}`,
        );
      await wait(250);
    }
  }

  /** kill -9 of Patroni and of every process of its PostgreSQL, as when the power of that machine goes. */
  kill(node: DatabaseNode): void {
    node.patroni.kill();
    for (const pid of processesIn(node.data)) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // Its server took it along.
      }
    }
  }

  /** The planned way: the primary hands its office over. Answers who has it then. */
  async switchover(): Promise<DatabaseNode> {
    const [from, members] = [await this.leader(), await this.members()];
    const to = this.nodes.find(({ name }) => members.some((one) => one.name === name && one.role === "sync_standby"));
    if (!from || !to) throw new SetupProblem(`Nobody to hand over to: ${JSON.stringify(members)}`);
    const answer = await fetch(`http://${host}:${from.restPort}/switchover`, {
      method: "POST",
      body: JSON.stringify({ leader: from.name, candidate: to.name }),
    });
    if (!answer.ok) throw new SetupProblem(`The switchover was refused: ${await answer.text()}`);
    return to;
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map(({ patroni }) => patroni.stop(15_000)));
    for (const node of this.nodes) this.kill(node);
    await this.etcd.stop(3_000);
  }

  /** Versions, for a report. */
  async versions(): Promise<Record<string, string>> {
    const words = async (command: string, ...args: string[]) =>
      (await run(command, args)).output.split("\n", 1)[0] ?? "";
    const { patroni, etcd, postgres } = findPrograms(["patroni", "etcd", "postgres"]);
    return {
      postgresql: await words(postgres, "--version"),
      patroni: await words(patroni, "--version"),
      etcd: await words(etcd, "--version"),
    };
  }
}

const lastLines = ({ name, patroni }: DatabaseNode): string =>
  `${name}: ${readFileSync(patroni.log, "utf8").trimEnd().split("\n").slice(-4).join("\n")}`;

async function ask<T>(port: number, path: string): Promise<T | undefined> {
  try {
    const answer = await fetch(`http://${host}:${port}${path}`, { signal: AbortSignal.timeout(2_000) });
    return (await answer.json()) as T;
  } catch {
    return undefined;
  }
}

async function statusOf(port: number, path: string): Promise<number | undefined> {
  return fetch(`http://${host}:${port}${path}`, { signal: AbortSignal.timeout(2_000) })
    .then(async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    })
    .catch(() => undefined);
}
