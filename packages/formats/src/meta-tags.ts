import type { Cited } from './citation/cited.ts';
import { authorsOf, cslItem } from './citation/csl-item.ts';
import { sortedName, spokenName } from './citation/csl-names.ts';
import type { CslItem, CslName, CslType } from './citation/csl.ts';

/** A `<meta name content>` of a page's head. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

const zoteroTypes: Readonly<Record<CslType, string>> = {
  personal_communication: 'letter',
  report: 'report',
  map: 'map',
  graphic: 'artwork',
  speech: 'document',
  treaty: 'document',
  document: 'document',
};

/**
 * What reference managers and catalogues read in the head of a document's page: Highwire's tags, Dublin Core's, and those
 * of Zotero's own vocabulary (`z:`), which alone has fields for the type of an item, its archive and its place there.
 */
export function metaTags(cited: Cited): MetaTag[] {
  const { entry, body, subjects, places } = cited.view;
  const item = cslItem(cited);
  const authors = authorNames(authorsOf(cited));
  const rights = [body.rights?.work, ...cited.view.texts.map((text) => text.rights)].find(
    (each) => each?.statement ?? each?.note ?? each?.holder,
  );
  const about = places.filter(({ role }) => role === 'about').map(({ name }) => name);
  return [
    ...tags('citation_title', [entry.title.text]),
    ...tags('citation_author', authors),
    ...tags('citation_date', [dayOf(item) ?? (entry.date.edtf === null ? undefined : entry.date.words)]),
    ...tags('citation_language', [entry.languages[0]?.id]),
    ...tags('citation_keywords', [subjects.map(({ name }) => name).join('; ')]),
    ...tags('citation_public_url', [cited.url]),
    ...tags('DC.title', [entry.title.text]),
    ...tags('DC.creator', authors),
    ...tags('DC.contributor', item.recipient?.map(sortedName) ?? []),
    ...tags('DC.date', [entry.date.edtf ?? undefined]),
    ...tags('DC.type', [entry.type?.label]),
    ...tags(
      'DC.language',
      entry.languages.map(({ id }) => id),
    ),
    ...tags(
      'DC.subject',
      subjects.map(({ name }) => name),
    ),
    ...tags('DC.coverage', about),
    ...tags('DC.identifier', [cited.url]),
    ...tags('DC.rights', [rights?.statement ?? rights?.note ?? rights?.holder]),
    ...tags('z:itemType', [zoteroTypes[item.type]]),
    ...tags('z:archive', [item.archive]),
    ...tags('z:archiveLocation', [[item.archive_collection, item.archive_location].filter(Boolean).join(', ')]),
  ];
}

function tags(name: string, contents: readonly (string | undefined)[]): MetaTag[] {
  return contents.flatMap((content) => (content === undefined || content === '' ? [] : [{ name, content }]));
}

/**
 * *Clark, Mark W.* A single name whose two halves both have blanks is given as it is spoken: readers of these tags take its
 * comma to part two people.
 */
function authorNames(names: readonly CslName[]): string[] {
  const [only, ...others] = names.map(sortedName);
  const isMistaken = others.length === 0 && only !== undefined && /\S\s.*,\s*\S+\s/.test(only);
  return isMistaken ? names.map(spokenName) : names.map(sortedName);
}

/** *1953/05/28*, as Highwire's tags have days; undefined where the date isn't one certain day, month or year. */
function dayOf({ issued }: CslItem): string | undefined {
  const [day, ...more] = issued?.['date-parts'] ?? [];
  if (!day || more.length > 0 || issued?.circa || issued?.season !== undefined) return undefined;
  return day.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('/');
}
