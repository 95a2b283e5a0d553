import { now, today } from "@/lib/platform/clock";
import { keepFile } from "@/lib/platform/storage";
import { type ExchangeResult, registerBodies, type SharingRow } from "../contract";
import { pickLicence } from "../model/pick-licence";
import type { FetchedFile } from "../store/extraction";
import { exchangePorts } from ".";

/** What one row's register knows, with the file when the row delivers materials. */
export type Asked = { body: string; at: string; data: Record<string, unknown>; file?: FetchedFile };

/** Asks the register of one row about a holder. Called outside any transaction; nothing is written but the fetched file. */
export async function askRegister(row: SharingRow, holder: string): Promise<ExchangeResult<Asked>> {
  const ports = exchangePorts();
  const told = (result: ExchangeResult<Record<string, unknown>>): ExchangeResult<Asked> => {
    if (!result.ok) return result;
    return { ...result, data: { body: registerBodies[row.register].zh, at: now().toISOString(), data: result.data } };
  };
  if (row.register === "population") return told(await ports.population.person(holder));
  if (row.register === "legal-entity") return told(await ports.legalEntity.entity(holder));
  return askLicence(row, holder);
}

async function askLicence(row: SharingRow, holder: string): Promise<ExchangeResult<Asked>> {
  const { licenceLibrary } = exchangePorts();
  const kind = row.kind ?? "";
  const found = await licenceLibrary.find(holder, kind);
  if (!found.ok) return found;
  const licence = pickLicence(found.data, today());
  const { callNo, ms, attempts } = found;
  // Expired is as good as none: the person has to bring a valid one.
  if (!licence) return { ok: false, reason: "not-found", callNo, ms, attempts };
  const body = licence.issuer ?? registerBodies.licence.zh;
  const asked: Asked = { body, at: now().toISOString(), data: licence.data };
  if (row.materials.length === 0) return { ...found, data: asked };

  const file = await licenceLibrary.file({ holder, kind, number: licence.number, format: "pdf" });
  // The panel shows one call with the time of both; the file's number is the one that delivered.
  const both = { callNo: file.callNo, ms: ms + file.ms, attempts: file.attempts };
  if (!file.ok) return { ...file, ...both };
  const { name, type, content } = file.data;
  const digest = await keepFile(content);
  return { ok: true, ...both, data: { ...asked, file: { digest, name, mediaType: type, size: content.byteLength } } };
}
