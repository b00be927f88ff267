import type { KindedBody } from '@fonds/domain/bodies';
import { dateInWords } from '@fonds/domain/dates/words';
import type { AuthorityFact, AuthorityKind, AuthoritySection } from '@fonds/domain/views/authority';
import type { NamedLink } from '@fonds/domain/views/public';
import { listLinks, namedLink } from './document-entries.ts';
import type { Reader } from './open.ts';

type AuthorityRecord = Extract<KindedBody, { kind: AuthorityKind }>;
type Value = AuthorityFact['values'][number];

/** What else a record says of itself, in the order in which a page shows it. */
export function factsOf(db: Reader, id: string, record: AuthorityRecord): AuthorityFact[] {
  const facts = record.kind === 'repository' || record.kind === 'recordset' ? factsOfHolder(db, id, record) : [];
  return facts.filter((fact) => fact.values.length > 0);
}

function factsOfHolder(
  db: Reader,
  id: string,
  record: Extract<AuthorityRecord, { kind: 'repository' | 'recordset' }>,
): AuthorityFact[] {
  const linked = (relation: string) => listLinks(db, [id], relation).map(namedLink).map(linkValue);
  if (record.kind === 'repository') {
    const { country, address, web, citationForm } = record.body;
    return [
      { field: 'parent', values: linked('parent') },
      { field: 'country', values: text(country && countryName(country)) },
      { field: 'address', values: text(address) },
      { field: 'web', values: web === undefined ? [] : [{ text: web, url: web }] },
      { field: 'citationForm', values: text(citationForm) },
    ];
  }
  const { referenceCode, dates, extent, findingAid } = record.body;
  return [
    { field: 'referenceCode', values: text(referenceCode) },
    { field: 'level', values: text(levelInWords(record.body)) },
    { field: 'repository', values: linked('repository') },
    {
      field: 'dates',
      values: dates.flatMap((date) => text(date.edtf === undefined ? date.words : dateInWords(date.edtf))),
    },
    { field: 'extent', values: text(extent) },
    { field: 'creators', values: linked('creator') },
    {
      field: 'findingAid',
      values: /^https?:\/\/\S+$/.test(findingAid ?? '') ? [linkTo(findingAid ?? '')] : text(findingAid),
    },
  ];
}

/** *File (дело)*: the level of ISAD(G), and the archive's own name of it. */
export function levelInWords({ level, levelName }: { level: string; levelName?: string | undefined }): string {
  const word = level.charAt(0).toUpperCase() + level.slice(1);
  return levelName === undefined || levelName.toLowerCase() === level ? word : `${word} (${levelName})`;
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

function countryName(code: string): string {
  return countries.of(code) ?? code;
}

function text(value: string | undefined): Value[] {
  return value === undefined || value === '' ? [] : [{ text: value, url: null }];
}

function linkTo(url: string): Value {
  return { text: url, url };
}

function linkValue(link: NamedLink): Value {
  return { text: link.name, url: link.path };
}

/** What a repository or record set says of itself at length. */
export function sectionsOf(body: KindedBody['body']): AuthoritySection[] {
  const sections: AuthoritySection[] = [];
  if ('history' in body) sections.push({ field: 'history', texts: body.history });
  if ('scope' in body) sections.push({ field: 'scope', texts: body.scope });
  if ('arrangement' in body) sections.push({ field: 'arrangement', texts: body.arrangement });
  if ('access' in body) sections.push({ field: 'access', texts: body.access });
  return sections.filter((section) => section.texts.length > 0);
}
