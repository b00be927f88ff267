const nameInText = / data-record="@([^"]*)"/g;

/** The places of links within a body, and what stands there: ids of records, or nothing where there is none to link to. */
export type FoundIds = ReadonlyMap<string, string | undefined>;

/** A body with ids in the place of the marks of its links, in texts too. A mark that leads nowhere is left out. */
export function withLinks(body: Readonly<Record<string, unknown>>, ids: FoundIds): Readonly<Record<string, unknown>> {
  if (ids.size === 0) return body;
  const gone = new Set([...ids].flatMap(([mark, id]) => (id === undefined ? [mark] : [])));
  return Object.fromEntries(Object.entries(body).map(([field, value]) => [field, linked(value, { ids, gone })]));
}

interface Found {
  readonly ids: FoundIds;
  /** The marks that lead nowhere; seldom any. */
  readonly gone: ReadonlySet<string>;
}

function linked(value: unknown, found: Found): unknown {
  if (Array.isArray(value))
    return (value as unknown[]).filter((item) => !isGone(item, found)).map((item) => linked(item, found));
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries.flatMap(([key, inner]) => (isGone(inner, found) ? [] : [[key, linkedField(key, inner, found)]])),
  );
}

/** Whether a value is a link, or says something of one alone, that leads nowhere. */
function isGone(value: unknown, found: Found): boolean {
  if (found.gone.size === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id } = value as { readonly id?: unknown };
  if (typeof id === 'string') return id.startsWith('@') && found.gone.has(id.slice(1));
  return Object.values(value).some((inner: unknown) => isGone(inner, found) && !Array.isArray(inner));
}

function linkedField(key: string, value: unknown, found: Found): unknown {
  if (typeof value !== 'string') return linked(value, found);
  const { ids } = found;
  if (key === 'id' && value.startsWith('@')) return ids.get(value.slice(1)) ?? value;
  if (key !== 'html') return value;
  return value.replace(nameInText, (_whole, mark: string) => {
    const id = ids.get(mark);
    return id === undefined ? '' : ` data-record="${id}"`;
  });
}
