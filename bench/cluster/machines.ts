import { checkout, hashOfPath, isRoot } from "../../scripts/setup/place.mjs";
import { run, succeed } from "../../scripts/setup/run.mjs";

/** A machine of the rehearsal. `network`: the network namespace its programs run in; null: they share this machine's. */
export type Machine = { name: string; host: string; network: string | null };

/**
 * Three machines on this one. With root each has a network of its own and a cable to a switch, so that the cable can be
 * pulled: nothing is refused then, nobody answers any more, as when a real one is cut off. Without root, or where networks may
 * not be made, they share 127.0.0.1 and no cable can be pulled.
 */
export class Machines {
  private constructor(
    readonly all: readonly Machine[],
    /** Who may speak to a database node, as PostgreSQL writes it. */
    readonly neighbours: string,
    readonly bridge: string | null,
  ) {}

  static async lay(names: readonly string[]): Promise<Machines> {
    // Two checkouts may rehearse at once: names and addresses are drawn from the place of this one.
    const tag = hashOfPath(checkout).slice(0, 6);
    const net = `10.213.${Number.parseInt(tag.slice(0, 2), 16)}`;
    const bridge = `tb${tag}`;
    const all = names.map((name, i) => ({ name, host: `${net}.${i + 1}`, network: `${bridge}-${i + 1}` }));
    const apart = new Machines(all, `${net}.0/24`, bridge);
    if (isRoot && (await apart.#connect(`${net}.254/24`))) return apart;
    const here = names.map((name) => ({ name, host: "127.0.0.1", network: null }));
    return new Machines(here, "127.0.0.1/32", null);
  }

  /** False where this machine does not let us, as in many containers. */
  async #connect(address: string): Promise<boolean> {
    await this.clear();
    const bridge = this.bridge ?? "";
    try {
      await ip("link", "add", bridge, "type", "bridge");
      await ip("addr", "add", address, "dev", bridge);
      await ip("link", "set", bridge, "up");
      for (const { host, network } of this.all) {
        const name = network ?? "";
        await ip("netns", "add", name);
        await ip("link", "add", name, "type", "veth", "peer", "name", "eth0", "netns", name);
        await ip("link", "set", name, "master", bridge, "up");
        await ip("-n", name, "addr", "add", `${host}/24`, "dev", "eth0");
        for (const one of ["lo", "eth0"]) await ip("-n", name, "link", "set", one, "up");
      }
      return true;
    } catch {
      await this.clear();
      return false;
    }
  }

  get canCut(): boolean {
    return this.bridge !== null;
  }

  /** Pulls the cable of a machine: what runs there runs on and hears nobody. */
  cut = ({ network }: Machine): Promise<unknown> => ip("link", "set", network ?? "", "down");
  join = ({ network }: Machine): Promise<unknown> => ip("link", "set", network ?? "", "up");

  /** Takes networks away, also those that a run which was killed left behind. */
  async clear(): Promise<void> {
    if (this.bridge === null) return;
    for (const { network } of this.all) {
      await run("ip", ["link", "del", network ?? ""]);
      await run("ip", ["netns", "del", network ?? ""]);
    }
    await run("ip", ["link", "del", this.bridge]);
  }
}

const ip = (...args: string[]) => succeed(`ip ${args.join(" ")}`, run("ip", args));
