import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getActorByLogin } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { seedCity } from "./seed-city";
import { seedServices } from "./seed-services";
import { aDatabase } from "./test-database";

/** A city of its own for one test file: people, staff, the named services. */
export type TestCity = { actor(login: string): Promise<Actor>; subjects: Map<string, string>; end(): Promise<void> };

export async function aCity(services: readonly string[]): Promise<TestCity> {
  const data = mkdtempSync(path.join(tmpdir(), "tongban-test-"));
  process.env.TONGBAN_DATA ??= data;
  const drop = await aDatabase();
  const subjects = await seedCity();
  await seedServices(services);
  return {
    actor: (login) => getActorByLogin(login),
    subjects,
    async end() {
      await drop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
