import { chmodSync, rmSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import type { FormSchema } from "@/lib/forms/contract";
import { ensureBuilt } from "../../scripts/setup/build.mjs";
import { urlOf } from "../../scripts/setup/databases.mjs";
import { productEnvironment } from "../../scripts/setup/environment.mjs";
import { openPlace, placeFor } from "../../scripts/setup/place.mjs";
import { findFreePort } from "../../scripts/setup/ports.mjs";
import { stage } from "../../scripts/setup/stages.mjs";
import { SetupProblem, type StopStack } from "../../scripts/setup/stop-stack.mjs";
import { waitUntil } from "../../scripts/setup/wait.mjs";
import { withRows } from "../kill/checks/rows";
import { DATABASE, DIST, type Environment, type Ground, renewCity } from "../kill/living-product";
import { startBalancer } from "./balancer";
import { type CityProcess, CityProcesses } from "./city-processes";
import { DatabaseNodes } from "./database-nodes";
import { fillTemplate } from "./fill-template";
import { openObjectStore } from "./object-store";
import { findPrograms } from "./system-program";

export type CityCluster = {
  ground: Ground;
  /** What people type: HAProxy. */
  base: string;
  nodes: DatabaseNodes;
  processes: CityProcesses;
  webs: readonly CityProcess[];
  workers: readonly CityProcess[];
  /** From now on the folder of this run stays when it ends. */
  keepFolder(): void;
};

const storeKeys = { access: "rehearsal", secret: "only for this run", region: "us-east-1" };

/**
 * Everything a city's cluster consists of, on this machine: three PostgreSQL nodes under Patroni with etcd, HAProxy, an object
 * store, two web processes, two workers, the outside world, and a small city in it. It lives in one folder, which is gone
 * at the end.
 */
export async function startCityCluster(stack: StopStack): Promise<CityCluster> {
  findPrograms(["patroni", "etcd", "haproxy", "postgres", "setpriv"]);
  const empty = placeFor("cluster");
  rmSync(empty.base, { recursive: true, force: true });
  const place = openPlace(empty);
  // What did not come up can be looked at; the next run takes it away.
  let keeps = true;
  stack.push("the folder of this run", () => {
    if (!keeps) rmSync(place.base, { recursive: true, force: true });
  });
  chmodSync(place.base, 0o755);

  const nodes = await stage("three database nodes under Patroni", () => DatabaseNodes.start(place));
  stack.push("the database nodes", () => nodes.stop());
  const names = ["web-1", "web-2", "worker-1", "worker-2"];
  const ports = new Map<string, number>();
  for (const name of ["web", "database", "store", ...names]) ports.set(name, await findFreePort());
  const port = (name: string) => ports.get(name) ?? 0;
  const balancer = await startBalancer(
    place.base,
    {
      web: port("web"),
      database: port("database"),
      webProcesses: { "web-1": port("web-1"), "web-2": port("web-2") },
    },
    nodes.nodes,
  );
  stack.push("HAProxy", () => balancer.stop(3_000));
  const adminUrl = `postgresql://tongban:${nodes.password}@127.0.0.1:${port("database")}/postgres`;
  const databaseUrl = urlOf(adminUrl, DATABASE);
  await stage("HAProxy leads to the primary", () => untilAnswers(adminUrl));

  const data = path.join(place.base, "run");
  const store = await openObjectStore(port("store"), data, storeKeys);
  stack.push("the object store", () => store.close());

  const env: Environment = {
    ...(await productEnvironment(place, { databaseUrl, port: port("web"), dist: DIST, given: {} })),
    ...parseEnv(
      fillTemplate("tongban.env", {
        host: "127.0.0.1",
        password: nodes.password,
        databasePort: port("database"),
        database: DATABASE,
        replicaUrls: nodes.nodes.map((node) => nodes.urlOf(node, DATABASE)).join(","),
        address: `http://localhost:${port("web")}`,
        proxies: "127.0.0.1",
        storeAddress: `http://127.0.0.1:${port("store")}`,
        storeAccess: storeKeys.access,
        storeSecret: `"${storeKeys.secret}"`,
      }),
    ),
    TONGBAN_DATA: data,
  };
  await stage("product built", () => ensureBuilt(DIST, { stack, env }));
  // The harness speaks to this city as the product does, to seed it and to verify it.
  Object.assign(process.env, env);
  const form: FormSchema = await stage("a city to work in", () => renewCity({ adminUrl, data }));
  const ground: Ground = { place, env, adminUrl, databaseUrl, data, form };

  const processes = new CityProcesses(path.join(place.base, "product.log"), stack.signal);
  stack.push("the processes", () => processes.stop());
  const web = (name: string): CityProcess => ({
    name,
    role: "web",
    env: { ...env, PORT: String(port(name)) },
    address: `http://localhost:${port(name)}`,
  });
  const worker = (name: string): CityProcess => ({
    name,
    role: "worker",
    env: { ...env, WORKER_METRICS_PORT: String(port(name)) },
    address: `http://127.0.0.1:${port(name)}/health`,
  });
  const outside: CityProcess = { name: "outside", role: "sandbox", env, address: env.SANDBOX_URL ?? "" };
  const [webs, workers] = [["web-1", "web-2"].map(web), ["worker-1", "worker-2"].map(worker)];
  await stage("two web processes, two workers", () =>
    Promise.all([outside, ...webs, ...workers].map((one) => processes.start(one))),
  );
  keeps = false;
  return {
    ground,
    base: `http://localhost:${port("web")}`,
    nodes,
    processes,
    webs,
    workers,
    keepFolder: () => {
      keeps = true;
    },
  };
}

/** HAProxy takes every node for the primary until it has asked it: so several new lines in a row must lead to the real one. */
async function untilAnswers(url: string): Promise<void> {
  let inARow = 0;
  const answers = async () => {
    const isPrimary = await withRows(url, (rows) => rows<{ yes: boolean }>("select not pg_is_in_recovery() as yes"))
      .then(([row]) => row?.yes === true)
      .catch(() => false);
    inARow = isPrimary ? inARow + 1 : 0;
    return inARow >= 10;
  };
  if (!(await waitUntil(answers, 20_000, 200))) throw new SetupProblem("HAProxy does not lead to the primary.");
}
