import type { FeedEntry } from '@fonds/domain/views/export';
import { printXmlAround, printXmlLine, xml, xmlLines } from '@fonds/domain/xml';
import { lastingAddress, pathAddress, type ArchiveFacts } from './format.ts';

interface FeedFacts {
  readonly title: string;
  readonly subtitle: string | null;
  /** Its own path, and that of the page which shows the same. */
  readonly path: string;
  readonly pagePath: string;
  /** The path of its id; its own, when left out. Whoever follows it knows it by that. */
  readonly idPath?: string;
}

interface Feed extends FeedFacts {
  readonly entries: readonly FeedEntry[];
}

/** Stands where nothing was ever published, as Atom wants a time. */
const never = '1970-01-01T00:00:00Z';

/**
 * Published documents as an Atom feed (RFC 4287). An entry's id is the lasting address of its record, so that readers know
 * it again when it is published anew.
 */
export function atomFeed({ entries, ...facts }: Feed, archive: ArchiveFacts): string {
  const newest = entries.map(({ publishedAt }) => publishedAt).reduce((a, b) => (a > b ? a : b), never);
  const { head, foot } = atomAround(facts, newest, archive);
  return `${head}${entries.map((entry) => atomEntry(entry, archive)).join('')}${foot}`;
}

/**
 * The same for a feed that is too long to be held whole: what stands before its entries and after them. `newest` is the
 * latest time of publication among them; undefined when there are none.
 */
export function atomAround(
  { title, subtitle, path, pagePath, idPath = path }: FeedFacts,
  newest: string | undefined,
  archive: ArchiveFacts,
): { readonly head: string; readonly foot: string } {
  return printXmlAround(
    xmlLines(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
      xml('id', {}, pathAddress(idPath, archive)),
      xml('title', {}, title),
      subtitle ? xml('subtitle', {}, subtitle) : null,
      xml('link', { rel: 'self', type: 'application/atom+xml', href: pathAddress(path, archive) }),
      xml('link', { rel: 'alternate', type: 'text/html', href: pathAddress(pagePath, archive) }),
      xml('updated', {}, newest ?? never),
      xmlLines('author', {}, xml('name', {}, archive.name)),
    ),
  );
}

/** One entry of a feed. */
export function atomEntry(
  { id, slug, title, summary, date, type, firstPublishedAt, publishedAt }: FeedEntry,
  archive: ArchiveFacts,
): string {
  return printXmlLine(
    xmlLines(
      'entry',
      {},
      xml('id', {}, lastingAddress(id, archive)),
      xml('title', { 'xml:lang': title.language }, `${title.text}${date === 'undated' ? '' : `, ${date}`}`),
      xml('link', {
        rel: 'alternate',
        type: 'text/html',
        href: pathAddress(`/documents/${encodeURIComponent(slug)}`, archive),
      }),
      xml('published', {}, firstPublishedAt),
      xml('updated', {}, publishedAt),
      type === null ? null : xml('category', { term: type }),
      summary ? xml('summary', { 'xml:lang': summary.language }, summary.text) : null,
    ),
  );
}
