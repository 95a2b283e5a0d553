import { randomUUID } from "node:crypto";
import { access, mkdir, open, readFile, rename, rm, statfs } from "node:fs/promises";
import path from "node:path";
import type { Store } from "./store";

/** Files under one folder, two levels by digest. A file appears whole (written aside, synced, renamed) or not at all. */
export function localStore(root: string): Store {
  const place = (digest: string) => path.join(root, digest.slice(0, 2), digest);
  return {
    async has(digest) {
      return access(place(digest)).then(
        () => true,
        () => false,
      );
    },
    async put(digest, bytes) {
      const target = place(digest);
      await mkdir(path.dirname(target), { recursive: true });
      const aside = `${target}.${randomUUID()}`;
      const file = await open(/* turbopackIgnore: true */ aside, "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
        await file.close();
        await rename(aside, target);
      } catch (error) {
        await file.close().catch(() => undefined);
        await rm(aside, { force: true });
        throw error;
      }
    },
    async probe() {
      await mkdir(root, { recursive: true });
      const aside = path.join(root, `.probe.${randomUUID()}`);
      const file = await open(/* turbopackIgnore: true */ aside, "wx", 0o600);
      try {
        await file.writeFile("can be written");
        await file.sync();
      } finally {
        await file.close();
        await rm(aside, { force: true });
      }
      const { blocks, bavail } = await statfs(root);
      return blocks > 0 ? Math.round((1 - bavail / blocks) * 1_000) / 10 : null;
    },
    async get(digest) {
      return readFile(/* turbopackIgnore: true */ place(digest)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
    },
  };
}
