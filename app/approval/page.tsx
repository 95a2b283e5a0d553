import type { ListSearch } from "./list-search";
import { Worklist } from "./worklist";

export default async function MyTasksPage(props: { searchParams: Promise<ListSearch> }) {
  return <Worklist view="mine" path="/approval" search={await props.searchParams} />;
}
