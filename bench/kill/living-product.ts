import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { findLiveService } from "@/lib/cases";
import type { FormSchema } from "@/lib/forms/contract";
import { closeDb } from "@/lib/platform/db";
import { seedCity } from "@/prisma/seed/factories/seed-city";
import { seedServices } from "@/prisma/seed/factories/seed-services";
import { ensureBuilt } from "../../scripts/setup/build.mjs";
import { createDatabase, dropDatabase, urlOf } from "../../scripts/setup/databases.mjs";
import { productEnvironment } from "../../scripts/setup/environment.mjs";
import { openPlace, type Place, placeFor } from "../../scripts/setup/place.mjs";
import { findFreePort } from "../../scripts/setup/ports.mjs";
import { runProcesses } from "../../scripts/setup/processes.mjs";
import { untilHealthy } from "../../scripts/setup/ready.mjs";
import { joinServer } from "../../scripts/setup/server-users.mjs";
import { stage } from "../../scripts/setup/stages.mjs";
import { createStopStack, SetupProblem, type StopStack } from "../../scripts/setup/stop-stack.mjs";
import { provideTemplate } from "../../scripts/setup/template.mjs";

export const DIST = ".next-test";
export const DATABASE = "kill_run";

export type Environment = Record<string, string | undefined>;
export type Role = "web" | "worker" | "sandbox";

/** What the product stands on: PostgreSQL that keeps what it confirms, a fresh city in it, a build. */
export type Ground = {
  place: Place;
  env: Environment;
  adminUrl: string;
  /** Straight to PostgreSQL, whatever wire the product has. */
  databaseUrl: string;
  /** Stored files and what outside systems received. */
  data: string;
  form: FormSchema;
};

/** PostgreSQL, the build and a city of its own, made anew. */
export async function prepareGround(stack: StopStack, variant: "kill" | "days"): Promise<Ground> {
  const place = openPlace(placeFor(variant));
  const { adminUrl } = await stage("PostgreSQL up", () => joinServer(place, { stack, durable: true, roles: ["kill"] }));
  const databaseUrl = urlOf(adminUrl, DATABASE);
  const env = await productEnvironment(place, { databaseUrl, port: await findFreePort(), dist: DIST, given: {} });
  await stage("product built", () => ensureBuilt(DIST, { stack, env }));
  const data = path.join(place.base, "run");
  env.TONGBAN_DATA = data;
  // The harness speaks to this city as the product does, to seed it and to verify it.
  Object.assign(process.env, env);
  const ground = { place, env, adminUrl, databaseUrl, data };
  return { ...ground, form: await stage("a city to work in", () => renewCity(ground)) };
}

/** Empties database and stored files, and makes a small city of the demo's people with one service. Answers its form. */
export async function renewCity(ground: Pick<Ground, "adminUrl" | "data">): Promise<FormSchema> {
  rmSync(ground.data, { recursive: true, force: true });
  mkdirSync(ground.data, { recursive: true, mode: 0o700 });
  const template = await provideTemplate(ground.adminUrl);
  await dropDatabase(ground.adminUrl, DATABASE);
  await createDatabase(ground.adminUrl, DATABASE, template);
  await seedCity();
  await seedServices(["food-business"]);
  const service = await findLiveService("food-business");
  await closeDb();
  if (!service) throw new SetupProblem("The service of the rehearsal was not published.");
  return service.form;
}

export type LivingProduct = {
  base: string;
  logFile: string;
  /** Number of the process that runs in a role now; undefined while it is down. */
  pidOf(role: Role): number | undefined;
  stop(): Promise<void>;
};

/** The built product under its own supervisor: web, worker and the outside world. `change` is environment that differs. */
export async function startProduct(ground: Ground, stack: StopStack, change: Environment = {}): Promise<LivingProduct> {
  const own = createStopStack();
  stack.push("the product", () => own.stop());
  const env = { ...ground.env, ...change };
  const logFile = path.join(ground.place.base, "product.log");
  const log = createWriteStream(logFile, { flags: "w" });
  const print = (line: string) => log.write(`${line}\n`);
  const { failed, pidOf } = runProcesses(["web", "worker", "sandbox"], { stack: own, env, print });
  void failed.then((role) => print(`the supervisor gave ${role} up`));
  const base = `http://localhost:${env.PORT}`;
  const healthy = await stage("product healthy", () => untilHealthy(base, stack.signal));
  if (!healthy) throw new SetupProblem(`The product did not become healthy; what it said is in ${logFile}.`);
  return { base, logFile, pidOf, stop: () => own.stop() };
}
