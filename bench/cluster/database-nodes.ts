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
import { EtcdMembers } from "./etcd-members";
import { fillTemplate } from "./fill-template";
import { givenTo } from "./given-to";
import { type Machine, Machines } from "./machines";
import { findPrograms, SystemProgram } from "./system-program";

export type DatabaseNode = {
  name: string;
  machine: Machine;
  port: number;
  restPort: number;
  /** Also where PostgreSQL has its socket. */
  folder: string;
  data: string;
  patroni: SystemProgram;
};
export type Member = { name: string; role: string; state: string; timeline?: number; lag?: number | string };

/** Three PostgreSQL under Patroni, and the etcd in which they agree, each on a machine of its own. */
export class DatabaseNodes {
  private constructor(
    readonly nodes: readonly DatabaseNode[],
    readonly etcd: EtcdMembers,
    readonly machines: Machines,
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
    const machines = await Machines.lay(["machine-1", "machine-2", "machine-3"]);
    const etcd = await EtcdMembers.start(place.base, machines.all);
    const nodes: DatabaseNode[] = [];
    for (const [i, machine] of machines.all.entries()) {
      const name = `node-${i + 1}`;
      const folder = folderOf(name);
      const node = {
        name,
        machine,
        folder,
        port: await findFreePort(),
        restPort: await findFreePort(),
        data: path.join(folder, "data"),
      };
      const file = path.join(folder, "patroni.yml");
      const values = {
        name,
        folder,
        host: machine.host,
        port: node.port,
        restPort: node.restPort,
        data: node.data,
        etcdHosts: etcd.all.map(({ address }) => address).join(","),
        maxConnections: 200,
        network: machines.neighbours,
        programs: path.dirname(programs.postgres),
        password,
        replicationPassword: sessionSecret,
      };
      writeFileSync(file, fillTemplate("patroni.yml", values), { mode: 0o600 });
      if (account) givenTo(account, folder);
      const { network } = machine;
      const what = { command: programs.patroni, args: [file], folder, account: "postgres", network };
      nodes.push({ ...node, patroni: new SystemProgram("patroni", what) });
    }
    for (const { patroni } of nodes) patroni.start();
    const made = new DatabaseNodes(nodes, etcd, machines, password);
    try {
      await made.untilWhole(90_000);
    } catch (error) {
      await made.stop();
      throw error;
    }
    return made;
  }

  urlOf = ({ machine, port }: DatabaseNode, database: string): string =>
    `postgresql://tongban:${this.password}@${machine.host}:${port}/${database}`;

  /** What the nodes say of each other; empty when none answers. */
  async members(): Promise<Member[]> {
    for (const node of this.nodes) {
      const found = await ask<{ members: Member[] }>(node, "/cluster");
      if (found) return found.members;
    }
    return [];
  }

  /** Every node that says it is the primary, of those that can be asked: one, or none while nobody is. */
  async leaders(): Promise<DatabaseNode[]> {
    const says = await Promise.all(this.nodes.map((node) => statusOf(node, "/primary")));
    return this.nodes.filter((_, i) => says[i] === 200);
  }

  async leader(): Promise<DatabaseNode | undefined> {
    return (await this.leaders())[0];
  }

  /** Waits until one node leads, the others follow it without a gap, and one of them confirms its commits. */
  async untilWhole(limit: number): Promise<number> {
    const begun = performance.now();
    for (;;) {
      const members = await this.members();
      const timeline = members.find(({ role }) => role === "leader")?.timeline;
      // Who was cut off counts its places in the log on a line of its own until it follows again.
      const following = members.filter(
        (one) =>
          one.role !== "leader" &&
          ["running", "streaming"].includes(one.state) &&
          one.timeline === timeline &&
          Number(one.lag) < 1_000_000,
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
    this.signal(node, "SIGKILL");
  }

  /** Stops every process of a node where it stands, as a machine that hangs; `thaw` lets them go on as if nothing had been. */
  freeze(node: DatabaseNode): void {
    node.patroni.signal("SIGSTOP");
    this.signal(node, "SIGSTOP");
  }

  thaw(node: DatabaseNode): void {
    this.signal(node, "SIGCONT");
    node.patroni.signal("SIGCONT");
  }

  /** To every process of its PostgreSQL. */
  private signal(node: DatabaseNode, signal: NodeJS.Signals): void {
    for (const pid of processesIn(node.data)) {
      try {
        process.kill(pid, signal);
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
    const answer = await fetch(`http://${from.machine.host}:${from.restPort}/switchover`, {
      method: "POST",
      body: JSON.stringify({ leader: from.name, candidate: to.name }),
    });
    if (!answer.ok) throw new SetupProblem(`The switchover was refused: ${await answer.text()}`);
    return to;
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map(({ patroni }) => patroni.stop(15_000)));
    for (const node of this.nodes) this.kill(node);
    await this.etcd.stop();
    await this.machines.clear();
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

type Asked = Pick<DatabaseNode, "machine" | "restPort">;

async function ask<T>({ machine, restPort }: Asked, path: string): Promise<T | undefined> {
  try {
    const answer = await fetch(`http://${machine.host}:${restPort}${path}`, { signal: AbortSignal.timeout(2_000) });
    return (await answer.json()) as T;
  } catch {
    return undefined;
  }
}

async function statusOf({ machine, restPort }: Asked, path: string): Promise<number | undefined> {
  return fetch(`http://${machine.host}:${restPort}${path}`, { signal: AbortSignal.timeout(2_000) })
    .then(async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    })
    .catch(() => undefined);
}
