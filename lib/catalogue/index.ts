export { countUse } from "./commands/count-use";
export { indexArticle } from "./commands/index-article";
export { indexService } from "./commands/index-service";
export { publishArticle, publishArticleInput } from "./commands/publish-article";
export { type CheckedPack, type PackPlace, publishVersion } from "./commands/publish-version";
export { setFavourite, setFavouriteInput } from "./commands/set-favourite";
export * from "./contract";
export { indexArticleJob } from "./jobs/index-article";
export { indexServiceJob } from "./jobs/index-service";
export type { ApplyDoor } from "./model/apply-door";
export { type ArticleGroup, articleGroups } from "./model/article-groups";
export {
  type Audience,
  audiences,
  type FirmTheme,
  firmThemes,
  isLifeEvent,
  type LifeEvent,
  lifeEvents,
  type PersonalTheme,
  personalThemes,
} from "./model/themes";
export { type ArticleRow, type ArticleView, findArticle, listArticles } from "./queries/articles";
export { countServices, type ServiceCounts } from "./queries/count-services";
export { type DepartmentLine, type DepartmentView, findDepartment, listDepartments } from "./queries/departments";
export { findGuide, type Guide } from "./queries/guide";
export { listAreas } from "./queries/list-areas";
export { listFavourites } from "./queries/list-favourites";
export { listServices, type ServiceFilter, type ServiceRow } from "./queries/list-services";
export { listMostUsed } from "./queries/most-used";
export {
  findLiveVersion,
  findLiveVersions,
  getPublishedService,
  type PublishedService,
} from "./queries/published-service";
export { type SearchAnswer, type SearchFilter, type SearchHit, search } from "./queries/search";
export { type GroupedAnswer, searchInGroups } from "./queries/search-groups";
export { searchServices } from "./queries/search-services";
export { listServiceSummaries, type ServiceSummary } from "./queries/service-summaries";
export { type SearchGroup, searchGroups } from "./store/search-entries";
