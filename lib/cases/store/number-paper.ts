import { dayOf } from "@/lib/platform/clock";
import { Prisma, type Tx } from "@/lib/platform/db";
import { takeSerial } from "@/lib/platform/serials";

type Unnumbered = { departmentCode: string; ordered: Date };

/**
 * Gives a paper that is about to be made its number in the body's register of the year (受字〔2026〕n 号), once: the register
 * has no gaps. It happens here and not in the command that orders the paper, because a register without gaps is a queue,
 * and people would stand in it.
 */
export async function numberPaper(tx: Tx, paperId: string): Promise<void> {
  const [paper] = await tx.db.$queryRaw<Unnumbered[]>(Prisma.sql`
    select department_code as "departmentCode", ordered from paper
    where id = ${paperId}::uuid and doc_no = '' and made_at is null for update`);
  if (!paper) return;
  const serial = await takeSerial(tx, `paper/${paper.departmentCode}/${dayOf(paper.ordered).slice(0, 4)}`);
  await tx.db.paper.update({ where: { id: paperId }, data: { docNo: String(serial) }, select: { id: true } });
}
