import { createHash, createPrivateKey, generateKeyPair, type KeyObject, X509Certificate } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { instantOf } from "@/lib/platform/clock";
import { keyFor } from "@/lib/platform/crypto/keys";
import { type Issuer, issueCertificate, type Name } from "./certificate";

const makeKeys = promisify(generateKeyPair);

/** A key with its certificate (DER). */
export type Signer = { key: KeyObject; certificate: Buffer; name: Name };

const rootName: Name = { name: "通办演示根证书" };
/** Before every moment at which a demo case may be signed under a set clock, and to the end of UTCTime. */
const validity = { from: instantOf("2020-01-01"), until: instantOf("2049-12-31") };

function folder(): string {
  const data = process.env.TONGBAN_DATA;
  if (!data) throw new Error("TONGBAN_DATA is missing: the folder in which the signing keys are kept");
  return path.join(data, "ca");
}

const passphrase = () => keyFor("signing keys").toString("hex");

async function read(place: string, name: Name): Promise<Signer | undefined> {
  const [pem, certificate] = await Promise.all([
    readFile(path.join(place, "key.pem"), "utf8"),
    readFile(path.join(place, "certificate.pem")),
  ]).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (!pem || !certificate) return undefined;
  try {
    return {
      key: createPrivateKey({ key: pem, passphrase: passphrase() }),
      certificate: new X509Certificate(certificate).raw,
      name,
    };
  } catch (cause) {
    throw new Error(`the signing key in ${place} cannot be opened: it was made under another TONGBAN_KEY`, { cause });
  }
}

/** Makes a key and certificate and puts both in place by renaming one folder: all or nothing. When another process was
 *  quicker its folder stays and is read, so that a city never has two roots. */
async function make(place: string, name: Name, issuer?: Issuer): Promise<Signer> {
  const { privateKey, publicKey } = await makeKeys("rsa", { modulusLength: 2048 });
  const certificate = issueCertificate({
    subject: name,
    publicKey,
    issuer: issuer ?? { name, key: privateKey },
    authority: !issuer,
    ...validity,
  });
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(`${place}.new-`);
  const secret = privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: passphrase() });
  await writeFile(path.join(draft, "key.pem"), secret, { mode: 0o600, flush: true });
  await writeFile(path.join(draft, "certificate.pem"), new X509Certificate(certificate).toString(), { flush: true });
  try {
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const theirs = await read(place, name);
    if (theirs) return theirs;
    throw error;
  }
  return { key: privateKey, certificate, name };
}

const known = new Map<string, Promise<Signer>>();

function once(place: string, load: () => Promise<Signer>): Promise<Signer> {
  const found = known.get(place);
  if (found) return found;
  const loading = load();
  known.set(place, loading);
  // A failure (disk full, wrong key) must not stick for the life of the process.
  loading.catch(() => known.delete(place));
  return loading;
}

/** The root of the demo authority, made at its first use and kept in TONGBAN_DATA/ca. */
export function rootAuthority(): Promise<Signer> {
  const place = path.join(folder(), "root");
  return once(place, async () => (await read(place, rootName)) ?? make(place, rootName));
}

/** Key and certificate with which a department signs its papers; made at its first signature. */
export function departmentSigner(department: Name): Promise<Signer> {
  const id = createHash("sha256")
    .update(`${department.code ?? ""}\n${department.name}`)
    .digest("hex")
    .slice(0, 24);
  const place = path.join(folder(), id);
  return once(place, async () => (await read(place, department)) ?? make(place, department, await rootAuthority()));
}

/** The root certificate people import to check papers with their own tools. */
export async function rootCertificatePem(): Promise<string> {
  return new X509Certificate((await rootAuthority()).certificate).toString();
}
