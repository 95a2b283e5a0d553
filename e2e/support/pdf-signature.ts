import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * What poppler's pdfsig, which knows nothing of us, says about the signatures of a PDF file. The demo city's root is in a
 * certificate store made for this look, so that the chain is judged too.
 */
export function pdfSignature(bytes: Buffer, root: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "tongban-pdfsig-"));
  try {
    writeFileSync(path.join(folder, "paper.pdf"), bytes);
    writeFileSync(path.join(folder, "root.pem"), root);
    execFileSync("certutil", ["-N", "-d", folder, "--empty-password"]);
    execFileSync("certutil", ["-A", "-d", folder, "-n", "root", "-t", "C,C,C", "-i", path.join(folder, "root.pem")]);
    return execFileSync("pdfsig", ["-nssdir", folder, path.join(folder, "paper.pdf")], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
