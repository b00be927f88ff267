import type { Draw, SentenceParts } from '../sentence.ts';
import { documents, list } from './counts.ts';

const parts = { text: 'text', translation: 'translation', scan: 'scan' };

/** The days of the year, and what was newly published. */
export const daysWords = {
  all: 'All of them',
  also: 'The same day in other years',
  list: 'Documents of this day',
  month: 'Days of this month',
  newest: 'Newly published',
  newestLead: 'Every document, by when what stands now was published; the newest first.',
  next: 'The day after',
  none: (day: string) => `The archive has no document that is dated ${day} of any year.`,
  nothingNew: 'Nothing has been published here yet.',
  onThisDay: (day: string) => `On this day, ${day}`,
  onThisDayLead: 'Documents that bear this day, whatever their year, in order of time.',
  previous: 'The day before',
  publishedOn: (day: string) => `Published ${day}`,
};

/** Dates in lists, and fields for them. */
export const datesWords = {
  certainly: 'certainly lies within',
  exampleFrom: '1953',
  exampleTo: 'July 1953',
  from: 'from',
  inferred: 'inferred',
  inferredDate: 'date inferred',
  legend: 'Date',
  marks: 'Months and years',
  noMonth: 'no month',
  possibly: 'may lie within',
  to: 'to',
  undated: 'Undated',
};

/** A document in a list. */
export const entryWords = {
  available: (held: readonly ('text' | 'translation' | 'scan')[]) =>
    `${list(held.map((part) => parts[part]))} available`,
  roles: {
    author: 'by',
    copied: 'copied to',
    participant: 'with',
    recipient: 'to',
    sender: 'from',
    signatory: 'signed by',
  },
};

/** The search. */
export const searchWords = {
  added: 'also',
  anyDate: 'Any date',
  chips: 'What is searched for',
  chooseDates: 'Choose dates',
  dates: 'Dates',
  description: 'Search the titles, summaries, texts and names of every document, in any script.',
  from: 'From',
  heading: (q: string) => `Search for ${q}`,
  headingDates: 'Documents of a span of time',
  headingEmpty: 'Search the archive',
  invitation: <Part>(help: Draw<Part>): SentenceParts<Part> => [
    'Write words of a title, a summary or a text, or a name in any script, in the field above. ',
    help('Help'),
    ' says what else can be asked.',
  ],
  narrow: 'Narrow the search',
  order: 'Order',
  records: 'People, places and subjects',
  since: (from: string) => `from ${from}`,
  sorts: { relevance: 'by relevance', date: 'earliest first', '-date': 'latest first', title: 'by title' },
  submit: 'Search',
  takeOut: (what: string) => `Take out ${what}`,
  title: 'Search',
  titleOf: (q: string) => `Search: ${q}`,
  to: 'To',
  until: (to: string) => `to ${to}`,
};

/** A search that found nothing, and the nearest that may. */
export const noHitsWords = {
  alone: <Part>(part: Part, count: number): SentenceParts<Part> => [part, ` alone has ${documents(count)}.`],
  certainly: <Part>(possibly: Draw<Part>): SentenceParts<Part> => [
    possibly('Documents whose date may lie within'),
    ' these dates are left out now.',
  ],
  collections: <Part>(collections: Draw<Part>): SentenceParts<Part> => [
    'Go through the ',
    collections('collections'),
    '.',
  ],
  people: <Part>(people: Draw<Part>): SentenceParts<Part> => [
    'Look for a name among the ',
    people('people and bodies'),
    ', in any script.',
  ],
  reason: (q: string, several: boolean, dated: boolean) => {
    if (q === '') return 'No document has a date in this span.';
    const asked = several ? 'all of these words' : `“${q}”`;
    return dated ? `No document of these dates has ${asked} in it.` : `No document has ${asked} in it.`;
  },
  withoutDates: <Part>(without: Draw<Part>, count: number): SentenceParts<Part> => [
    without('The same without its dates'),
    ` has ${documents(count)}.`,
  ],
};

/** The strip of bars over a list. */
export const stripWords = {
  band: (span: string, count: number) => `${span}, known no nearer: ${documents(count)}`,
  bar: (span: string, count: number) => `${span}: ${documents(count)}`,
  documentsBy: (unit: 'day' | 'month' | 'year') => `Documents by ${unit}`,
  skip: 'Skip the bars',
};
