import { notFound } from "next/navigation";
import type { ListSearch } from "../list-search";
import { Worklist } from "../worklist";

const views = ["claimable", "signing", "body", "done"] as const;

export default async function WorklistPage(props: {
  params: Promise<{ view: string }>;
  searchParams: Promise<ListSearch>;
}) {
  const { view: name } = await props.params;
  const view = views.find((one) => one === name);
  if (!view) notFound();
  return <Worklist view={view} path={`/approval/${view}`} search={await props.searchParams} />;
}
