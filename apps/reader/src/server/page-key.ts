import { facetIds } from '@fonds/domain/facets';

// The parameters that some page of the reader reads. Whatever else stands in an address changes nothing.
const known = new Set([
  'q',
  'from',
  'to',
  'within',
  'sort',
  'page',
  'size',
  'revision',
  'role',
  'after',
  'first',
  'd',
  'p',
  'style',
  'texts',
  'a',
  'b',
  'only',
  // What narrows the documents of a person, place, subject, record set or collection.
  'with',
  'place',
  'subject',
  'collection',
  'type',
  'order',
  'sets',
  'unit',
  'view',
  'agent',
  'from-agent',
  'to-agent',
  'day',
  // A search, and the list of all values of one of its facets.
  ...facetIds,
  'drop',
  'named',
  'facet-page',
]);
/** Parameters that a search may have several times; their order says nothing. Elsewhere the first of a name counts. */
const severalTimes = new Set<string>([...facetIds, 'drop']);
const isSearch = /^\/search(?:[./]|$)/;
const longest = 12_000;

/**
 * The address of a page as the pages see it: known parameters alone, in one order, and those that a search has several times
 * each once and sorted, so that one page has one key.
 * Undefined for what can't be an address of ours.
 */
export function pageAddress(url: string): string | undefined {
  if (!url.startsWith('/') || url.length > longest) return undefined;
  const question = url.indexOf('?');
  const path = question === -1 ? url : url.slice(0, question);
  if (question === -1) return path;
  const given = new URLSearchParams(url.slice(question + 1));
  const kept = new URLSearchParams();
  for (const name of known) {
    const values = given.getAll(name).filter((value) => value !== '');
    const several = name === 'drop' || (severalTimes.has(name) && isSearch.test(path));
    for (const value of several ? [...new Set(values)].sort() : values.slice(0, 1)) kept.append(name, value);
  }
  const query = kept.toString();
  return query ? `${path}?${query}` : path;
}

/** The only pages that vary by the day, whatever else their addresses ask for. */
const ofToday = new Set(['/', '/on-this-day']);

/** Whether the page at an address is another one tomorrow. */
export function variesByDay(address: string): boolean {
  return ofToday.has(address.split('?', 1)[0] ?? address);
}

/** Making one takes longer than answering a request. An archive has one time zone, now and then another. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Today in a time zone, `MM-DD`: the one thing beside its address and the content that the front page depends on. */
export function monthDayIn(timeZone: string, now: Date): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  const parts = format.formatToParts(now);
  const part = (type: 'month' | 'day') => parts.find((each) => each.type === type)?.value ?? '01';
  return `${part('month')}-${part('day')}`;
}
