import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createPorts, type ExchangePorts } from ".";
import { readExchangeSettings } from "./settings";
import { signRequest } from "./signature";

/** The real sandbox as a process of its own, with a little city of its own. */
const person = { idNumber: "990121198503071231", name: "张晓岚", address: "云州市临江县山前路18号" };
const firm = { uscc: "92990121MA0000001K", name: "云州市临江县山前小馆", legalRep: "张晓岚" };
const licence = {
  holder: firm.uscc,
  kind: "business-licence",
  name: "营业执照",
  number: firm.uscc,
  issuer: "临江县市场监督管理局",
  issued: "2026-03-02",
  face: { 名称: firm.name },
};
const timeoutMs = 300;
const resetMs = 400;
let folder: string;
let process_: ChildProcess;
let url: string;
let ports: ExchangePorts;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

const newPorts = (more: Record<string, string> = {}) =>
  createPorts(
    readExchangeSettings({
      SANDBOX_URL: url,
      EXCHANGE_TIMEOUT_MS: String(timeoutMs),
      EXCHANGE_BREAKER_RESET_MS: String(resetMs),
      ...more,
    }),
  );

async function steer(what: string, body: unknown): Promise<void> {
  const reply = await fetch(`${url}/admin/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(reply.status).toBe(200);
}
const fault = (system: string, mode: string, more: object = {}) => steer("faults", { system, mode, ...more });
const inbox = async (query: string) =>
  (await (await fetch(url + query)).json()) as { messages: Record<string, unknown>[] };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tongban-exchange-"));
  await writeFile(path.join(folder, "population.json"), JSON.stringify([person]));
  await writeFile(path.join(folder, "legal-entities.json"), JSON.stringify([firm]));
  await writeFile(path.join(folder, "held-licences.json"), JSON.stringify([licence]));
  url = `http://127.0.0.1:${await freePort()}`;
  process_ = spawn(process.execPath, ["--import", "tsx", "sandbox/main.ts"], {
    env: { ...process.env, SANDBOX_URL: url, SANDBOX_CITY: folder, TONGBAN_DATA: folder, SANDBOX_SMTP_PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    process_.stdout?.on("data", (text: Buffer) => text.includes("sandbox ready") && resolve());
    process_.once("exit", () => reject(new Error("the sandbox did not start")));
  });
}, 30_000);

afterAll(async () => {
  if (process_.exitCode === null) {
    process_.kill("SIGINT");
    await once(process_, "exit");
  }
  await rm(folder, { recursive: true, force: true });
});

afterEach(async () => {
  for (const system of ["population", "legal-entity", "licence-library", "sms", "mail", "courier"]) {
    await fault(system, "ok");
  }
});

describe("registers", () => {
  test("the population register answers with the person and a call number", async () => {
    ports = newPorts();
    const result = await ports.population.person(person.idNumber);
    expect(result).toMatchObject({ ok: true, attempts: 1, data: { ...person, gender: "男", birth: "1985-03-07" } });
    expect(result.callNo).toMatch(/^EX-\d{8}-\d{6}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test("a name is checked against its number, and an unknown number is not found", async () => {
    ports = newPorts();
    expect(await ports.population.verify(person.idNumber, "张晓岚")).toMatchObject({ ok: true, data: { match: true } });
    expect(await ports.population.verify(person.idNumber, "李四")).toMatchObject({ ok: true, data: { match: false } });
    const unknown = await ports.population.person("990121199001010019");
    expect(unknown).toMatchObject({ ok: false, reason: "not-found", attempts: 1 });
    expect(unknown).not.toHaveProperty("retryAfter");
  });

  test("a malformed number is refused by the register, not retried", async () => {
    expect(await newPorts().population.person("1; drop table")).toMatchObject({
      ok: false,
      reason: "refused",
      attempts: 1,
    });
  });

  test("a licence comes with a picture and a PDF that really are one", async () => {
    const library = newPorts({ EXCHANGE_TIMEOUT_MS: "10000" }).licenceLibrary;
    expect(await library.find(firm.uscc, "business-licence")).toMatchObject({ ok: true, data: [{ name: "营业执照" }] });
    expect(await library.find(firm.uscc, "diploma")).toMatchObject({ ok: false, reason: "not-found" });
    const asked = { holder: firm.uscc, kind: "business-licence", number: firm.uscc };
    const png = await library.file({ ...asked, format: "png" });
    const pdf = await library.file({ ...asked, format: "pdf" });
    expect(png.ok && png.data.content.subarray(1, 4).toString()).toBe("PNG");
    expect(pdf.ok && pdf.data.content.subarray(0, 5).toString()).toBe("%PDF-");
  }, 20_000);
});

describe("a bad day of a register", () => {
  test("ten seconds of silence become a time-out after three attempts, long before", async () => {
    await fault("population", "slow", { ms: 10_000 });
    const result = await newPorts().population.person(person.idNumber);
    expect(result).toMatchObject({ ok: false, reason: "timeout", attempts: 3, retryAfter: 10 });
    expect(result.ms).toBeGreaterThanOrEqual(3 * timeoutMs);
    expect(result.ms).toBeLessThan(10_000);
  });

  test("a broken connection and an error of its own are both `down`", async () => {
    for (const mode of ["down", "error"]) {
      await fault("legal-entity", mode);
      expect(await newPorts().legalEntity.entity(firm.uscc)).toMatchObject({ ok: false, reason: "down", attempts: 3 });
    }
  });

  test("a register that stumbles once is asked again and the person sees nothing of it", async () => {
    await fault("legal-entity", "down", { rate: 0.5 });
    const client = newPorts().legalEntity;
    expect(await client.entity(firm.uscc)).toMatchObject({ ok: true, attempts: 1 });
    expect(await client.entity(firm.uscc)).toMatchObject({ ok: true, attempts: 2 });
  });

  test.each(["bytes", "shape", "signature"])("rubbish (%s) is called garbage and asked once", async (garbage) => {
    await fault("population", "garbage", { garbage });
    expect(await newPorts().population.person(person.idNumber)).toMatchObject({
      ok: false,
      reason: "garbage",
      attempts: 1,
    });
  });

  test("an answer larger than agreed is not read to its end", async () => {
    const settings = readExchangeSettings({ SANDBOX_URL: url });
    const tight = createPorts({ ...settings, of: (system) => ({ ...settings.of(system), maxBytes: 100 }) });
    expect(await tight.population.person(person.idNumber)).toMatchObject({ ok: false, reason: "garbage" });
  });

  test("nobody listening is `down`", async () => {
    const nowhere = newPorts({ SANDBOX_URL: `http://127.0.0.1:${await freePort()}` });
    expect(await nowhere.population.person(person.idNumber)).toMatchObject({ ok: false, reason: "down" });
  });

  test("after five failures the circuit opens, says when to come back, and closes with the first good answer", async () => {
    const client = newPorts().population;
    await fault("population", "down");
    await client.person(person.idNumber);
    await client.person(person.idNumber);
    const open = await client.person(person.idNumber);
    expect(open).toMatchObject({ ok: false, reason: "open-circuit", attempts: 0, retryAfter: 1 });
    await fault("population", "ok");
    await pause(resetMs + 50);
    expect(await client.person(person.idNumber)).toMatchObject({ ok: true });
    expect(await client.person(person.idNumber)).toMatchObject({ ok: true });
  });

  test("one register down leaves the others alone", async () => {
    await fault("population", "down");
    const clients = newPorts();
    for (let n = 0; n < 3; n++) await clients.population.person(person.idNumber);
    expect(await clients.legalEntity.entity(firm.uscc)).toMatchObject({
      ok: true,
      data: { uscc: firm.uscc, legalRepresentative: "张晓岚" },
    });
  });
});

describe("signing", () => {
  const body = Buffer.from(JSON.stringify({ idNumber: person.idNumber }));
  const path_ = "/population/person";
  const machine = () => Math.round(performance.timeOrigin + performance.now());
  const post = async (
    headers: { rid?: string; rtime?: number; nonce: string },
    key = "sandbox-only-key",
    sent = body,
  ) => {
    const signed = {
      rid: headers.rid ?? "tongban",
      sid: "population.person",
      rtime: String(headers.rtime ?? machine()),
      nonce: headers.nonce,
    };
    const sign = signRequest(key, path_, signed, body);
    return (await fetch(url + path_, { method: "POST", headers: { ...signed, sign, callno: "X" }, body: sent })).json();
  };

  test("a replayed request is refused, however well signed", async () => {
    const nonce = "replayed-nonce-0001";
    expect(await post({ nonce })).toMatchObject({ code: 200 });
    expect(await post({ nonce })).toMatchObject({ code: 401, message: "nonce used before", data: null });
  });

  test("a request older or newer than ten minutes is refused", async () => {
    for (const minutes of [-11, 11]) {
      const rtime = machine() + minutes * 60_000;
      expect(await post({ nonce: `late-nonce-00000${minutes}`, rtime })).toMatchObject({ code: 401 });
    }
    expect(await post({ nonce: "early-enough-0001", rtime: machine() - 9 * 60_000 })).toMatchObject({ code: 200 });
  });

  test("a changed body, another key and an unknown caller are refused", async () => {
    const other = Buffer.from(JSON.stringify({ idNumber: "990121199001010019" }));
    expect(await post({ nonce: "changed-body-0001" }, undefined, other)).toMatchObject({ code: 401 });
    expect(await post({ nonce: "other-key-000001" }, "other")).toMatchObject({ code: 401 });
    expect(await post({ nonce: "stranger-000001x", rid: "stranger" })).toMatchObject({ code: 401 });
  });

  test("a client with a wrong key hears `refused`", async () => {
    expect(await newPorts({ EXCHANGE_KEY: "wrong" }).population.person(person.idNumber)).toMatchObject({
      ok: false,
      reason: "refused",
    });
  });
});

describe("messages and parcels", () => {
  test("an SMS is delivered once, and its state is read back by receipt", async () => {
    const { sms } = newPorts();
    const message = { messageId: "m-1", phone: "13800006027", text: "验证码 482915" };
    const first = await sms.send(message);
    const again = await sms.send(message);
    if (!first.ok || !again.ok) throw new Error("not sent");
    expect(again.data.receiptId).toBe(first.data.receiptId);
    expect(again.callNo).not.toBe(first.callNo);
    const state = async () => {
      const receipts = await sms.receipts([first.data.receiptId, "SMSnone"]);
      return receipts.ok ? [receipts.data.get(first.data.receiptId), receipts.data.get("SMSnone")] : [];
    };
    expect(await state()).toEqual(["queued", "unknown"]);
    await steer("clock", { advanceMs: 2_000 });
    expect(await state()).toEqual(["delivered", "unknown"]);
    expect((await inbox(`/sms/inbox?receipt=${first.data.receiptId}`)).messages).toMatchObject([
      { text: message.text },
    ]);
    expect((await inbox("/sms/inbox?phone=13800006027")).messages).toHaveLength(1);
  });

  test("a number that cannot be reached is failed, never delivered", async () => {
    const { sms } = newPorts();
    const sent = await sms.send({ messageId: "m-2", phone: "13800000000", text: "x" });
    await steer("clock", { advanceMs: 2_000 });
    const receipts = sent.ok ? await sms.receipts([sent.data.receiptId]) : sent;
    expect(receipts.ok && sent.ok && receipts.data.get(sent.data.receiptId)).toBe("failed");
  });

  test("a mail in Chinese with an attachment arrives whole and once", async () => {
    const { mail } = newPorts();
    const letter = {
      messageId: "mail-1",
      to: "zhang@example.org",
      subject: "您的申请已受理:食品经营许可(新办),请留意办理进度和领取方式",
      text: "张晓岚:\n您的申请已受理。\n=20 不是空格。",
      attachments: [{ name: "受理通知书.pdf", type: "application/pdf", content: Buffer.from("%PDF-1.7") }],
    };
    const sent = await mail.send(letter);
    const again = await mail.send(letter);
    if (!sent.ok || !again.ok) throw new Error("not sent");
    expect(again.data.receiptId).toBe(sent.data.receiptId);
    expect((await inbox(`/mail/inbox?receipt=${sent.data.receiptId}`)).messages).toMatchObject([
      { subject: letter.subject, text: letter.text, to: ["zhang@example.org"], attachments: ["受理通知书.pdf"] },
    ]);
    await steer("clock", { advanceMs: 2_000 });
    const receipts = await mail.receipts([sent.data.receiptId]);
    expect(receipts.ok && receipts.data.get(sent.data.receiptId)).toBe("delivered");
  });

  test.each([
    ["down", "down"],
    ["slow", "timeout"],
    ["garbage", "garbage"],
    ["error", "down"],
  ])("a mail server that is %s answers %s", async (mode, reason) => {
    await fault("mail", mode, { ms: 10_000 });
    const letter = { messageId: `mail-${mode}`, to: "a@example.org", subject: "x", text: "y" };
    const result = await newPorts().mail.send(letter);
    expect(result).toMatchObject({ ok: false, reason });
    expect(result.ms).toBeLessThan(10_000);
  });

  test("a parcel travels, can be followed, and is ordered once", async () => {
    const { courier } = newPorts();
    const to = { name: "张晓岚", phone: "13800006027", address: "云州市临江县山前路18号" };
    const parcel = { orderNo: "d-1", from: { ...to, name: "政务服务中心" }, to, contents: "食品经营许可证" };
    const ordered = await courier.order(parcel);
    const again = await courier.order(parcel);
    if (!ordered.ok || !again.ok) throw new Error("not ordered");
    const { trackingNo } = ordered.data;
    expect(again.data.trackingNo).toBe(trackingNo);
    const state = async () => {
      const tracked = await courier.track(trackingNo);
      return tracked.ok ? tracked.data.events.map((event) => event.state) : [];
    };
    expect(await state()).toEqual(["ordered"]);
    await steer("clock", { advanceMs: 150_000 });
    expect(await state()).toEqual(["ordered", "picked-up", "in-transit"]);
    await steer("courier", { trackingNo, state: "lost" });
    await steer("clock", { advanceMs: 86_400_000 });
    expect(await state()).toEqual(["ordered", "picked-up", "in-transit", "lost"]);
    expect(await courier.track("YZ0")).toMatchObject({ ok: false, reason: "not-found" });
  });
});

test("no personal value stands in an address or in what the sandbox prints", async () => {
  const seen: string[] = [];
  const listen = (text: Buffer) => seen.push(text.toString());
  process_.stdout?.on("data", listen);
  const asked: string[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    asked.push(String(input));
    return real(input, init);
  };
  try {
    await newPorts().population.person(person.idNumber);
    await newPorts().sms.send({ messageId: "m-9", phone: "13800006027", text: "x" });
  } finally {
    globalThis.fetch = real;
    process_.stdout?.off("data", listen);
  }
  expect(asked).toHaveLength(2);
  expect([...seen, ...asked].join("\n")).not.toMatch(/990121198503071231|13800006027/);
});
