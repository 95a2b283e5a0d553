import path from "node:path";
import { sm3 } from "../crypto";
import { env } from "../env";
import { Refusal } from "../errors";
import { localStore } from "./local";
import { s3Store } from "./s3";
import type { Store } from "./store";

let chosen: Store | undefined;

function store(): Store {
  if (!chosen) {
    const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY, TONGBAN_STORAGE, TONGBAN_DATA } = env();
    chosen =
      S3_ENDPOINT && S3_BUCKET && S3_ACCESS_KEY && S3_SECRET_KEY
        ? s3Store({
            endpoint: S3_ENDPOINT,
            bucket: S3_BUCKET,
            region: S3_REGION,
            accessKey: S3_ACCESS_KEY,
            secretKey: S3_SECRET_KEY,
          })
        : localStore(TONGBAN_STORAGE ?? path.join(TONGBAN_DATA, "files"));
  }
  return chosen;
}

/**
 * Keeps bytes and answers their digest (SM3, hex). Refuses `storage/unavailable` (503) when the disk is full or the
 * object store does not answer: nothing is half-written, the caller still has the bytes and can try again.
 */
export async function keepFile(bytes: Uint8Array): Promise<string> {
  const digest = sm3(bytes);
  try {
    if (!(await store().has(digest))) await store().put(digest, bytes);
    return digest;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === "ENOSPC" ? "full" : "unavailable";
    throw new Refusal("storage/unavailable", {}, { status: 503, retryAfter: 60, detail: { reason } });
  }
}

/**
 * The bytes of a digest, exactly those that were kept; null when they are not there. Refuses `storage/unavailable` when
 * the store does not answer, `storage/damaged` (503) when what it holds has another digest.
 */
export async function readFileByDigest(digest: string): Promise<Uint8Array | null> {
  const bytes = await store()
    .get(digest)
    .catch(() => {
      throw new Refusal("storage/unavailable", {}, { status: 503, retryAfter: 60 });
    });
  if (bytes && sm3(bytes) !== digest) throw damaged();
  return bytes;
}

/** The same where the product knows that it kept them: what is not there is damage too. */
export async function readKeptFile(digest: string): Promise<Uint8Array> {
  const bytes = await readFileByDigest(digest);
  if (!bytes) throw damaged();
  return bytes;
}

const damaged = () => new Refusal("storage/damaged", {}, { status: 503 });

/** Whether files can be kept now, and how full the place is in percent, where that can be known. */
export const probeStorage = (): Promise<{ writable: boolean; usedPercent: number | null }> =>
  store()
    .probe()
    .then((usedPercent) => ({ writable: true, usedPercent }))
    .catch(() => ({ writable: false, usedPercent: null }));
