import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { verifyLedger } from "@/lib/platform/ledger/verify";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { anApiCaller, type SignedCaller } from "@/prisma/seed/factories/api-caller";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { api } from "./app";

const folder = mkdtempSync(path.join(tmpdir(), "tongban-uploads-"));
const storage = path.join(folder, "files");
let city: TestCity;
let citizen: SignedCaller;
let draft: CaseStory;

beforeAll(async () => {
  process.env.TONGBAN_STORAGE = storage;
  city = await aCity(["food-business"]);
  citizen = await (await anApiCaller(api)).as("citizen", demoPassword);
});
beforeEach(async () => {
  draft = await (await CaseStory.begin("food-business")).drafted("2026-03-02T09:00");
});
afterAll(async () => {
  await city?.end();
  rmSync(folder, { recursive: true, force: true });
});

const filesOnDisk = (): string[] => {
  try {
    return readdirSync(storage, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => one.name);
  } catch {
    return [];
  }
};

/** Everything an upload may leave behind. */
async function stored() {
  return {
    files: await db().storedFile.count(),
    ofCases: await db().caseFile.count(),
    library: await db().libraryMaterial.count(),
    ledger: await db().ledgerEvent.count(),
    onDisk: filesOnDisk().length,
  };
}

function aForm(bytes: Uint8Array, name: string, type = "application/pdf"): FormData {
  const form = new FormData();
  form.set("requirement", "layout");
  form.set("file", new File([Buffer.from(bytes)], name, { type }));
  return form;
}

const send = (form: FormData) => citizen.send(`/cases/${draft.ref}/materials`, form);

async function scriptedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  document.addJavaScript("hello", "app.alert(1)");
  return document.save();
}

const docx = (more: Record<string, Uint8Array>) =>
  zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w:document/>"), ...more });

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
  ["nothing at all", () => new Uint8Array(), "空.pdf", "empty"],
  ["21 MB", () => new Uint8Array(21 * 1024 * 1024), "大.pdf", "too-large"],
  ["a program that says it is a PDF", () => Buffer.from(`MZ${"\0".repeat(500)}`), "执照.pdf", "type-refused"],
  ["a picture that says it is a PDF", () => aPicture("布局"), "布局图.pdf", "type-mismatch"],
  ["a zip bomb", () => docx({ "word/media/a.png": new Uint8Array(40 * 1024 * 1024) }), "图.docx", "archive-bomb"],
  [
    "a script in an SVG",
    () => strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "图.svg",
    "type-refused",
  ],
  ["JavaScript in a PDF", scriptedPdf, "图.pdf", "pdf-script"],
  ["a web page", () => strToU8("<!doctype html><script>alert(1)</script>"), "图.png", "type-refused"],
])("%s is refused with the problem by name, and nothing is kept", async (_, make, name, problem) => {
  const before = await stored();
  const answer = await send(aForm(await make(), name));
  expect([answer.status, answer.body.code, answer.body.problems]).toEqual([422, "case/file-refused", [problem]]);
  expect(answer.body).toMatchObject({
    title: expect.any(String),
    detail: expect.any(String),
    next: expect.any(String),
  });
  expect(await stored()).toEqual(before);
});

test("100 MB announced is refused before a byte is read; unannounced, reading stops at the limit", async () => {
  const before = await stored();
  for (const announced of [true, false]) {
    let sent = 0;
    const piece = new Uint8Array(1024 * 1024);
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (sent >= 100) controller.close();
          else controller.enqueue(piece);
          sent += 1;
        },
      },
      { highWaterMark: 0 },
    );
    const headers = {
      authorization: `Bearer ${citizen.token}`,
      "content-type": "multipart/form-data; boundary=x",
      ...(announced ? { "content-length": String(100 * 1024 * 1024) } : {}),
    };
    const url = `http://localhost/api/v1/cases/${draft.ref}/materials`;
    const answer = await api.request(
      new Request(url, { method: "POST", headers, body, duplex: "half" } as RequestInit),
    );
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, "case/file-too-large"]);
    expect(sent).toBeLessThan(announced ? 2 : 30);
  }
  expect(await stored()).toEqual(before);
});

test("the same file twice is one file: in the material, in the library and on the disk", async () => {
  const bytes = await aPicture("one and the same");
  const before = await stored();
  const form = () => aForm(bytes, "布局图.png", "image/png");
  expect((await send(form())).status).toBe(201);
  const again = await send(form());
  const layout = (again.body.items as { requirement: string; files: unknown[] }[]).find(
    (one) => one.requirement === "layout",
  );
  expect(layout?.files).toHaveLength(1);
  draft = await (await CaseStory.begin("food-business")).drafted("2026-03-02T09:00");
  expect((await send(form())).status).toBe(201);
  const after = await stored();
  expect(after).toMatchObject({
    files: before.files + 1,
    library: before.library + 1,
    onDisk: before.onDisk + 1,
    ofCases: before.ofCases + 2,
  });
});

test("another file under the same key is another call, even with the same name and size", async () => {
  const one = await aPicture("the first");
  const two = Uint8Array.from(one);
  const padding = (bytes: Uint8Array, last: number) => Uint8Array.from([...bytes, 0, 0, last]);
  const post = (bytes: Uint8Array) =>
    api.request(`/api/v1/cases/${draft.ref}/materials`, {
      method: "POST",
      headers: { authorization: `Bearer ${citizen.token}`, "idempotency-key": "upload-key" },
      body: aForm(bytes, "布局图.png", "image/png"),
    });
  expect((await post(padding(one, 1))).status).toBe(201);
  expect((await post(padding(one, 1))).status).toBe(201);
  const other = await post(padding(two, 2));
  expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([
    422,
    "platform/idempotency-mismatch",
  ]);
});

test("HTML stays text in every text field, in file names and in what a clerk writes", async () => {
  const html = `<script>alert("1")</script><img src=x onerror='alert(2)'>&amp;`;
  const fields = draft.service.form.sections.flatMap((section) => section.fields);
  const texts = fields.filter(
    (field) => ["text", "textarea"].includes(field.type) && !("pattern" in field && field.pattern),
  );
  expect(texts.length).toBeGreaterThan(2);
  const { values: known } = (await citizen.get(`/cases/${draft.ref}/form`)).body as { values: Record<string, unknown> };
  const shown = texts.filter((field) => field.key in known);
  const typed = Object.fromEntries(
    shown.map((field) => [field.key, html.slice(0, ("maxLength" in field && field.maxLength) || html.length)]),
  );
  const saved = await citizen.put(`/cases/${draft.ref}/form`, { values: { ...known, ...typed } });
  expect([saved.status, saved.body.problems]).toEqual([200, undefined]);
  expect((await citizen.get(`/cases/${draft.ref}/form`)).body.values).toMatchObject(typed);
  const name = "<img src=x onerror=alert(1)>.png";
  const answer = await send(aForm(await aPicture("named"), name, "image/png"));
  const items = answer.body.items as { requirement: string; files: { name: string }[] }[];
  expect(items.find((one) => one.requirement === "layout")?.files[0]?.name).toBe(name);
});

test("a store that takes nothing is told clearly, leaves no row, and the same upload works once it is back", async () => {
  const before = await stored();
  const bytes = await aPicture("into a full disk");
  const kept = `${storage}-aside`;
  const { renameSync } = await import("node:fs");
  renameSync(storage, kept);
  writeFileSync(storage, "a file stands where the folder was");
  const refused = await send(aForm(bytes, "布局图.png", "image/png"));
  expect([refused.status, refused.body.code]).toEqual([503, "storage/unavailable"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  rmSync(storage);
  renameSync(kept, storage);
  expect(await stored()).toEqual(before);
  expect((await send(aForm(bytes, "布局图.png", "image/png"))).status).toBe(201);
  expect(await verifyLedger()).toMatchObject({ fault: null });
});
