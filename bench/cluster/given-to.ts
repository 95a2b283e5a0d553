import { chownSync, readdirSync } from "node:fs";
import path from "node:path";

/** Gives a folder and everything in it to an account. */
export function givenTo({ uid, gid }: { uid: number; gid: number }, folder: string): void {
  for (const name of ["", ...(readdirSync(folder, { recursive: true }) as string[])])
    chownSync(path.join(folder, name), uid, gid);
}
