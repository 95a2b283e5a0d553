export { removeFromLibrary } from "./commands/remove-from-library";
export * from "./contract";
export { listLibrary } from "./queries/list-library";
export { type OpenedMaterial, openLibraryItem } from "./queries/open-library-item";
