import type { FacetId } from '@fonds/domain/facets';
import type { Expansion, NearestSearch } from '@fonds/domain/views/search';
import type { Draw, SentenceParts } from '../sentence.ts';
import { documents, number } from './counts.ts';

/** The search. */
export const searchWords = {
  again: 'Add them again',
  alsoCalled: (name: string) => `also known as ${name}`,
  anyDate: 'Any date',
  asTyped: 'Search only what I typed',
  chips: 'What is searched for',
  chosen: (facet: string, label: string) => `${facet}: ${label}`,
  clear: 'Search without narrowing',
  dates: 'Dates',
  description: 'Search the titles, summaries, texts and names of every document, in any script.',
  during: (when: string) => `dated ${when}`,
  dropped: (count: number) => (count === 1 ? '1 addition is left out.' : `${number(count)} additions are left out.`),
  export: 'Export',
  exportAs: { csv: 'Table (CSV)', ris: 'Citations (RIS)', jsonl: 'Records (JSON Lines)' },
  feedOf: (title: string) => `${title}, as a feed`,
  follow: 'Follow this search',
  from: 'From',
  heading: (q: string) => `Search for ${q}`,
  headingEmpty: 'Search the archive',
  headingNarrowed: 'Documents chosen by what they are',
  invitation: <Part>(help: Draw<Part>): SentenceParts<Part> => [
    'Write words of a title, a summary or a text, a name in any script, a date or a shelf-mark in the field above, or begin with one of the lists below. ',
    help('Help'),
    ' says what else can be asked.',
  ],
  marks: (count: number) => (count === 1 ? '1 mark in this document' : `${number(count)} marks in this document`),
  moreAdded: (count: number) => `and ${number(count)} more`,
  moreLike: 'More like this',
  narrow: 'Narrow the search',
  narrowBy: (chosen: number) => (chosen === 0 ? 'Narrow the search' : `Narrow the search (${number(chosen)} chosen)`),
  nothingAdded: 'Nothing is added to what you typed.',
  open: (name: string) => `About ${name}`,
  order: 'Order',
  perPage: 'Documents on a page',
  pastEnd: <Part>(last: Draw<Part>, page: number): SentenceParts<Part> => [
    'This search has no page so far on. ',
    last(`Page ${number(page)}`),
    ' is its last.',
  ],
  ranked: (count: number) =>
    count === 0
      ? 'Too many documents answer for them to be ranked: those with the words in their titles come first, each group in order of date.'
      : `The ${number(count)} documents that answer best are ranked; the others follow in order of date.`,
  records: 'People, places and subjects',
  since: (from: string) => `from ${from}`,
  sorts: { relevance: 'by relevance', date: 'earliest first', '-date': 'latest first', title: 'by title' },
  submit: 'Search',
  takeOut: (what: string) => `Take out ${what}`,
  title: 'Search',
  titleOf: (q: string) => `Search: ${q}`,
  to: 'To',
  try: 'Try',
  until: (to: string) => `to ${to}`,
  versions: (count: number) => (count === 1 ? 'Another version of it' : `${number(count)} other versions of it`),
  withinThese: 'Search these documents',
};

const added: Readonly<Record<Expansion['kind'], string>> = {
  record: 'also documents linked to',
  variant: 'also named',
  script: 'also in another script',
  form: 'also as',
  joined: 'also as one word',
  abbreviation: 'taken as',
};

/** What the archive added to a question. */
export const expansionWords = {
  /** Before the additions of one kind; `of` is the part that they were added to, where the question has several. */
  added: (kind: Expansion['kind'], of: string | null) => (of === null ? added[kind] : `${of}, ${added[kind]}`),
  leaveOut: (what: string) => `Don’t add ${what}`,
};

const titles: Readonly<Record<FacetId, string>> = {
  collection: 'Collection',
  agent: 'People and bodies',
  place: 'Place',
  subject: 'Subject',
  type: 'Kind',
  language: 'Language of the original',
  textLanguage: 'Language of a text',
  repository: 'Archive',
  recordset: 'Fonds, series or file',
  classification: 'Classification',
  has: 'To read here',
};

const held: Readonly<Record<string, string>> = {
  text: 'the text',
  translation: 'a translation',
  scan: 'a scan',
};

/** People and places of one role, as a heading has them. */
const roles: Readonly<Record<string, string>> = {
  '': 'in any role',
  wrote: 'Author or sender',
  author: 'Author',
  signatory: 'Signatory',
  sender: 'Sender',
  recipient: 'Recipient',
  participant: 'Present',
  copied: 'Copied to',
  mentioned: 'Mentioned',
  'created-at': 'Made there',
  'sent-to': 'Sent there',
  about: 'About',
};

/** What a result is narrowed by. */
export const facetWords = {
  all: (count: number) => `all ${number(count)} …`,
  byRole: 'By role',
  otherRoles: 'Other roles',
  filter: 'Find in this list',
  find: 'Find',
  held: (part: string) => held[part] ?? part,
  /** `role`: whose role people are counted by; empty for any. `label`: what the archive calls it. */
  heading: (facet: FacetId, role: string, label?: string) =>
    role === '' ? titles[facet] : (label ?? roles[role] ?? role),
  lead: (values: number, of: number) => `${number(values)} found in ${documents(of)}`,
  none: 'None of these documents has any.',
  noneNamed: (named: string) => `Nothing in this list has “${named}” in its name.`,
  role: (role: string, label?: string) => label ?? (roles[role] ?? role).toLowerCase(),
  showAll: 'Show the whole list',
  undated: 'undated',
  wider: (label: string) => (label === '' ? 'any date' : label),
};

const nearest: Readonly<Record<NearestSearch['kind'], (label: string) => readonly [before: string, link: string]>> = {
  spelling: (label) => ['Did you mean ', label],
  'without-part': (label) => ['Without ', label],
  'without-facet': (label) => (label === '' ? ['', 'Searched without narrowing'] : ['Without the choice of ', label]),
  'without-dates': () => ['', 'At any date'],
  possibly: () => ['', 'With dates that may lie within'],
  dates: (label) => ['At the nearest dates, ', label],
  undropped: () => ['', 'With what was left out added again'],
};

/** A search that found nothing, and the nearest that may. */
export const noHitsWords = {
  collections: <Part>(collections: Draw<Part>): SentenceParts<Part> => [
    'Go through the ',
    collections('collections'),
    '.',
  ],
  nearest: <Part>(kind: NearestSearch['kind'], label: string, count: number, to: Draw<Part>): SentenceParts<Part> => {
    const [before, link] = nearest[kind](label);
    return [before, to(link), `: ${documents(count)}`];
  },
  people: <Part>(people: Draw<Part>): SentenceParts<Part> => [
    'Look for a name among the ',
    people('people and bodies'),
    ', in any script.',
  ],
  reason: (q: string, several: boolean, dated: boolean, narrowed: boolean) => {
    if (q === '') return narrowed ? 'No document is all of what you chose.' : 'No document has a date in this span.';
    const asked = several ? 'all of these words' : `“${q}”`;
    if (narrowed) return `No document among those that you chose has ${asked} in it.`;
    return dated ? `No document of these dates has ${asked} in it.` : `No document has ${asked} in it.`;
  },
};

/** What is offered while somebody types. A browser's script reads these, so that `#` stands for a number. */
export const suggestWords = {
  kinds: {
    agent: 'person or body',
    collection: 'collection',
    document: 'document',
    page: 'page',
    place: 'place',
    recordset: 'record set',
    repository: 'archive',
    subject: 'subject',
    word: 'word',
  },
  label: 'Suggestions',
  many: '# suggestions, by the arrow keys',
  none: 'No suggestions',
  one: '1 suggestion, by the arrow keys',
};
