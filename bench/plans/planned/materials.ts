import * as materials from "@/lib/materials";
import type { Planned } from "../asked";

export const plannedMaterials: readonly Planned[] = [
  { of: "materials/list-library", run: (on) => materials.listLibrary(on.citizen) },
  {
    of: "materials/list-library",
    run: (on) => materials.listLibrary(on.citizen, { subjectId: on.citizen.subjectId ?? "" }),
  },
  { of: "materials/open-library-item", run: (on) => materials.openLibraryItem(on.citizen, on.libraryItem) },
];
