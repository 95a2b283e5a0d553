import { randomInt } from "node:crypto";
import type { Client } from "pg";
import { addDays, addMonths, now, today } from "@/lib/platform/clock";
import { settle } from "@/prisma/seed/demo/settle";
import { anApplicant } from "./an-applicant";
import { type StartKind, startKinds } from "./city-mix";
import { CopyBuffers } from "./copy-into";
import { CopyTeller, type Frame, serialName, type Told } from "./copy-teller";
import { WorkingDays } from "./moved-days";
import type { Person } from "./people";
import { readTemplate } from "./read-template";
import { readSerials, saveSerials } from "./serials";
import { columnsOf } from "./table-columns";
import type { Template } from "./template";

/** Cases that wait for a command, and whose they are. */
export type Starts = { drafts: { ref: string; login: string }[]; received: string[]; tasks: string[] };

const names = ["draft", "received", "claimed"] as const satisfies readonly StartKind[];

async function makeTemplates(client: Client): Promise<Template[]> {
  const { login, accountId } = await anApplicant();
  const templates: Template[] = [];
  for (const name of names) {
    const caseId = await startKinds[name](login);
    await settle();
    templates.push(await readTemplate(client, { name, open: true }, { caseId, accountId }));
  }
  return templates;
}

/**
 * Adds `n` cases for each command of the bench to a loaded city, as of today, for these people of the city in turn: drafts
 * ready to be handed in, received ones ready to be accepted, tasks that the approver of the demo city has claimed. The very
 * same rows go to `also`: what a command did here can be done there.
 */
export async function addStarts(
  client: Client,
  n: number,
  owners: readonly (Person & { login: string })[],
  also: readonly Client[] = [],
): Promise<Starts> {
  const templates = await makeTemplates(client);
  const days = new WorkingDays(addDays(today(), -60), addMonths(today(), 12));
  const at = now().getTime();
  const frame: Frame = {
    registered: { people: 1, from: at, to: at },
    sealedBefore: null,
    recent: at - 3_600_000,
    salt: randomInt(2 ** 31),
    owners,
  };
  const buffers = new CopyBuffers();
  const told: Told[] = [];
  const teller = new CopyTeller(templates, frame, days, buffers.add, (copy) => told.push(copy));
  const loginBy = new Map<Person, string>(owners.map((owner) => [owner, owner.login]));
  const serials = await readSerials(client);
  for (const [template, one] of templates.entries()) {
    const taken = one.serials.map((use) => serials.take(serialName(use, one, 0, days), use.each * n));
    teller.tell({ template, by: 0, first: template * n, count: n, serials: taken });
  }
  for (const other of also) await buffers.sendCopy(other, columnsOf(templates));
  await buffers.send(client, columnsOf(templates));
  await saveSerials(client, serials);
  const { rows } = await client.query<{ id: string }>(
    "select id from task where state = 'claimed' and case_id = any($1) order by id",
    [told.slice(2 * n).map(({ caseId }) => caseId)],
  );
  return {
    drafts: told.slice(0, n).map(({ draftNo, person }) => ({ ref: draftNo, login: loginBy.get(person) ?? "" })),
    received: told.slice(n, 2 * n).map(({ caseNo }) => caseNo),
    tasks: rows.map(({ id }) => id),
  };
}
