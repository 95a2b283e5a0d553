import { fileTypeFromBuffer } from "file-type";

/** To be replaced by the full inspection in this folder. */
export async function inspectUpload(
  bytes: Uint8Array,
  _name: string,
): Promise<{ ok: true; mediaType: string; pages?: number } | { ok: false; problems: string[] }> {
  const type = await fileTypeFromBuffer(bytes);
  return type ? { ok: true, mediaType: type.mime } : { ok: false, problems: ["unknown"] };
}
