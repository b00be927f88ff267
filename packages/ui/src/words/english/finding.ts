import { documents, list } from './counts.ts';

const roles: Readonly<Record<string, string>> = {
  author: 'by',
  copied: 'copied to',
  participant: 'with',
  recipient: 'to',
  sender: 'from',
  signatory: 'signed by',
};

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
  /** `label`: what the archive calls the role, where that isn't its standard name. */
  role: (role: string, label?: string) => (label === undefined ? (roles[role] ?? role) : `${label}:`),
};

/** The strip of bars over a list. */
export const stripWords = {
  band: (span: string, count: number) => `${span}, known no nearer: ${documents(count)}`,
  bar: (span: string, count: number) => `${span}: ${documents(count)}`,
  documentsBy: (unit: 'day' | 'month' | 'year') => `Documents by ${unit}`,
  skip: 'Skip the bars',
};
