import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCity } from "./city";
import { createClock, type SandboxClock } from "./clock";
import { createFaultBook } from "./faults";
import { createGate } from "./gate";
import { openJournal } from "./journal";
import { drawLicence } from "./licence-picture";
import { decodeHeader, readMail } from "./mail-text";
import { createSandbox, type Sandbox } from "./sandbox";
import { requestSign } from "./signature";
import { createCourier } from "./systems/courier";
import { createSms } from "./systems/sms";

let folder: string;
let sandbox: Sandbox;
const open = () =>
  createSandbox({
    city: { population: [], legalEntities: [], heldLicences: [] },
    port: 0,
    smtpPort: 0,
    dataFolder: folder,
    callers: new Map(),
  });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tongban-sandbox-"));
  const sms = createSms(createClock(), openJournal(path.join(folder, "sandbox")));
  await sms.system.operations.send?.({ messageId: "a", phone: "13800006027", text: "<script>alert(1)</script>" });
  sandbox = await open();
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

test("the inbox survives a restart, and the page shows it without running what stands in it", async () => {
  const page = await (await fetch(sandbox.url)).text();
  expect(page).toContain("13800006027");
  expect(page).toContain("&lt;script&gt;");
  expect(page).not.toContain("<script>");
});

test("a web page elsewhere can neither read the inbox by another name nor steer the sandbox", async () => {
  const { request } = await import("node:http");
  const byOtherName = await new Promise<number | undefined>((resolve, reject) => {
    request(sandbox.url, { headers: { host: "evil.example" } }, (reply) => resolve(reply.resume().statusCode))
      .on("error", reject)
      .end();
  });
  expect(byOtherName).toBe(403);
  const form = await fetch(`${sandbox.url}/admin/faults`, { method: "POST", body: '{"system":"sms","mode":"down"}' });
  expect(form.status).toBe(415);
});

test("an unknown system, an unknown operation and an unknown caller get nothing", async () => {
  const post = async (where: string) => (await fetch(sandbox.url + where, { method: "POST", body: "{}" })).status;
  expect(await post("/tax/query")).toBe(404);
  expect(await post("/population/__proto__")).toBe(404);
  expect(await post("/population/person")).toBe(401);
});

test("a missing register is named", () => {
  expect(() => loadCity(folder)).toThrow(/population\.json/);
});

test("the gate forgets a nonce only when its request has left the window for good", () => {
  let at = 1_800_000_000_000;
  const clock: SandboxClock = { now: () => at, wire: () => at, advance: () => undefined };
  const gate = createGate(new Map([["me", "key"]]), clock);
  const call = { path: "/a/b", rid: "me", sid: "a.b", nonce: "0123456789abcdef", body: Buffer.from("{}") };
  const knock = (rtime: number) => {
    const signed = { ...call, rtime: String(rtime) };
    return gate({ ...signed, sign: requestSign("key", signed) }).pass;
  };
  const ahead = at + 10 * 60_000; // a caller whose clock runs ten minutes fast
  expect(knock(ahead)).toBe(true);
  at += 19 * 60_000;
  expect(knock(ahead)).toBe(false);
  at += 2 * 60_000;
  expect(knock(ahead)).toBe(false);
  expect(knock(at)).toBe(true);
});

test("a fault with a share of a tenth meets one call in ten", () => {
  const faults = createFaultBook();
  faults.set({ system: "sms", mode: "down", ms: 0, rate: 0.1 });
  const met = Array.from({ length: 100 }, () => faults.meet("sms")).filter(Boolean);
  expect(met).toHaveLength(10);
  expect(faults.meet("mail")).toBeUndefined();
});

test("a parcel to a phone that cannot be reached is lost, not delivered", async () => {
  const clock = createClock();
  const courier = createCourier(clock, { append: () => undefined, replay: () => [] });
  const place = { name: "甲", phone: "13900000000", address: "乙" };
  await courier.system.operations.order?.({ orderNo: "1", from: place, to: place, contents: "证" });
  clock.advance(86_400_000);
  expect(courier.parcels()[0]?.events.at(-1)?.state).toBe("lost");
});

test("a line half written when the process was killed does not stop the next start", async () => {
  const torn = await mkdtemp(path.join(tmpdir(), "tongban-journal-"));
  const journal = openJournal(torn);
  journal.append({ kind: "x", value: 1 });
  const { appendFile } = await import("node:fs/promises");
  await appendFile(path.join(torn, "journal.jsonl"), '{"kind":"y","val');
  expect(openJournal(torn).replay()).toEqual([{ kind: "x", value: 1 }]);
  await rm(torn, { recursive: true });
});

test("a licence's face has ink where its words stand, on any machine", async () => {
  const face = { 名称: "山前小馆", 经营者: "张晓岚" };
  const licence = { holder: "x", kind: "business-licence", name: "营业执照", number: "1", face };
  const { data, info } = await sharp(await drawLicence(licence))
    .greyscale()
    .extract({ left: 360, top: 215, width: 125, height: 45 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  // Four characters of 28 px beside the first label: each has dark pixels of its own.
  for (const character of [0, 1, 2, 3]) {
    let dark = 0;
    for (let y = 0; y < info.height; y++) {
      for (let x = character * 28; x < character * 28 + 28; x++) if ((data[y * info.width + x] ?? 255) < 120) dark += 1;
    }
    expect(dark).toBeGreaterThan(30);
  }
});

test("folded and quoted mail headers and bodies are read as a person would", () => {
  expect(decodeHeader("=?UTF-8?Q?=E4=BD=A0_?= =?UTF-8?Q?=E5=A5=BD?=")).toBe("你 好");
  const raw = "Subject: a\r\n b\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=E4=BD=\r\n=A0=3D";
  expect(readMail(Buffer.from(raw))).toMatchObject({ subject: "a b", text: "你=" });
});
