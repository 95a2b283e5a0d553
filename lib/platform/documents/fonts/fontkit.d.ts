/** fontkit 2 carries no types; the parts used here. */
declare module "fontkit" {
  import type { Font } from "@/lib/platform/documents/fonts/font";
  export function create(bytes: Uint8Array): Font;
}
