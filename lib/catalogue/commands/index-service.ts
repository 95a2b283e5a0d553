import { inTransaction } from "@/lib/platform/db";
import type { ServiceItem } from "../contract";
import { replaceEntries, type SearchEntry } from "../store/search-entries";

/**
 * Makes the live version of a service findable: one entry for the service, one for each of its questions. A service that
 * can be begun online is in the group "apply", another in "guide". Repeatable; a service that is not live is taken out.
 */
export async function indexService(code: string): Promise<void> {
  await inTransaction("catalogue/index-service", async (tx) => {
    const row = await tx.db.serviceItem.findUnique({ where: { code } });
    const version =
      row?.state === "live"
        ? await tx.db.serviceVersion.findUnique({
            where: { code_version: { code, version: row.currentVersion } },
            select: { item: true },
          })
        : null;
    const department =
      row &&
      (await tx.db.department.findUnique({
        where: { code: row.departmentCode },
        select: { nameZh: true, nameEn: true },
      }));
    const entries =
      row && version && department
        ? entriesOf(version.item as unknown as ServiceItem, {
            code,
            departmentCode: row.departmentCode,
            department: `${department.nameZh} ${department.nameEn}`,
            areaCode: row.areaCode,
            areaPath: row.areaPath,
            audiences: row.audiences,
            uses: row.uses,
          })
        : [];
    await replaceEntries(tx, [`service:${code}`, `faq:${code}:`], entries);
  });
}

type Place = {
  code: string;
  departmentCode: string;
  department: string;
  areaCode: string;
  areaPath: string;
  audiences: string[];
  uses: number;
};

function entriesOf(item: ServiceItem, place: Place): SearchEntry[] {
  const online = item.terminals.includes("pc") || item.terminals.includes("phone");
  const themes = [...item.themes.personal, ...item.themes.firm];
  const shared = {
    code: place.code,
    audiences: place.audiences,
    themes,
    departmentCode: place.departmentCode,
    areaCode: place.areaCode,
    areaPath: place.areaPath,
    filters: [
      ...item.lists.map((list) => `list:${list}`),
      ...item.terminals.map((terminal) => `terminal:${terminal}`),
      ...item.lifeEvents.map((event) => `event:${event}`),
    ],
  };
  const service: SearchEntry = {
    ...shared,
    id: `service:${place.code}`,
    group: online ? "apply" : "guide",
    title: item.name,
    summary: item.summary,
    texts: [
      { level: "t", text: item.name.zh },
      { level: "t", text: item.name.en },
      ...[...item.keywords, ...item.synonyms, ...item.keywordsEn].map((text) => ({ level: "k" as const, text })),
      { level: "b", text: item.summary.zh },
      { level: "b", text: item.summary.en },
      { level: "b", text: place.department },
      ...item.results.flatMap(({ name }) => [
        { level: "b" as const, text: name.zh },
        { level: "b" as const, text: name.en },
      ]),
    ],
    fuzzy: [item.name.zh, ...item.synonyms, item.name.en, ...item.keywordsEn],
    weight: place.uses,
    href: `/services/${place.code}`,
  };
  const questions = item.faq.map(
    ({ q, a }, index): SearchEntry => ({
      ...shared,
      id: `faq:${place.code}:${index + 1}`,
      group: "faq",
      title: q,
      summary: a,
      texts: [
        { level: "t", text: q.zh },
        { level: "t", text: q.en },
        { level: "k", text: item.name.zh },
        { level: "k", text: item.name.en },
        { level: "b", text: a.zh },
        { level: "b", text: a.en },
      ],
      fuzzy: [q.zh, q.en],
      href: `/services/${place.code}#faq-${index + 1}`,
    }),
  );
  return [service, ...questions];
}
