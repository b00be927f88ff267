import { isOwnRole } from '@fonds/domain/by-role';
import { parseEdtf } from '@fonds/domain/dates/edtf';
import type { WholeDocument } from '@fonds/domain/views/export';
import type { NamedLink } from '@fonds/domain/views/public';
import { licenceOf, locatorInWords } from './facts.ts';
import { htmlToPlainText } from './text/plain-text.ts';
import {
  documentAddress,
  lastingAddress,
  pathAddress,
  publishedAt,
  type ArchiveFacts,
  type DocumentFormat,
  type PublishedDocument,
} from './format.ts';

export const jsonld = {
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  label: 'JSON-LD (schema.org)',
  shown: true,
  print: (document: PublishedDocument, archive: ArchiveFacts) =>
    `${JSON.stringify(jsonLd(document, archive, { withText: true }), null, 2)}\n`,
} as const satisfies DocumentFormat;

interface Options {
  /** Whether the words of the texts are part of it; a page has them already. */
  readonly withText?: boolean;
}

/** A document as schema.org's vocabulary has it. What isn't known is left out by `JSON.stringify`. */
export function jsonLd(document: WholeDocument, archive: ArchiveFacts, { withText = false }: Options = {}) {
  const { entry, body, agents, places, subjects } = document;
  const named = (type: string) => (link: NamedLink) => thing(type, link, archive);
  const byRole = (...roles: readonly string[]) =>
    filled(agents.filter(({ role }) => roles.includes(role)).map(named('Thing')));
  const made = places.filter(({ role }) => role === 'created-at').map(named('Place'));
  const about = [
    ...subjects.map(named('DefinedTerm')),
    ...places.filter(({ role }) => role === 'about').map(named('Place')),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': ['ArchiveComponent', schemaType(entry.type?.id)],
    '@id': lastingAddress(entry.id, archive),
    url: documentAddress(document, archive),
    name: worded(entry.title),
    alternateName: filled([...(body.originalTitle ? [body.originalTitle] : []), ...body.alternativeTitles].map(worded)),
    abstract: filled(body.summary.map(worded)),
    dateCreated: isoDate(entry.date.edtf),
    temporalCoverage: entry.date.edtf ?? undefined,
    datePublished: publishedAt(document),
    inLanguage: filled(body.languages),
    genre: entry.type?.label,
    identifier: filled([
      ...body.identifiers.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
    ]),
    // Who sent a letter wrote it, unless somebody else is named.
    author: byRole('author', 'signatory') ?? byRole('sender'),
    sender: byRole('sender'),
    recipient: byRole('recipient', 'copied'),
    contributor: filled(
      agents.filter(({ role }) => role === 'participant' || isOwnRole('agent-role', role)).map(named('Thing')),
    ),
    mentions: byRole('mentioned'),
    locationCreated: made[0],
    about: filled(about),
    isPartOf: filled(document.collections.map(({ link }) => thing('Collection', link, archive))),
    itemLocation: filled(body.locators.map(locatorInWords).filter((words) => words !== '')),
    holdingArchive: filled(
      body.locators.flatMap(({ repository }) =>
        repository ? [{ '@type': 'ArchiveOrganization', name: repository.name }] : [],
      ),
    ),
    license: licenceOf(document),
    provider: { '@type': 'Organization', name: archive.name, url: archive.address },
    isAccessibleForFree: true,
    text: withText
      ? filled(document.texts.map(({ html, language }) => ({ '@language': language, '@value': htmlToPlainText(html) })))
      : undefined,
  };
}

/** The schema.org type nearest to a document type; for others the most general. */
function schemaType(type: string | undefined): string {
  if (type === 'letter' || type === 'telegram' || type === 'note') return 'Message';
  if (type === 'report') return 'Report';
  if (type === 'map') return 'Map';
  if (type === 'photograph') return 'Photograph';
  return 'CreativeWork';
}

function thing(type: string, { name, path }: NamedLink, archive: ArchiveFacts) {
  return { '@type': type, name, url: path === null ? undefined : pathAddress(path, archive) };
}

function worded({ text, language }: { readonly text: string; readonly language?: string | undefined }) {
  return language === undefined ? text : { '@language': language, '@value': text };
}

/** A date that ISO 8601 has as well: one certain day, month or year. */
export function isoDate(edtf: string | null): string | undefined {
  const parsed = edtf !== null && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(edtf) ? parseEdtf(edtf) : undefined;
  return parsed?.ok ? (edtf ?? undefined) : undefined;
}

function filled<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
