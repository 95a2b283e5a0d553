import { peopleColumns } from "./people";
import type { Template } from "./template";

/** Columns of every table that copies write. */
export function columnsOf(templates: readonly Template[]): Map<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    ...templates.flatMap(({ tables }) => tables.map(({ name, columns }) => [name, columns] as const)),
    ["subject", peopleColumns.subject],
    ["account", peopleColumns.account],
    ["ledger_event", ["subject_type", "subject_id", "seq", "at", "event", "actor", "body", "hash"]],
    ["ledger_head", ["subject_type", "subject_id", "seq", "hash", "sealed_seq"]],
    ["loaded_rest", ["day", "subject_type", "subject_id", "seq", "hash"]],
  ]);
}
