import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findFreePort } from "../../scripts/setup/ports.mjs";
import { fillTemplate } from "./fill-template";
import type { Machine } from "./machines";
import { findPrograms, SystemProgram } from "./system-program";

export type EtcdMember = { name: string; address: string; program: SystemProgram };

/** The memory of who is primary: one member on each machine, of which more than half must agree. */
export class EtcdMembers {
  private constructor(readonly all: readonly EtcdMember[]) {}

  static async start(base: string, machines: readonly Machine[]): Promise<EtcdMembers> {
    const { etcd: command } = findPrograms(["etcd"]);
    const placed: { name: string; machine: Machine; clientPort: number; peerPort: number }[] = [];
    for (const [i, machine] of machines.entries())
      placed.push({
        name: `etcd-${i + 1}`,
        machine,
        clientPort: await findFreePort(),
        peerPort: await findFreePort(),
      });
    const members = placed.map(({ name, machine, peerPort }) => `${name}=http://${machine.host}:${peerPort}`).join(",");
    const all = placed.map(({ name, machine, clientPort, peerPort }) => {
      const folder = path.join(base, name);
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o700);
      const file = path.join(folder, "etcd.yml");
      const { host, network } = machine;
      const data = path.join(folder, "data");
      writeFileSync(file, fillTemplate("etcd.yml", { name, host, data, clientPort, peerPort, members }));
      const program = new SystemProgram("etcd", { command, args: ["--config-file", file], folder, network });
      program.start();
      return { name, address: `${host}:${clientPort}`, program };
    });
    return new EtcdMembers(all);
  }

  /** The member that the others follow now; undefined when there is no majority. */
  async leader(): Promise<EtcdMember | undefined> {
    for (const member of this.all) {
      const status = await fetch(`http://${member.address}/v3/maintenance/status`, {
        method: "POST",
        body: "{}",
        signal: AbortSignal.timeout(2_000),
      })
        .then((answer) => answer.json() as Promise<{ leader?: string; header?: { member_id?: string } }>)
        .catch(() => undefined);
      if (status?.leader !== undefined && status.leader === status.header?.member_id) return member;
    }
    return undefined;
  }

  async stop(): Promise<void> {
    await Promise.all(this.all.map(({ program }) => program.stop(3_000)));
  }
}
