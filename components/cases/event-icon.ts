import {
  CircleCheck,
  ClipboardCheck,
  Eye,
  FileInput,
  FilePen,
  FileX,
  Gavel,
  Hourglass,
  Inbox,
  type LucideIcon,
  Package,
  Pause,
  Play,
  SearchCheck,
  Send,
  Stamp,
  Star,
  Undo2,
} from "lucide-react";

const icons: Record<string, LucideIcon> = {
  "case.submitted": Send,
  "case.resubmitted": Send,
  "case.pre-accepted": SearchCheck,
  "case.received": Inbox,
  "case.accepted": CircleCheck,
  "case.refused": FileX,
  "case.correction-requested": FilePen,
  "case.held": Pause,
  "case.resumed": Play,
  "case.extended": Hourglass,
  "case.decided": Gavel,
  "case.closed": Stamp,
  "case.delivered": Package,
  "case.withdrawn": Undo2,
  "case.terminated": FileX,
  "case.returned": FileX,
  "case.lapsed": FileX,
  "case.evaluated": Star,
  "case.revealed": Eye,
  "parcel.ordered": Package,
  "parcel.failed": Package,
  "parcel.resent": Package,
  "step.decide": Gavel,
  "step.deliver": Stamp,
  "step.accept": CircleCheck,
  "step.pre-review": SearchCheck,
};

/** The line icon of an event or a step, beside its words. */
export function eventIcon(event: string): LucideIcon {
  return icons[event] ?? (event.startsWith("material") || event.startsWith("values") ? FileInput : ClipboardCheck);
}
