import type { ServerResponse } from "node:http";

/** So much of one answer is kept here for a reader who is slower than the page that is drawn for them, in bytes. */
const most = 4 * 1024 * 1024;

/**
 * Calls `done` once an answer is made, also when its reader still reads or has left: whoever made it is free then. Until
 * `most` bytes the writer is never told to wait for a slow reader.
 */
export function whenMade(response: ServerResponse, done: () => void): void {
  const { write, end } = response;
  let all = 0;
  response.write = function unhurried(this: ServerResponse, ...given: Parameters<typeof write>): boolean {
    const [chunk] = given as unknown as [string | Uint8Array];
    all += typeof chunk === "string" ? Buffer.byteLength(chunk) : chunk.byteLength;
    const flows = write.apply(this, given);
    return flows || all < most;
  } as typeof write;
  response.end = function made(this: ServerResponse, ...given: Parameters<typeof end>) {
    const answer = end.apply(this, given);
    done();
    return answer;
  } as typeof end;
  response.once("close", done);
}
