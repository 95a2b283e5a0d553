export { type PackPlace, publishService, type ServicePack } from "./commands/publish-service";
export * from "./contract";
export { findLiveService, getPinnedService, type PinnedService } from "./queries/pinned-service";
