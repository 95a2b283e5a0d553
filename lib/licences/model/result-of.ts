import type { LicenceFace, Papers, ServiceItem } from "@/lib/catalogue/contract";
import { type FaceFacts, faceOf } from "./face-of";

export type LicenceResult = { result: ServiceItem["results"][number]; template: LicenceFace };

/**
 * The document a grant of this case produces; undefined when the decision itself is all there is. An item with several
 * results (a licence for passengers, another for dangerous goods) gives the one whose face this case can fill best.
 */
export function resultOf(
  { item, papers }: { item: ServiceItem; papers: Papers },
  facts: FaceFacts,
): LicenceResult | undefined {
  const filled = ({ template }: LicenceResult) => faceOf(template, facts).length / template.face.length;
  return item.results
    .flatMap((result) => {
      const template = papers.licences.find((one) => one.key === result.template);
      return template ? [{ result, template }] : [];
    })
    .reduce<LicenceResult | undefined>((best, one) => (best && filled(best) >= filled(one) ? best : one), undefined);
}
