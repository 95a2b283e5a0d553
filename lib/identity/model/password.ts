import { hash, verify } from "@node-rs/argon2";

/** Argon2id, 19 MiB, two passes (OWASP minimum); about 10 ms here. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/** A hash that no password has, so that an unknown account costs the same time as a wrong password. */
let nobody: Promise<string> | undefined;

export async function checkPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  nobody ??= hashPassword(`nobody ${performance.timeOrigin}`);
  const right = await verify(passwordHash ?? (await nobody), password.normalize("NFC")).catch(() => false);
  return passwordHash !== undefined && right;
}

/** Wrong passwords in a row before an account locks, and for how many minutes. */
export const lockAfter = 5;
export const lockMinutes = 15;
