import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";

const run = promisify(execFile);

async function withFile<T>(bytes: Uint8Array, use: (file: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "tongban-pdf-"));
  try {
    const file = path.join(folder, "paper.pdf");
    await writeFile(file, bytes);
    return await use(file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The words of a PDF as a reader that is not ours finds them, white space removed. */
export const textOf = (bytes: Uint8Array): Promise<string> =>
  withFile(bytes, async (file) => (await run("pdftotext", ["-raw", file, "-"])).stdout.replace(/\s+/g, ""));

/** A sheet (from 1) as grey pixels, by default at 100 dots per inch. */
export const pixelsOf = (bytes: Uint8Array, sheet = 1, dotsPerInch = 100) =>
  withFile(bytes, async (file, folder) => {
    const target = path.join(folder, "sheet");
    await run("pdftoppm", [
      "-r",
      `${dotsPerInch}`,
      "-gray",
      "-png",
      "-f",
      `${sheet}`,
      "-l",
      `${sheet}`,
      "-singlefile",
      file,
      target,
    ]);
    const { data, info } = await sharp(await readFile(`${target}.png`))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  });

export const sheetsOf = (bytes: Uint8Array): Promise<number> =>
  withFile(bytes, async (file) => Number(/Pages:\s+(\d+)/.exec((await run("pdfinfo", [file])).stdout)?.[1]));

/** What `pdfsig` says; with the certificates of `trusted` (PEM) as trust anchors. */
export const pdfsig = (bytes: Uint8Array, trusted?: string): Promise<string> =>
  withFile(bytes, async (file, folder) => {
    const store = `sql:${folder}`;
    await run("certutil", ["-N", "-d", store, "--empty-password"]);
    if (trusted) {
      const pem = path.join(folder, "root.pem");
      await writeFile(pem, trusted);
      await run("certutil", ["-A", "-d", store, "-n", "root", "-t", "CT,C,C", "-i", pem]);
    }
    // pdfsig ends with a code other than 0 when a signature is not valid; its words are what counts.
    return run("pdfsig", ["-nssdir", store, file]).then(
      ({ stdout }) => stdout,
      (error: { stdout?: string }) => error.stdout ?? "",
    );
  });
