import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { urlOf, withClient } from "../../../scripts/setup/databases.mjs";
import { isRoot } from "../../../scripts/setup/place.mjs";
import { postgresAccount } from "../../../scripts/setup/postgres-account.mjs";
import type { Ground } from "../living-product";
import type { Day } from "./rehearse-day";
import { SmallDisk } from "./small-disk";

const fullMs = 15_000;
/** Room the small disk has beside the tables as they are at the beginning. */
const sparedMegabytes = 12;
const space = "small_disk";
let disk: SmallDisk | undefined;

const name = ({ databaseUrl }: Ground) => new URL(databaseUrl).pathname.slice(1);

/** Moves the city's tables to a tablespace of the server; the database has no connections at that moment. */
async function moveTo(ground: Ground, tablespace: string): Promise<void> {
  await withClient(ground.adminUrl, (client) =>
    client.query(`alter database ${name(ground)} set tablespace ${tablespace}`),
  );
}

/** The disk of PostgreSQL's tables is full: nothing grows, what is there can be read. The journal (WAL) has its own disk. */
export const databaseDiskFull: Day = {
  how: `PostgreSQL's tables lie on a disk of their own (a tablespace on a small tmpfs) that is full to the last byte for ${fullMs / 1_000} s; the WAL has room`,
  async prepare(ground) {
    const size = await withClient(urlOf(ground.adminUrl, name(ground)), async (client: Client) => {
      const { rows } = await client.query<{ mb: number }>(
        "select (pg_database_size(current_database()) / 1048576)::int as mb",
      );
      return rows[0]?.mb ?? 64;
    });
    const folder = path.join(ground.place.base, "small-disk");
    disk = new SmallDisk(folder, size + sparedMegabytes, isRoot ? await postgresAccount() : undefined);
    await withClient(ground.adminUrl, (client) => client.query(`create tablespace ${space} location '${folder}'`));
    await moveTo(ground, space);
    return {};
  },
  async trouble({ refusals, fault }) {
    disk?.fill();
    await wait(fullMs);
    disk?.fill();
    await wait(fullMs / 3);
    disk?.makeRoom();
    if (!refusals.has("503 platform/busy")) fault("nobody was told to come again", Object.fromEntries(refusals));
  },
  async clear(ground) {
    await moveTo(ground, "pg_default");
    await withClient(ground.adminUrl, (client) => client.query(`drop tablespace ${space}`));
    disk?.remove();
  },
};
