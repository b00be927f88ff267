import type { FeedEntry } from '@fonds/domain/views/export';
import { printXml, xml, xmlLines } from '@fonds/domain/xml';
import { lastingAddress, pathAddress, type ArchiveFacts } from './format.ts';

interface Feed {
  readonly title: string;
  readonly subtitle: string | null;
  /** Its own path, and that of the page which shows the same. */
  readonly path: string;
  readonly pagePath: string;
  readonly entries: readonly FeedEntry[];
}

/** Stands where nothing was ever published, as Atom wants a time. */
const never = '1970-01-01T00:00:00Z';

/**
 * Published documents as an Atom feed (RFC 4287). An entry's id is the lasting address of its record, so that readers know
 * it again when it is published anew.
 */
export function atomFeed({ title, subtitle, path, pagePath, entries }: Feed, archive: ArchiveFacts): string {
  const self = pathAddress(path, archive);
  const updated = entries.map(({ publishedAt }) => publishedAt).reduce((a, b) => (a > b ? a : b), never);
  return printXml(
    xmlLines(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
      xml('id', {}, self),
      xml('title', {}, title),
      subtitle ? xml('subtitle', {}, subtitle) : null,
      xml('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      xml('link', { rel: 'alternate', type: 'text/html', href: pathAddress(pagePath, archive) }),
      xml('updated', {}, updated),
      xmlLines('author', {}, xml('name', {}, archive.name)),
      entries.map((entry) => printEntry(entry, archive)),
    ),
  );
}

function printEntry(
  { id, slug, title, summary, date, type, firstPublishedAt, publishedAt }: FeedEntry,
  archive: ArchiveFacts,
) {
  return xmlLines(
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
  );
}
