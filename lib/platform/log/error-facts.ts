import { scrub } from "./scrub";

/** An error as facts: its class, its message without values, and where it was thrown. Frames only: a stack begins with the message. */
export function errorFacts(error: unknown): { error: string; message?: string; stack?: string } {
  if (!isErrorLike(error)) return { error: scrub(String(error)) };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const root = process.cwd();
  const stack = frames
    .slice(0, 12)
    .map((line) => line.trim().replaceAll(`${root}/`, ""))
    .join("\n");
  return { error: error.name ?? "Error", message: scrub(error.message), stack };
}

/** An error, or the plain copy of one that a library hands on (the queue's "error" event). */
function isErrorLike(error: unknown): error is Pick<Error, "message"> & Partial<Error> {
  return typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";
}
