import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { createText } from "@/lib/platform/i18n";
import { makePaper } from "../papers/make-paper";
import { samplePapers } from "../testing/sample-papers";
import { inspectProblems, inspectUpload } from ".";

// Faces are parsed and other programs started; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const paper = await makePaper(samplePapers.acceptance);
const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#c8b" } });
const problemsOf = async (bytes: Uint8Array, name: string) => (await inspectUpload(bytes, name)).problems;

/** A PDF of one page after `change`; objects packed into an object stream unless told. */
async function pdfWith(change: (document: PDFDocument) => void | Promise<void>, useObjectStreams = true) {
  const document = await PDFDocument.create();
  document.addPage();
  await change(document);
  return document.save({ useObjectStreams });
}

const docx = (more: Record<string, Uint8Array> = {}) =>
  zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w:document/>"), ...more });

test("a paper of ours is a PDF of two pages without problems", async () => {
  expect(await inspectUpload(paper, "受理通知书.pdf")).toEqual({
    ok: true,
    kind: "pdf",
    mediaType: "application/pdf",
    pages: 2,
    problems: [],
  });
});

test("a picture answers its size and resolution", async () => {
  const bytes = await photo(1240, 1754).jpeg().withMetadata({ density: 150 }).toBuffer();
  expect(await inspectUpload(bytes, "scan.JPG")).toEqual({
    ok: true,
    kind: "image",
    mediaType: "image/jpeg",
    pages: 1,
    width: 1240,
    height: 1754,
    dpi: 150,
    problems: [],
  });
});

test.each([
  ["docx", docx(), "word"],
  ["xlsx", zipSync({ "[Content_Types].xml": strToU8("x"), "xl/workbook.xml": strToU8("x") }), "sheet"],
  ["ofd", zipSync({ "OFD.xml": strToU8("x"), "Doc_0/Document.xml": strToU8("x") }), "ofd"],
])("a %s file is told by what is in the zip", async (ending, bytes, kind) => {
  expect(await inspectUpload(bytes, `材料.${ending}`)).toMatchObject({ ok: true, kind });
});

test("an empty file and one over the limit are refused by size alone", async () => {
  expect(await problemsOf(new Uint8Array(), "a.pdf")).toEqual(["empty"]);
  expect(await problemsOf(new Uint8Array(100 * 1024 * 1024), "a.pdf")).toEqual(["too-large"]);
  expect((await inspectUpload(paper, "a.pdf", { limit: 1000 })).problems).toEqual(["too-large"]);
});

test.each([
  ["a program named .pdf", Buffer.from(`MZ${"\0".repeat(200)}`), "营业执照.pdf", "type-refused"],
  [
    "a script in an SVG",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "a.svg",
    "type-refused",
  ],
  ["a web page named .png", Buffer.from("  <!doctype html><script>alert(1)</script>"), "a.png", "type-refused"],
  ["plain text", Buffer.from("只是一些字"), "a.pdf", "type-unknown"],
  ["a zip of anything", zipSync({ "a.txt": strToU8("x") }), "a.docx", "archive-refused"],
  ["an old Office file", Buffer.from("d0cf11e0a1b11ae1".padEnd(2000, "0"), "hex"), "a.doc", "type-refused"],
  ["a broken zip", Buffer.from("PK\x03\x04 and nothing more"), "a.docx", "unreadable"],
])("%s is refused", async (_, bytes, name, problem) => {
  expect(await inspectUpload(bytes, name)).toMatchObject({ ok: false, problems: [problem] });
});

test("a name that does not fit the content is refused, but one kind of picture for another is not", async () => {
  expect(await problemsOf(paper, "身份证.jpg")).toContain("type-mismatch");
  expect(await problemsOf(docx(), "表.xlsx")).toEqual(["type-mismatch"]);
  expect(await problemsOf(await photo(900, 900).png().toBuffer(), "照片.jpg")).toEqual([]);
  expect(await problemsOf(paper, "没有后缀")).toEqual([]);
});

test("a picture that ends too early is unreadable, a small one is not sharp enough", async () => {
  const noise = await sharp({
    create: {
      width: 1200,
      height: 1200,
      channels: 3,
      background: "#fff",
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();
  expect(await problemsOf(noise.subarray(0, noise.length / 2), "a.jpg")).toEqual(["unreadable"]);
  expect(await problemsOf(await photo(300, 300).png().toBuffer(), "a.png")).toEqual(["resolution-low"]);
});

test("a few bytes that stand for a giant picture are refused before they are unpacked", async () => {
  const png = Buffer.from(await photo(100, 100).png().toBuffer());
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  const began = performance.now();
  const [problem] = await problemsOf(png, "a.png");
  expect(["picture-too-large", "unreadable"]).toContain(problem);
  expect(performance.now() - began).toBeLessThan(10_000);
  const real = await photo(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
  expect(real.length).toBeLessThan(2_000_000);
  expect(await problemsOf(real, "a.png")).toEqual(["picture-too-large"]);
});

const action = (document: PDFDocument, entries: Record<string, string>) =>
  document.context.register(
    document.context.obj(
      Object.fromEntries(
        Object.entries(entries).map(([key, value]) => [key, key === "JS" ? PDFString.of(value) : PDFName.of(value)]),
      ),
    ),
  );

test.each([true, false])("a script in a PDF is found (objects packed: %s)", async (packed) => {
  const script = await pdfWith((document) => document.addJavaScript("hello", "app.alert(1)"), packed);
  expect(await problemsOf(script, "a.pdf")).toEqual(["pdf-script"]);
  const launch = await pdfWith((document) => {
    document.catalog.set(PDFName.of("OpenAction"), action(document, { S: "Launch" }));
  }, packed);
  expect(await problemsOf(launch, "a.pdf")).toEqual(["pdf-script"]);
  const attached = await pdfWith(
    (document) => document.attach(strToU8("MZ"), "a.exe", { mimeType: "application/x-msdownload" }),
    packed,
  );
  expect(await problemsOf(attached, "a.pdf")).toEqual(["pdf-attachment"]);
});

test("a script whose name is written in disguise is found", async () => {
  const bytes = await pdfWith((document) => document.addJavaScript("hello", "app.alert(1)"), false);
  const disguised = Buffer.from(
    Buffer.from(bytes).toString("latin1").replaceAll("/JavaScript", "/J#61v#61Script"),
    "latin1",
  );
  expect(await problemsOf(disguised, "a.pdf")).toEqual(["pdf-script"]);
});

test("opening at a page is no script, opening a web address is one", async () => {
  const goTo = await pdfWith((document) => {
    document.catalog.set(PDFName.of("OpenAction"), document.context.obj([document.getPage(0).ref, "Fit"]));
  }, false);
  expect(await problemsOf(goTo, "a.pdf")).toEqual([]);
  const packed = await pdfWith((document) => {
    document.catalog.set(PDFName.of("OpenAction"), action(document, { S: "URI" }));
  });
  expect(await problemsOf(packed, "a.pdf")).toEqual(["pdf-script"]);
  const web = await pdfWith((document) => {
    document.catalog.set(
      PDFName.of("OpenAction"),
      document.context.obj({ S: "URI", URI: PDFString.of("http://evil.example") }),
    );
  }, false);
  expect(await problemsOf(web, "a.pdf")).toEqual(["pdf-script"]);
});

test("a PDF with a password, without pages or cut off is refused", async () => {
  const locked = await pdfWith((document) => document.encrypt({ userPassword: "1", ownerPassword: "2" }));
  expect(await problemsOf(locked, "a.pdf")).toEqual(["encrypted"]);
  expect(await problemsOf(paper.subarray(0, 3000), "a.pdf")).toEqual(["unreadable"]);
  expect(
    await problemsOf(Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n0\n%%EOF"), "a.pdf"),
  ).toEqual(["pdf-no-pages"]);
});

test("an object stream that explodes or is packed in an odd way is refused in time", async () => {
  const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
  const wrap = (filter: string, body: Buffer) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 5/Filter${filter}>>stream\n`),
      body,
      Buffer.from("\nendstream endobj\nstartxref\n0\n%%EOF"),
    ]);
  const began = performance.now();
  expect(await problemsOf(wrap("/FlateDecode", bomb), "a.pdf")).toEqual(["archive-bomb"]);
  expect(await problemsOf(wrap("[/ASCIIHexDecode/FlateDecode]", bomb), "a.pdf")).toEqual(["pdf-too-complex"]);
  expect(performance.now() - began).toBeLessThan(15_000);
});

test("a file made of stream keywords is refused in time", async () => {
  const began = performance.now();
  expect(
    await problemsOf(Buffer.from(`%PDF-1.7 startxref\n${"stream endstream ".repeat(1_000_000)}`), "a.pdf"),
  ).toEqual(["pdf-too-complex"]);
  await problemsOf(Buffer.from(`%PDF-1.7 startxref ${"/OpenAction 1 0 R ".repeat(20_000)}`), "a.pdf");
  await problemsOf(Buffer.from(`%PDF-1.7 startxref ${"/Type /Count 1 ".repeat(1_000_000)}`), "a.pdf");
  expect(performance.now() - began).toBeLessThan(15_000);
});

test("a zip bomb is refused, also one that lies about its size", async () => {
  const bomb = docx({ "word/media/a.png": new Uint8Array(40 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await problemsOf(bomb, "a.docx")).toEqual(["archive-bomb"]);
  const lying = Buffer.from(bomb);
  const entry = lying.lastIndexOf("word/media/a.png") - 46;
  lying.writeUInt32LE(10, entry + 24);
  expect(await problemsOf(lying, "a.docx")).toEqual(["archive-bomb"]);
});

test("macros and programs in Office files are refused", async () => {
  expect(await problemsOf(docx({ "word/vbaProject.bin": strToU8("x") }), "a.docx")).toEqual(["office-macro"]);
});

test("no file makes the inspector throw: every paper of ours, cut and stirred", async () => {
  for (let i = 0; i < 40; i++) {
    const bytes = Uint8Array.from(i % 2 ? paper : docx());
    for (let k = 0; k < 50; k++) bytes[(k * 7919 + i * 104_729) % bytes.length] = (k * 31 + i) % 256;
    expect(await inspectUpload(bytes.subarray(0, bytes.length - i * 10), "a.pdf")).toHaveProperty("problems");
  }
});

test.each(["zh-CN", "en"] as const)("every problem says in %s what is wrong and what to do", (locale) => {
  const t = createText(locale, "papers");
  for (const problem of inspectProblems)
    for (const part of ["what", "next"] as const)
      expect(t(`inspect.${problem}.${part}`)).not.toBe(`inspect.${problem}.${part}`);
});
