import * as catalogue from "@/lib/catalogue";
import { areaAndParents } from "@/lib/catalogue/queries/area-and-parents";
import type { Planned } from "../asked";
import { secondPage } from "./second-page";

const searches: [string, catalogue.SearchFilter][] = [
  ["食品经营许可", { group: "apply" }],
  ["spjyxk", { audience: "firm", area: "990100" }],
  ["老年人优待政", {}],
];

export const plannedCatalogue: readonly Planned[] = [
  { of: "catalogue/area-and-parents", run: () => areaAndParents("990121") },
  { of: "catalogue/articles", run: () => catalogue.listArticles({ group: "notice", size: 4 }) },
  { of: "catalogue/articles", run: () => secondPage((page) => catalogue.listArticles({ group: "notice", ...page })) },
  {
    of: "catalogue/articles",
    run: async () => {
      const { items } = await catalogue.listArticles({ group: "notice", size: 1 });
      return catalogue.findArticle(items[0]?.id ?? "");
    },
  },
  { of: "catalogue/count-services", run: () => catalogue.countServices() },
  { of: "catalogue/departments", run: () => catalogue.listDepartments() },
  { of: "catalogue/departments", run: () => catalogue.findDepartment("market") },
  { of: "catalogue/guide", run: () => catalogue.findGuide("food-business") },
  { of: "catalogue/list-areas", run: () => catalogue.listAreas() },
  { of: "catalogue/list-favourites", run: (on) => catalogue.listFavourites(on.citizen) },
  { of: "catalogue/list-services", run: () => catalogue.listServices({ audience: "firm", area: "990100", size: 50 }) },
  { of: "catalogue/list-services", run: () => catalogue.listServices({ department: "market", cursor: "a" }) },
  { of: "catalogue/most-used", run: () => catalogue.listMostUsed() },
  { of: "catalogue/published-service", run: () => catalogue.findLiveVersions(["food-business", "elderly-card"]) },
  { of: "catalogue/search-groups", run: () => catalogue.searchInGroups("食品") },
  { of: "catalogue/search-services", run: () => catalogue.searchServices({ q: "食品", size: 40 }) },
  { of: "catalogue/service-summaries", run: () => catalogue.listServiceSummaries(["food-business"]) },
  ...searches.map(([text, filter]): Planned => ({ of: "catalogue/search", run: () => catalogue.search(text, filter) })),
];
