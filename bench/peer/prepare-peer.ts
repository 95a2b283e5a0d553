import { Client } from "pg";
import { waitUntil } from "../../scripts/setup/wait.mjs";

/** What scripts/bench/serve-peer.mjs says of the peer it serves. */
export type PeerAddress = { url: string; databaseUrl: string; email: string; password: string };

/** Twelve fields of a case, one of JSON, one that refers to a file: a record of the size of a case's own row. */
const texts = ["service", "applicant", "id_last4", "phone", "department", "area", "channel", "subject", "remark"];

const field = (name: string, type: string, extra: object = {}) => ({
  field: name,
  type,
  schema: {},
  meta: {},
  ...extra,
});

async function post(url: string, body: object, token?: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { data: unknown }).data;
}

async function untilUp(url: string): Promise<void> {
  const isUp = () =>
    fetch(`${url}/server/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await waitUntil(isUp, 60_000, 200))) throw new Error("the peer does not answer");
}

/** The n-th record that is made or stands there already. */
export const recordOf = (n: number, file: string) => ({
  ...Object.fromEntries(texts.map((name) => [name, `${name} ${n}`])),
  ...{ amount: n, due_at: "2026-12-01T09:00:00Z", status: n % 100 === 0 ? "open" : "closed" },
  ...{ form: { kind: "bulk-sales", dineIn: "no", size: "small", n }, file },
});

/**
 * Makes the peer's collection of cases as its guide says (through its interface), with an index on what is listed, a file, and
 * as many records as the small city has, one in a hundred open.
 */
export async function preparePeer({ url, databaseUrl, email, password }: PeerAddress, records: number) {
  await untilUp(url);
  const { access_token: token } = (await post(`${url}/auth/login`, { email, password })) as { access_token: string };
  const key = { ...field("id", "integer"), schema: { is_primary_key: true, has_auto_increment: true } };
  const fields = [
    key,
    ...texts.map((name) => field(name, "string")),
    ...[field("amount", "integer"), field("due_at", "timestamp"), field("status", "string"), field("form", "json")],
    field("file", "uuid"),
  ];
  await post(`${url}/collections`, { collection: "cases", schema: {}, meta: {}, fields }, token);
  await post(
    `${url}/relations`,
    { collection: "cases", field: "file", related_collection: "directus_files", schema: {} },
    token,
  );
  const form = new FormData();
  form.set("file", new File(["one page"], "page.txt", { type: "text/plain" }));
  const sent = await fetch(`${url}/files`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  const { data: file } = (await sent.json()) as { data: { id: string } };
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const columns = [...texts, "amount", "due_at", "status", "form", "file"];
  await client.query(
    `insert into cases (${columns.join(", ")})
     select ${texts.map((name) => `'${name} ' || n`).join(", ")}, n, now() + n * interval '1 minute',
       case when n % 100 = 0 then 'open' else 'closed' end, jsonb_build_object('n', n), $1::uuid
     from generate_series(1, $2::int) n`,
    [file.id, records],
  );
  await client.query("create index on cases (status, id)");
  await client.query("vacuum (analyze) cases");
  await client.end();
  return { token, file: file.id };
}
