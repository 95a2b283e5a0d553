type Part = { headers: Map<string, string>; body: Buffer };

const end = Buffer.from("\r\n\r\n");

function readPart(raw: Buffer): Part {
  const cut = raw.indexOf(end);
  const head = (cut < 0 ? raw : raw.subarray(0, cut)).toString("latin1").replace(/\r\n[ \t]+/g, " ");
  const headers = new Map<string, string>();
  for (const line of head.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: cut < 0 ? Buffer.alloc(0) : raw.subarray(cut + end.length) };
}

function decodeBody(part: Part): Buffer {
  const encoding = part.headers.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "base64") return Buffer.from(part.body.toString("latin1"), "base64");
  return encoding === "quoted-printable" ? fromQuotedPrintable(part.body.toString("latin1")) : part.body;
}

function fromQuotedPrintable(text: string): Buffer {
  const joined = text.replace(/=\r?\n/g, "");
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}

/** A header's words (RFC 2047): `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`; neighbours are joined before they are decoded. */
export function decodeHeader(text: string): string {
  return text
    .replace(/(=\?utf-8\?[bq]\?[^?]*\?=)(\s+(?==\?utf-8\?[bq]\?))?/gi, "$1")
    .replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (run) => {
      const words = [...run.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)];
      return Buffer.concat(
        words.map(([, how = "b", what = ""]) =>
          how.toLowerCase() === "b" ? Buffer.from(what, "base64") : fromQuotedPrintable(what.replaceAll("_", " ")),
        ),
      ).toString("utf8");
    });
}

function leaves(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(part.headers.get("content-type") ?? "")?.[1];
  if (!boundary) return [part];
  const pieces = part.body.toString("latin1").split(`--${boundary}`).slice(1, -1);
  return pieces.flatMap((piece) => leaves(readPart(Buffer.from(piece.replace(/^\r\n/, ""), "latin1"))));
}

/** The name of an attached file: `filename=…`, or RFC 2231 pieces `filename*0*=utf-8''%E5…; filename*1*=…`. */
function attachmentName(part: Part): string | undefined {
  const disposition = part.headers.get("content-disposition") ?? "";
  const pieces = [...disposition.matchAll(/filename\*(?:\d+\*?)?="?([^;"]+)"?/gi)].map(([, piece = ""]) => piece);
  if (pieces.length > 0) return decodeURIComponent(pieces.join("").replace(/^utf-8''/i, ""));
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  return plain === undefined ? undefined : decodeHeader(plain);
}

export type ReadMail = { messageId: string; subject: string; text: string; attachments: string[] };

/** What a person would read of a raw message (RFC 5322, MIME, UTF-8): subject, text and the names of attachments. */
export function readMail(raw: Buffer): ReadMail {
  const whole = readPart(raw);
  const parts = leaves(whole);
  const isText = (part: Part) =>
    (part.headers.get("content-type") ?? "text/plain").startsWith("text/plain") &&
    !part.headers.get("content-disposition")?.startsWith("attachment");
  const text = parts.find(isText);
  return {
    messageId: whole.headers.get("message-id") ?? "",
    subject: decodeHeader(whole.headers.get("subject") ?? ""),
    text: text ? decodeBody(text).toString("utf8").trim() : "",
    attachments: parts.map(attachmentName).filter((name) => name !== undefined),
  };
}
