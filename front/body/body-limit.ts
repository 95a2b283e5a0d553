import type { IncomingMessage } from "node:http";

export const megabyte = 1024 * 1024;
/** Files travel as multipart; beside the file there is room for the other parts. */
const upload = 25 * megabyte + 64 * 1024;

/** The largest body a request may have, in bytes: an upload's, or that of a form or a document. */
export function bodyLimit(request: IncomingMessage): number {
  return /^multipart\/form-data/i.test(request.headers["content-type"] ?? "") ? upload : megabyte;
}

/** Whether a body follows the head of this request. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
