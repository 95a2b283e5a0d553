import { Desk } from "../desk";
import type { DeskQuery } from "../desk-query";

/** 出件: closed cases whose paper result waits to be handed over. */
export default async function HandOutPage(props: { searchParams: Promise<DeskQuery> }) {
  return <Desk desk="hand-out" search={await props.searchParams} />;
}
