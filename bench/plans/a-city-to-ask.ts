import { Client } from "pg";
import { findActorBySession, signIn } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { readKeptFile } from "@/lib/platform/storage";
import people from "@/prisma/seed/demo/city/people.json";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { seedArticles } from "@/prisma/seed/factories/seed-articles";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { seedSearch } from "@/prisma/seed/factories/seed-search";
import { cityMix } from "../city/city-mix";
import { loadCity } from "../city/load-city";
import { type Asked, askers } from "./asked";
import { casesToAsk } from "./cases-to-ask";
import { aroundTheCases, ofTheCounter, ofThePerson } from "./things-to-ask";

/** A small real city on a wire of its own, and who and what in it is asked about. */
export type CityToAsk = { city: CountedCity; client: Client; asked: Asked };

const kinds = ["never handed in", "at once: elderly card", "at the body since 2 days"];

/** Every table that grows holds a row: what the queries ask of is there, so that all their statements are sent. */
export async function aCityToAsk(): Promise<CityToAsk> {
  const city = await aCountedCity(["food-business", "elderly-card", "employment-registration"]);
  const { pathname } = new URL(process.env.DATABASE_URL ?? "");
  const databaseUrl = Object.assign(new URL(process.env.TEST_ADMIN_URL ?? ""), { pathname }).href;
  const mix = cityMix.filter(({ name }) => kinds.includes(name)).map((kind) => ({ ...kind, share: 100 }));
  await loadCity(databaseUrl, { cases: 90, people: 60, mix });
  await seedArticles();
  await seedSearch();

  const actors = Object.fromEntries(
    await Promise.all(askers.map(async (login) => [login, await city.actor(login)] as const)),
  ) as Record<(typeof askers)[number], Actor>;
  const { sessionId, token } = await signIn({ account: "citizen", password: demoPassword }, "cookie", "Chromium");
  const citizen = await findActorBySession(sessionId, "zh-CN");
  const person = people.find(({ key }) => key === "citizen");
  if (!citizen || !person) throw new Error("no citizen");
  const who = { ...actors, citizen };
  const cases = await casesToAsk(who);
  const licence = await db().licence.findFirstOrThrow({ where: { caseId: cases.granted.id } });
  const paper = await db().paper.findFirstOrThrow({ where: { caseId: cases.granted.id, madeAt: { not: null } } });
  const task = await db().task.findFirstOrThrow({ where: { caseId: cases.accepted.id, state: "claimed" } });
  const version = await db().serviceVersion.findFirstOrThrow({ where: { code: "employment-registration" } });
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("set max_parallel_workers_per_gather = 0");
  return {
    city,
    client,
    asked: {
      ...who,
      cases,
      idLast4: person.idNo.slice(-4),
      phone: person.phone,
      task: { id: task.id, caseId: task.caseId, node: task.node },
      licence: { id: licence.id, documentNo: licence.documentNo, bytes: await readKeptFile(licence.digest ?? "") },
      paper: { number: paper.number, code: sm4Decrypt(paper.codeEnc) },
      session: { id: sessionId, token },
      freshVersion: version.id,
      ...(await ofTheCounter(who, person.idNo)),
      ...(await ofThePerson(who, cases)),
      ...(await aroundTheCases(who, cases)),
    },
  };
}
