import { basisLabel, calendarLabel, kindLabel, dateBases, dateCalendars, dateKinds } from '../dates/historical-date.ts';
import { dateInWords } from '../dates/words.ts';
import { tenureInWords } from '../tenure.ts';
import type { TermLabels, Vocabulary } from '../vocabularies.ts';
import { labelOfTerm } from '../built-in-terms.ts';
import { releaseOutcomes } from '../evidence-words.ts';
import { sizeInWords } from '../file-size.ts';
import { fileKindInWords, pagesInWords, rangeInWords } from '../scan-words.ts';
import { typedParagraphs } from '../text/plain-paragraphs.ts';
import { isList, isObject, objectOf, rowsOf, textOf, wordsOf, type Json, type JsonObject } from './json.ts';
import type { Control, KeyedField } from './field.ts';

/** A piece of a field in words, in the language that it carries. */
export interface FieldLine {
  readonly text: string;
  readonly language?: string;
}

/** What a field says, line by line, for people who compare. An empty field has no lines. */
export function fieldLines(field: KeyedField, value: Json | undefined, terms: TermLabels): readonly FieldLine[] {
  if (value === undefined || value === null) return [];
  if (field.control === 'choice') return said(field.choices[textOf(value)] ?? textOf(value));
  if (field.control === 'term') return said(labelOfTerm(terms, field.vocabulary, textOf(value)));
  return lines[field.control](value, terms);
}

const said = (...parts: readonly string[]): readonly FieldLine[] => {
  const text = parts.filter(Boolean).join(', ');
  return text === '' ? [] : [{ text }];
};
const plain = (value: Json) => said(textOf(value));
const localized = (value: Json): readonly FieldLine[] => {
  const text = textOf(value, 'text');
  const language = textOf(value, 'language');
  if (text === '') return [];
  return [language === '' ? { text } : { text: `${text} (${language})`, language }];
};
/** A name, with when it was in use and where it is from. */
const named = (value: Json): readonly FieldLine[] => {
  const [line] = localized(value);
  if (line === undefined) return [];
  const [from, to] = [textOf(value, 'validFrom'), textOf(value, 'validTo')];
  const use = from === '' && to === '' ? '' : `in use ${from}–${to}`;
  return [{ ...line, text: [line.text, use, textOf(value, 'source')].filter(Boolean).join(', ') }];
};
const each = (value: Json, line: (row: JsonObject) => readonly FieldLine[]) => rowsOf(value).flatMap(line);
const name = (value: Json | undefined) => textOf(value, 'name');

type Lines = (value: Json, terms: TermLabels) => readonly FieldLine[];

const lines: Readonly<Record<Exclude<Control, 'choice' | 'term'>, Lines>> = {
  text: plain,
  url: plain,
  day: plain,
  paragraph: plain,
  localized,
  name: named,
  'localized-list': (value) => each(value, localized),
  'localized-lines': (value) => each(value, localized),
  names: (value) => each(value, named),
  'rich-text': (value) => bodyLines(textOf(value, 'html'), textOf(value, 'language')),
  languages: (value) => said(...wordsOf(value)),
  date: dateLine,
  dates: (value) => each(value, dateLine),
  agents: (value, terms) => each(value, (row) => attribution(terms, 'agent-role', row['agent'], row)),
  places: (value, terms) => each(value, (row) => attribution(terms, 'place-role', row['place'], row)),
  link: (value) => said(name(value)),
  links: (value) => each(value, (row) => said(name(row))),
  numbers: (value) => each(value, (row) => said(`${textOf(row, 'label')} ${textOf(row, 'value')}`.trim())),
  identifiers: (value) => each(value, (row) => said(`${textOf(row, 'scheme')}: ${textOf(row, 'value')}`)),
  'outside-links': (value) =>
    each(value, (row) => said(textOf(row, 'scheme'), textOf(row, 'identifier'), textOf(row, 'url'))),
  'agent-relations': (value, terms) => each(value, (row) => relationLine(terms, row)),
  relations: (value, terms) => each(value, (row) => documentRelationLine(terms, row)),
  classification: classificationLines,
  releases: (value) => each(value, releaseLine),
  provenance: described,
  members: (value) => each(value, (row) => said(name(row['document']), textOf(row, 'note'))),
  locators: (value) => each(value, locatorLine),
  scans: (value) => each(value, scanLine),
  texts: (value) => each(value, textLines),
  rights: (value) => Object.entries(objectOf(value)).flatMap(([part, stated]) => rightsLine(part, stated)),
  point: (value) => said(textOf(value, 'latitude'), textOf(value, 'longitude')),
};

/** What has no words of its own, part by part: a line for each row, or for each part of what is no list. */
function described(value: Json): readonly FieldLine[] {
  if (isList(value)) return value.flatMap((row) => said(partsOf(row).join(', ')));
  return isObject(value)
    ? Object.entries(value).flatMap(([key, part]) => said(partsOf(part, key).join(', ')))
    : plain(value);
}

function partsOf(value: Json, key = ''): readonly string[] {
  if (value === null || value === '' || (isList(value) && value.length === 0)) return [];
  if (isList(value)) return value.flatMap((part) => partsOf(part, key));
  if (isObject(value)) {
    const named = textOf(value, 'name');
    if (named !== '') return [named];
    return Object.entries(value).flatMap(([part, inner]) =>
      part === 'key' || part === 'id' ? [] : partsOf(inner, part),
    );
  }
  const label = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return [label === '' ? String(value) : `${label}: ${String(value)}`];
}

function dateLine(row: Json): readonly FieldLine[] {
  const edtf = textOf(row, 'edtf');
  const words = textOf(row, 'words');
  const kind = keyIn(dateKinds, textOf(row, 'kind'));
  const basis = keyIn(dateBases, textOf(row, 'basis'));
  const calendar = keyIn(dateCalendars, textOf(row, 'calendar'));
  return said(
    edtf === '' ? words : dateInWords(edtf),
    edtf,
    words !== '' && words !== edtf ? `“${words}”` : '',
    kind ? kindLabel(kind) : '',
    basis ? basisLabel(basis) : '',
    calendar ? calendarLabel(calendar) : '',
    textOf(row, 'time'),
    textOf(row, 'place'),
    textOf(row, 'note'),
  );
}

function attribution(terms: TermLabels, vocabulary: Vocabulary, link: Json | undefined, row: JsonObject) {
  const inferred = textOf(row, 'basis') === 'inferred';
  return said(
    `${labelOfTerm(terms, vocabulary, textOf(row, 'role'))}: ${name(link)}`,
    inferred ? 'inferred' : '',
    textOf(row, 'how'),
  );
}

function relationLine(terms: TermLabels, row: JsonObject): readonly FieldLine[] {
  const dates = tenureInWords({ from: textOf(row, 'from'), to: textOf(row, 'to') });
  const words = labelOfTerm(terms, 'agent-relation', textOf(row, 'relation'));
  return said(`${words}: ${name(row['agent'])}`, dates ?? '', textOf(row, 'note'));
}

function documentRelationLine(terms: TermLabels, row: JsonObject): readonly FieldLine[] {
  const words = labelOfTerm(terms, 'document-relation', textOf(row, 'relation'));
  return said(`${words}: ${name(row['document'])}`, textOf(row, 'note'), textOf(row, 'assertedBy'));
}

function classificationLines(value: Json): readonly FieldLine[] {
  const scheme = textOf(value, 'scheme');
  const marking = textOf(value, 'marking');
  const regraded = rowsOf(objectOf(value)['regradings']).flatMap((row) =>
    said(textOf(row, 'to'), plainDate(row), textOf(row, 'authority'), textOf(row, 'note')),
  );
  const caveats = wordsOf(objectOf(value)['caveats']);
  return [...said(textOf(value, 'level'), scheme, ...caveats, marking === '' ? '' : `“${marking}”`), ...regraded];
}

function releaseLine(row: JsonObject): readonly FieldLine[] {
  const outcome = keyIn(releaseOutcomes, textOf(row, 'outcome'));
  const withheld = rowsOf(row['withheld']).map((part) =>
    [textOf(part, 'what'), textOf(part, 'exemption')].filter(Boolean).join(' '),
  );
  return said(
    textOf(row, 'agency'),
    textOf(row, 'caseNumber'),
    plainDate(row),
    textOf(row, 'basis'),
    outcome ? releaseOutcomes[outcome] : '',
    withheld.length > 0 ? `withheld: ${withheld.join('; ')}` : '',
    toldOf('replaces', textOf(row, 'replaces')),
    textOf(row, 'note'),
  );
}

/** A date that has no kind and no basis: in words, or else as somebody wrote it. */
function plainDate(row: JsonObject): string {
  const edtf = textOf(row, 'edtf');
  return edtf === '' ? textOf(row, 'words') : dateInWords(edtf);
}

function locatorLine(row: JsonObject): readonly FieldLine[] {
  const levels = rowsOf(row['levels']).map((level) => `${textOf(level, 'name')} ${textOf(level, 'value')}`);
  return said(
    textOf(row, 'role'),
    row['current'] === false ? 'no longer there' : '',
    name(row['repository']),
    name(row['recordset']),
    textOf(row, 'source'),
    levels.length > 0 ? `(${levels.join(', ')})` : '',
    textOf(row, 'url'),
  );
}

/** A scan by its file and what is said of it; the sizes of its pages follow from the file. */
function scanLine(row: JsonObject): readonly FieldLine[] {
  const pages = rowsOf(row['pages']);
  const labels = pages.flatMap((page) => {
    const label = textOf(page, 'label');
    return label === '' ? [] : [`${textOf(page, 'number')} is ${label}`];
  });
  return said(
    textOf(row, 'fileName'),
    fileKindInWords(textOf(row, 'mediaType')),
    sizeInWords(Number(textOf(row, 'bytes'))),
    pagesInWords(pages.length),
    rangeInWords(textOf(row, 'from'), textOf(row, 'to')),
    labels.length > 0 ? `page ${labels.join(', ')}` : '',
    toldOf('embargo until', textOf(row, 'embargoUntil')),
    toldOf('SHA-256', textOf(row, 'sha256').slice(0, 12)),
  );
}

function textLines(row: JsonObject): readonly FieldLine[] {
  const language = textOf(row, 'language');
  const source = objectOf(row['source']);
  return [
    ...said(
      ...[textOf(row, 'kind'), language, textOf(row, 'completeness'), textOf(row, 'method'), textOf(row, 'translator')],
      toldOf('translated from', textOf(source, 'text') || textOf(source, 'language')),
      source['notHeld'] === true ? 'translated from what is not held' : '',
      toldOf('looked over by', textOf(row, 'reviewer')),
      toldOf('of the release', textOf(row, 'release')),
      toldOf('embargo until', textOf(row, 'embargoUntil')),
    ),
    ...rightsLine('rights', row['rights']),
    ...bodyLines(textOf(row, 'html'), language),
  ];
}

function rightsLine(of: string, stated: Json | undefined): readonly FieldLine[] {
  const [line] = said(textOf(stated, 'statement'), textOf(stated, 'holder'), textOf(stated, 'note'));
  return line === undefined ? [] : [{ text: `${of}: ${line.text}` }];
}

/** What is told of something, if there is anything to tell. */
function toldOf(words: string, text: string): string {
  return text === '' ? '' : `${words} ${text}`;
}

function bodyLines(html: string, language: string): readonly FieldLine[] {
  const typed = typedParagraphs(html) ?? html;
  return typed
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => (language === '' ? { text } : { text, language }));
}

function keyIn<Key extends string>(labels: Readonly<Record<Key, string>>, wanted: string): Key | undefined {
  for (const key in labels) if (key === wanted) return key;
  return undefined;
}

/** The chosen date of a form, as lists and pages show it: that of its making, else the first. */
export function chosenDateWords(dates: Json | undefined): { readonly words: string; readonly inferred: boolean } {
  const rows = rowsOf(dates).filter((row) => textOf(row, 'edtf') !== '' || textOf(row, 'words') !== '');
  const row = objectOf(rows.find((date) => textOf(date, 'kind') === 'created') ?? rows[0]);
  const edtf = textOf(row, 'edtf');
  return {
    words: edtf === '' ? textOf(row, 'words') || 'undated' : dateInWords(edtf),
    inferred: textOf(row, 'basis') !== '' && textOf(row, 'basis') !== 'on-document',
  };
}
