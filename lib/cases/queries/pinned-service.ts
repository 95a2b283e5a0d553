import { findLiveVersion, findLiveVersions, getPublishedService, type PublishedService } from "@/lib/catalogue";
import type { FormSchema } from "@/lib/forms/contract";
import type { ProcessDefinition } from "@/lib/workflow/contract";

/** A published version as a case uses it: item, form, fees, papers and process, pinned whole. */
export type PinnedService = Omit<PublishedService, "form" | "process"> & {
  form: FormSchema;
  process: ProcessDefinition;
};

/** The pinned version of a case. Throws when the id is not there: a case never outlives its version. */
export async function getPinnedService(versionId: string): Promise<PinnedService> {
  return (await getPublishedService(versionId)) as PinnedService;
}

/** The version that is live now, by the service's code; null when there is none or it is suspended. */
export async function findLiveService(code: string): Promise<PinnedService | null> {
  return (await findLiveVersion(code)) as PinnedService | null;
}

/** The same of many, in the order of the codes; a service that has no live version is left out. */
export async function findLiveServices(codes: readonly string[]): Promise<PinnedService[]> {
  return (await findLiveVersions(codes)) as PinnedService[];
}
