export { type CheckedPack, type PackPlace, publishVersion } from "./commands/publish-version";
export { setFavourite, setFavouriteInput } from "./commands/set-favourite";
export * from "./contract";
export type { ApplyDoor } from "./model/apply-door";
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
export { findGuide, type Guide } from "./queries/guide";
export { listFavourites } from "./queries/list-favourites";
export { listServices, type ServiceFilter, type ServiceRow } from "./queries/list-services";
export { listMostUsed } from "./queries/most-used";
export { findLiveVersion, getPublishedService, type PublishedService } from "./queries/published-service";
export { listServiceSummaries, type ServiceSummary } from "./queries/service-summaries";
