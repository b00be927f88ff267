import type { TermLabels } from '@fonds/domain/vocabularies';
import { DocumentParts } from '../described/document-parts.ts';
import type { ImportEvent } from '../import-format.ts';
import { PublishedIn } from '../described/published-in.ts';
import { RecordDraft } from '../described/record-draft.ts';
import { dateOf, locatorOf, webAddress } from '../described/source-values.ts';
import { wordsOfLatex } from './latex-words.ts';
import type { BibtexEntry } from './bibtex-entries.ts';

/** One entry as a document. */
export function readEntry(entry: BibtexEntry, keyOf: (wanted: string) => string, terms: TermLabels = {}): ImportEvent {
  const { row, key, fields } = entry;
  const draft = new RecordDraft('document', row);
  const parts = new DocumentParts(draft, terms);
  const published = new PublishedIn();
  for (const macro of entry.unknown)
    draft.remark('@string', `“${macro}” is not defined by any @string of the file; it stands as it is written.`);
  const words = (name: string) =>
    wordsOfLatex(fields.get(name) ?? '', (command) => {
      draft.remark(name, `The command ${command} is not known; it stands as it is written.`);
    });
  const isArticle = fields.has('journal') || fields.has('journaltitle');
  readType(parts, entry.type);
  for (const [name, tex] of fields) {
    if (name === 'author' || peopleElse.has(name)) readPeople(parts, name, tex);
    else if (name === 'url' || name === 'doi') readAddress(parts, name, tex.trim());
    else if (!datePieces.has(name))
      readField(parts, published, name === 'number' && isArticle ? 'issue' : name, words(name));
  }
  readDate(parts, words);
  const source = published.inWords();
  if (source !== '') parts.locators.push(locatorOf(source, 'published-in'));
  if (!parts.fill()) return { type: 'refused', row, field: 'title', message: `The entry “${key}” has no title.` };
  return { type: 'record', record: draft.record(keyOf(key === '' ? parts.plainKey() : key)) };
}

const datePieces = new Set(['date', 'year', 'month', 'day']);
const peopleElse = new Map([
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['bookauthor', 'author of the book'],
  ['annotator', 'annotator'],
]);

/** Kinds of work that say nothing more than that it is a document. */
const plainTypes = new Set(['misc', 'unpublished', 'online', 'electronic', 'www']);

function readType(parts: DocumentParts, type: string): void {
  if (type === 'report' || type === 'techreport') parts.type = 'report';
  else if (type === 'letter') parts.type = 'letter';
  else if (!plainTypes.has(type)) parts.draft.keep(`@${type}`, 'Kind of work', type);
}

/** Names are parted by a bare *and*; one in braces is whole. */
function readPeople(parts: DocumentParts, field: string, tex: string): void {
  for (const piece of splitNames(tex)) {
    const name = wordsOfLatex(piece, (command) => {
      parts.draft.remark(field, `The command ${command} is not known; it stands as it is written.`);
    });
    if (name === '') continue;
    if (name === 'others') {
      parts.draft.remark(field, 'More people took part, whom the source doesn’t name (“and others”).');
      continue;
    }
    const role = peopleElse.get(field);
    if (role === undefined) parts.agent({ name }, 'author');
    else parts.agentAs(field, { name }, [role]);
  }
}

function splitNames(tex: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < tex.length; at += 1) {
    if (tex[at] === '\\') at += 1;
    else if (tex[at] === '{') depth += 1;
    else if (tex[at] === '}') depth -= 1;
    else if (depth === 0 && /^\sand\s/i.test(tex.slice(at, at + 5))) {
      names.push(tex.slice(start, at));
      start = at + 4;
    }
  }
  return [...names, tex.slice(start)];
}

function readAddress(parts: DocumentParts, name: string, raw: string): void {
  const value = raw.replace(/^\\url\{(.*)\}$/, '$1').replace(/\\([%#&_~])/g, '$1');
  if (name === 'doi')
    parts.draft.identify({ scheme: 'doi', value: value.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '') });
  else if (webAddress(value) === undefined) parts.draft.keep(name, 'Link', value);
  else parts.draft.identify({ scheme: 'uri', value });
}

const container: Readonly<Record<string, Parameters<PublishedIn['add']>[0]>> = {
  ...{
    journal: 'in',
    journaltitle: 'in',
    booktitle: 'in',
    series: 'series',
    volume: 'volume',
    issue: 'issue',
    pages: 'start',
    chapter: 'chapter',
  },
  ...{
    edition: 'edition',
    publisher: 'publisher',
    institution: 'publisher',
    school: 'publisher',
    organization: 'publisher',
  },
  ...{ address: 'place', location: 'place' },
};

function readField(parts: DocumentParts, published: PublishedIn, name: string, words: string): void {
  const { draft } = parts;
  const part = container[name];
  if (words === '') return;
  if (part !== undefined) published.add(part, words);
  else if (name === 'title') parts.titles.push({ text: words });
  else if (name === 'subtitle') {
    const title = parts.titles.pop();
    parts.titles.push({ text: title ? `${title.text}: ${words}` : words });
  } else if (name === 'shorttitle' || name === 'origtitle') parts.alternatives.push({ text: words });
  else if (name === 'abstract') parts.summary.push({ text: words });
  else if (name === 'keywords' || name === 'keyword')
    for (const word of words.split(/\s*[,;]\s*/)) parts.subject({ name: word });
  else if (name === 'note' || name === 'annote' || name === 'addendum') draft.notes.push({ text: words });
  else if (name === 'number' || name === 'eid') parts.numbers.push({ value: words });
  else if (name === 'howpublished' || name === 'type') parts.typed(name, words);
  else if (name === 'langid' || name === 'language') parts.language(name, words);
  else if (name === 'library') parts.locators.push(locatorOf(words));
  else draft.keep(name, name, words);
}

/** BibLaTeX has EDTF; BibTeX a year, a month and a day apart. */
function readDate(parts: DocumentParts, words: (name: string) => string): void {
  const [date, year, month, day] = ['date', 'year', 'month', 'day'].map(words);
  if (date) parts.dates.push(...dateOf(parts.draft, 'date', '', { edtf: date }));
  else if (year && /^\d{4}$/.test(year) && month && /^\d{1,2}$/.test(month)) {
    const known = [year, month.padStart(2, '0'), day && /^\d{1,2}$/.test(day) ? day.padStart(2, '0') : undefined];
    parts.dates.push(
      ...dateOf(parts.draft, 'year', '', { edtf: known.filter((piece) => piece !== undefined).join('-') }),
    );
  } else if (year || month)
    parts.dates.push(...dateOf(parts.draft, 'year', [day, month, year].filter(Boolean).join(' ')));
}
