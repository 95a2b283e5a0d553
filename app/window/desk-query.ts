type One = string | string[] | undefined;
export type DeskQuery = { q?: One; service?: One; light?: One; cursor?: One };

const first = (value: One): string | undefined => (Array.isArray(value) ? value[0] : value)?.slice(0, 300) || undefined;

/** Filters of a desk from its address. */
export function readDeskQuery(params: DeskQuery): {
  search?: string;
  service?: string;
  light?: string;
  cursor?: string;
} {
  const search = first(params.q);
  const service = first(params.service);
  const light = first(params.light);
  const cursor = first(params.cursor);
  return {
    ...(search ? { search } : {}),
    ...(service ? { service } : {}),
    ...(light ? { light } : {}),
    ...(cursor ? { cursor } : {}),
  };
}
