import { redirect } from "next/navigation";
import { NewWalkIn } from "@/components/window/new-walk-in";
import { getApplicant, listReceivingBodies } from "@/lib/cases";
import { localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { orNotFound, requireClerk } from "../../clerk";
import { register } from "../actions";

/** A new receipt for the person whose card was read. */
export default async function NewWalkInPage(props: { searchParams: Promise<{ person?: string }> }) {
  const actor = await requireClerk("/window/walk-in/new");
  const locale = await currentLocale();
  const { person } = await props.searchParams;
  if (typeof person !== "string" || !/^[0-9a-f-]{36}$/i.test(person)) redirect(localHref(locale, "/window/intake"));
  const [applicant, bodies] = await Promise.all([orNotFound(getApplicant(actor, person)), listReceivingBodies(actor)]);
  return <NewWalkIn person={applicant} bodies={bodies} register={register} />;
}
