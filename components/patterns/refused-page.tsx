import { ErrorInPlace } from "@/components/ui/error-in-place";

/** In place of a page that is not shown for now: what, why, and what to do next (`refusalText`). */
export function RefusedPage({ words: { title, why, next } }: { words: { title: string; why: string; next: string } }) {
  return (
    <div className="page-width py-8 pb-16">
      <ErrorInPlace what={title} why={why} next={next} />
    </div>
  );
}
