import { Client } from "pg";
import { type Day, dayOf, instantOfMillis } from "@/lib/platform/clock";
import { CopyBuffers } from "./copy-into";
import { CopyTeller, type Frame, type Group } from "./copy-teller";
import { WorkingDays } from "./moved-days";
import { registeredAt, rowsOfPerson } from "./people";
import { columnsOf } from "./table-columns";
import type { Template } from "./template";

/** What a writing process is started with. */
export type WriterData = {
  databaseUrl: string;
  templates: readonly Template[];
  frame: Frame;
  years: { from: Day; to: Day };
  passwordHash: string;
};
/** A piece of work: cases to tell, or people from one number up to another. */
export type Work = { cases: readonly Group[] } | { people: { from: number; to: number } };

async function serve(data: WriterData): Promise<void> {
  const { databaseUrl, templates, frame, years, passwordHash } = data;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("set synchronous_commit = off");
  const buffers = new CopyBuffers();
  const teller = new CopyTeller(templates, frame, new WorkingDays(years.from, years.to), buffers.add);
  const columns = columnsOf(templates);
  const person = (n: number) => {
    const { subject, account, chain } = rowsOfPerson(n, frame.registered, passwordHash);
    buffers.add("subject", subject);
    buffers.add("account", account);
    const { id, at, event, actor, body, hash } = chain;
    buffers.add("ledger_event", `account\t${id}\t1\t${at}\t${event}\t${actor}\t${body}\t${hash}\n`);
    teller.rest("account", id, 1, hash, dayOf(instantOfMillis(registeredAt(n, frame.registered))));
  };
  process.on("message", async (work: Work | "done") => {
    if (work === "done") {
      await client.end();
      process.disconnect();
      return;
    }
    if ("cases" in work) for (const group of work.cases) teller.tell(group);
    else for (let n = work.people.from; n < work.people.to; n += 1) person(n);
    process.send?.(await buffers.send(client, columns));
  });
  process.send?.(0);
}

process.once("message", (data: WriterData) => serve(data));
