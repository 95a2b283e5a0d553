import { notFound } from "next/navigation";
import { Refusal } from "@/lib/platform/errors";

/** What is outside one's scope is not there: the page says so, and never that it is forbidden. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) notFound();
    throw error;
  }
}
