import { Desk } from "../desk";
import type { DeskQuery } from "../desk-query";

/** 在办: what this window received and the bodies now review, of its own area and of others (通办). */
export default async function ReviewPage(props: { searchParams: Promise<DeskQuery> }) {
  return <Desk desk="review" search={await props.searchParams} />;
}
