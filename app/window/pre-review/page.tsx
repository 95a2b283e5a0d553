import { Desk } from "../desk";
import type { DeskQuery } from "../desk-query";

/** 预审: online applications that wait to be looked at, oldest first. */
export default async function PreReviewPage(props: { searchParams: Promise<DeskQuery> }) {
  return <Desk desk="pre-review" search={await props.searchParams} />;
}
