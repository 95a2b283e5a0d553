import { Desk } from "../desk";
import type { DeskQuery } from "../desk-query";

/** 补正回件: what applicants mended and sent back, to be looked at again. */
export default async function MendedPage(props: { searchParams: Promise<DeskQuery> }) {
  return <Desk desk="mended" search={await props.searchParams} />;
}
