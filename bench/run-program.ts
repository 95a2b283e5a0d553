import { spawn } from "node:child_process";
import path from "node:path";
import { lean } from "../scripts/setup/processes.mjs";

/** Runs a program of this folder with the product's environment on a database; answers what it says, as JSON. */
export async function runProgram<T>(file: string, databaseUrl: string, args: readonly string[] = []): Promise<T> {
  const given = [...lean, "--import", "tsx", path.join(import.meta.dirname, file), ...args];
  const child = spawn(process.execPath, given, {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (part: Buffer) => {
    text += part.toString();
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  return JSON.parse(text) as T;
}
