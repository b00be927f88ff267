import { dateInWords } from '@fonds/domain/dates/words';
import type { CitationStyle } from '@fonds/domain/views/citation';
import type { Cited } from './cited.ts';
import { capital, cslItem } from './csl-item.ts';
import { spokenName } from './csl-names.ts';
import type { CslItem, CslName } from './csl.ts';
import { keptAt, otherPlaces } from './kept-at.ts';

export type CslStyle = Exclude<CitationStyle, 'gost' | 'own'>;

/**
 * An item with its facts in the fields that a style prints. The official styles leave out the archive through which a
 * document was read, copies, and *circa*; so these stand where the style prints what is nearest to them.
 */
export function printedItem(cited: Cited, style: CslStyle): CslItem {
  const { abstract: _abstract, note: _note, genre, number, recipient, ...item } = cslItem(cited);
  const title = item.title.toLowerCase();
  const named = recipient?.every(
    (name) => title.includes(spokenName(name).toLowerCase()) || title.includes(lastOf(name)),
  );
  const isSent = item.type === 'personal_communication' && recipient !== undefined && !named;
  return {
    ...item,
    // As a document every style prints the whole date and the archive; APA alone says to whom only of a letter.
    type: isSent && style === 'apa' ? 'personal_communication' : 'document',
    ...(style === 'apa' && item.author ? { author: item.author.map(withComma) } : {}),
    ...(isSent ? { recipient } : {}),
    ...(genre !== undefined && (isSent || !title.includes(genre.toLowerCase())) ? { genre } : {}),
    ...numbered(cited, number, style, isSent),
    ...dated(cited, item, style),
    ...placed(cited, item, style),
  };
}

/** A number that the title has not said. MLA prints it bare, so it takes its label along; APA has no room for it in a letter. */
function numbered(
  { view }: Cited,
  number: string | undefined,
  style: CslStyle,
  isSent: boolean,
): Pick<CslItem, 'number'> {
  if (number === undefined || view.entry.title.text.toLowerCase().includes(number.toLowerCase())) return {};
  if (style === 'apa' && isSent) return {};
  const label = view.body.numbers[0]?.label;
  return {
    number: style === 'mla' && label !== undefined ? `${label} ${number}` : number.replace(/^(?:no|№)\.?\s*/i, ''),
  };
}

/** APA parts every family name from its initials by a comma. */
function withComma(name: CslName): CslName {
  return 'family' in name ? { family: name.family, given: name.given } : name;
}

function lastOf(name: Parameters<typeof spokenName>[0]): string {
  return ('family' in name ? name.family : (name.literal.split(' ').at(-1) ?? name.literal)).toLowerCase();
}

function dated({ view }: Cited, { issued }: CslItem, style: CslStyle): Pick<CslItem, 'issued'> {
  if (!issued) return {};
  // Only Chicago and APA say that a date is approximate.
  const dropped = issued.circa && (style === 'mla' || style === 'turabian');
  const words = dropped ? dateInWords(view.entry.date.edtf ?? '').replace(/^about /, 'circa ') : issued.literal;
  if (words === undefined) return { issued };
  return { issued: { literal: style === 'mla' ? capital(words) : words } };
}

type Placed = Pick<CslItem, 'archive' | 'archive_collection' | 'archive_location' | 'archive-place' | 'source'>;

function placed(cited: Cited, item: CslItem, style: CslStyle): { [K in keyof Placed]: Placed[K] } {
  const places = keptAt(cited);
  const others = otherPlaces(item.archive === undefined ? places : places.slice(1));
  const { archive_collection: collection, archive_location: location } = item;
  const within = [collection, location].filter(Boolean).join(', ');
  if (style === 'mla') {
    // MLA names the source of its own accord.
    if (item.archive === undefined) return { archive: capital(others) };
    return { archive_location: [within, others].filter(Boolean).join(', ') };
  }
  if (item.archive === undefined) {
    if (style === 'apa' && others !== '') return { archive: capital(others), 'archive-place': cited.archiveName };
    return { archive: cited.archiveName, archive_location: others };
  }
  if (style === 'apa') return { 'archive-place': [others, cited.archiveName].filter(Boolean).join(', ') };
  return {
    archive: [item.archive, others].filter(Boolean).join(', '),
    archive_collection: '',
    archive_location: within,
    'archive-place': cited.archiveName,
  };
}
