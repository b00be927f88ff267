/** Parameters as Next hands them to a page. */
export type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** What a page with a query is given. */
export interface QueryPageProps {
  readonly searchParams: Promise<Parameters>;
}

/** What a page of one record is given. */
export interface SlugPageProps extends QueryPageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

/** A part of the path as it was before it was escaped; one that can't be unescaped stays as it is. */
export function unescapePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The first value of a parameter. */
export function oneOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** A number of a page or revision: whole and positive, else undefined. */
export function wholeNumber(value: string | string[] | undefined): number | undefined {
  const text = oneOf(value);
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

/** As far as a list is paged: what is asked beyond that is its end. */
const furthest = 100_000;

/** The page of a list that an address asks for; the first where it asks for none. */
export function pageNumber(value: string | string[] | undefined): number {
  return Math.min(wholeNumber(value) ?? 1, furthest);
}
