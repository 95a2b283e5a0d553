import { execFile } from "node:child_process";
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { instantFrom } from "@/lib/platform/clock";
import { makePaper } from "../papers/make-paper";
import { pdfsig } from "../testing/poppler";
import { samplePapers } from "../testing/sample-papers";
import { rootCertificatePem } from "./authority";
import { issueCertificate } from "./certificate";
import { signPdf } from "./sign-pdf";
import { verifyPdf } from "./verify-pdf";

const data = mkdtempSync(path.join(tmpdir(), "tongban-ca-"));
const at = instantFrom("2026-11-27T10:12:00+08:00");
const wish = { reason: "受理通知书签发", department: { name: "云州市市场监督管理局", code: "11990100MB0000001W" }, at };
let signed: Uint8Array;

beforeAll(async () => {
  vi.stubEnv("TONGBAN_DATA", data);
  vi.stubEnv("TONGBAN_KEY", "ab".repeat(32));
  signed = await signPdf(await makePaper(samplePapers.acceptance), wish);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const changedAt = (position: number, mask = 1) => {
  const copy = Uint8Array.from(signed);
  copy[position] = (copy[position] ?? 0) ^ mask;
  return copy;
};

test("pdfsig, which is not ours, finds the signature valid and trusted, of the whole document, with its reason in Chinese", async () => {
  const said = await pdfsig(signed, await rootCertificatePem());
  expect(said).toContain("Signature is Valid.");
  expect(said).toContain("Certificate is Trusted.");
  expect(said).toContain("Total document signed");
  expect(said).toContain("ETSI.CAdES.detached");
  expect(said).toContain("云州市市场监督管理局");
});

test("pdfsig does not trust it without our root", async () => {
  expect(await pdfsig(signed)).not.toContain("Certificate is Trusted.");
});

test("pdfsig finds one changed byte", async () => {
  expect(await pdfsig(changedAt(2000), await rootCertificatePem())).toContain("Digest Mismatch");
});

test("our own check names the body, the reason and the time", async () => {
  expect(await verifyPdf(signed)).toEqual({
    verdict: "valid",
    signer: { name: "云州市市场监督管理局", code: "11990100MB0000001W" },
    signedAt: at,
    reason: "受理通知书签发",
    coversWhole: true,
  });
});

test("no byte can be changed anywhere: text, structure, signature or the zeros behind it", async () => {
  const file = Buffer.from(signed);
  const hole = file.indexOf("/Contents <");
  const spots = Array.from({ length: 120 }, (_, i) => Math.floor((i * signed.length) / 120));
  // The signature itself, and everything in its dictionary.
  for (let i = hole - 150; i < hole + 9000; i += 41) spots.push(i);
  for (const spot of spots) {
    for (const mask of [0x01, 0x20]) {
      const { verdict } = await verifyPdf(changedAt(spot, mask));
      expect(verdict, `byte ${spot}, bit ${mask}`).not.toBe("valid");
    }
  }
}, 60_000);

test("something added after the signature is seen", async () => {
  const longer = Buffer.concat([signed, Buffer.from("\n% and one more thing")]);
  expect(await verifyPdf(longer)).toMatchObject({
    verdict: "changed",
    coversWhole: false,
    signer: { name: wish.department.name },
  });
});

test("a second signature of ours covers the first", async () => {
  const twice = await signPdf(signed, { ...wish, reason: "会签", department: { name: "云州市卫生健康委员会" } });
  expect((await verifyPdf(twice)).verdict).toBe("valid");
});

test("a paper without signature, an empty file and rubbish are unsigned", async () => {
  for (const bytes of [await makePaper(samplePapers.lapse), new Uint8Array(), Buffer.from("no PDF at all")])
    expect((await verifyPdf(bytes)).verdict).toBe("unsigned");
});

test("a file made to keep the verifier busy is answered at once", async () => {
  const busy = Buffer.from(`${"/ByteRange [ 0 10 ".repeat(500_000)}${"/ByteRange [0 1 2 3]<".repeat(100_000)}`);
  const began = performance.now();
  expect((await verifyPdf(busy)).verdict).toBe("changed");
  expect(performance.now() - began).toBeLessThan(10_000);
});

test("the signature of another city is foreign, even under the same name", async () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), "tongban-ca-"));
  vi.stubEnv("TONGBAN_DATA", elsewhere);
  const foreign = await signPdf(await makePaper(samplePapers.lapse), wish);
  vi.stubEnv("TONGBAN_DATA", data);
  rmSync(elsewhere, { recursive: true });
  expect((await verifyPdf(foreign)).verdict).toBe("foreign");
});

test("a signing time outside the dates of the certificate is not valid", async () => {
  const early = await signPdf(await makePaper(samplePapers.lapse), {
    ...wish,
    at: instantFrom("2019-12-31T12:00:00+08:00"),
  });
  expect((await verifyPdf(early)).verdict).toBe("changed");
});

test("keys are unreadable for others and encrypted", () => {
  for (const folder of readdirSync(path.join(data, "ca"))) {
    const key = path.join(data, "ca", folder, "key.pem");
    expect(statSync(key).mode & 0o077).toBe(0);
  }
});

test("the certificate dates and names come out as X.509 readers expect", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const name = { name: "测试" };
  const der = issueCertificate({
    subject: name,
    publicKey,
    issuer: { name, key: privateKey },
    authority: true,
    from: at,
    until: instantFrom("2049-12-31"),
  });
  expect(createPublicKey(privateKey).equals(publicKey)).toBe(true);
  expect(der[0]).toBe(0x30);
});

/** Another process with its own memory, as after a restart or beside a second worker. */
async function elsewhere(folder: string, script: string): Promise<string> {
  const code = `import { rootCertificatePem } from "@/lib/platform/documents/signing/authority";
    import { verifyPdf } from "@/lib/platform/documents/signing/verify-pdf"; ${script}`;
  const env = { ...process.env, TONGBAN_DATA: folder, TONGBAN_KEY: "ab".repeat(32) };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", code],
    { env },
  );
  return stdout;
}

test("after a restart the same root signs, and two processes that begin together make one root", async () => {
  const fresh = mkdtempSync(path.join(tmpdir(), "tongban-ca-"));
  const say = "(async () => { process.stdout.write(await rootCertificatePem()); })();";
  const [one, two] = await Promise.all([elsewhere(fresh, say), elsewhere(fresh, say)]);
  expect(one).toContain("BEGIN CERTIFICATE");
  expect(two).toBe(one);
  expect(await elsewhere(fresh, say)).toBe(one);
  expect(readdirSync(path.join(fresh, "ca"))).toEqual(["root"]);
  expect(await elsewhere(data, say)).toBe(await rootCertificatePem());
  rmSync(fresh, { recursive: true });
}, 60_000);
