const nameInText = / data-record="@([^"]*)"/g;

/** The places of links within a body, and what stands there: ids of records, or nothing where there is none to link to. */
export type FoundIds = ReadonlyMap<string, string | undefined>;

/** A body with ids in the place of the marks of its links, in texts too. A mark that leads nowhere is left out. */
export function withLinks(body: Readonly<Record<string, unknown>>, ids: FoundIds): Readonly<Record<string, unknown>> {
  if (ids.size === 0) return body;
  return Object.fromEntries(Object.entries(body).map(([field, value]) => [field, linked(value, ids)]));
}

function linked(value: unknown, ids: FoundIds): unknown {
  if (Array.isArray(value))
    return (value as unknown[]).filter((item) => !isGone(item, ids)).map((item) => linked(item, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isGone(inner, ids))
      .map(([key, inner]: [string, unknown]) => [key, linkedField(key, inner, ids)]),
  );
}

/** Whether a value is a link, or says something of one alone, that leads nowhere. */
function isGone(value: unknown, ids: FoundIds): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id } = value as { readonly id?: unknown };
  if (typeof id === 'string') return id.startsWith('@') && ids.has(id.slice(1)) && ids.get(id.slice(1)) === undefined;
  return Object.values(value).some((inner: unknown) => isGone(inner, ids) && !Array.isArray(inner));
}

function linkedField(key: string, value: unknown, ids: FoundIds): unknown {
  if (typeof value !== 'string') return linked(value, ids);
  if (key === 'id' && value.startsWith('@')) return ids.get(value.slice(1)) ?? value;
  if (key !== 'html') return value;
  return value.replace(nameInText, (_whole, mark: string) => {
    const id = ids.get(mark);
    return id === undefined ? '' : ` data-record="${id}"`;
  });
}
