import { list } from './counts.ts';

const threadRelations: Readonly<Record<string, string>> = {
  'replies-to': 'replies to',
  'draft-of': 'is a draft of',
  'version-of': 'is a version of',
  'duplicate-of': 'is a duplicate of',
  'enclosure-of': 'is an enclosure of',
  'translation-of': 'is a translation of',
  'other-side-of': 'is the other side’s record beside',
};

/** Citations. */
export const citeWords = {
  bibliography: 'Bibliography',
  citeAs: 'Cite as',
  citeIt: 'Cite',
  copied: 'Copied',
  copy: 'Copy',
  copyOf: (what: string) => `Copy ${what}`,
  download: 'Download',
  files: 'For reference managers',
  filesLead: 'Zotero and its like also read this document’s own page.',
  forms: 'Chicago, MLA, APA, Turabian, GOST, BibTeX, RIS',
  lead: 'The day on which you read it is added where a style asks for it.',
  note: 'Note',
  of: (title: string, date: string) => `How to cite “${title}”, ${date}`,
  paragraph: (number: number | null) => (number === null ? 'This passage is cited:' : `Paragraph ${number} is cited:`),
  styles: {
    chicago: 'Chicago, 17th edition',
    mla: 'MLA, 9th edition',
    apa: 'APA, 7th edition',
    turabian: 'Turabian',
    gost: 'GOST R 7.0.5–2008',
    own: 'The archive’s own form',
  },
  title: 'Cite this document',
  whole: 'Cite the whole document',
};

/** Two texts or publications compared. */
export const compareWords = {
  added: 'added',
  choose: 'Texts to compare',
  choosing: 'Show',
  coarse:
    'Some part of the two differs so much that it is shown as taken out and put in whole, without comparing word by word.',
  declassified: 'newly declassified',
  earlier: 'First text',
  equal: 'The two texts have the same words.',
  gapsOpened: (count: number) => (count === 1 ? '1 gap opened' : `${count} gaps opened`),
  heading: 'Versions compared',
  instead: 'Compare with',
  later: 'Second text',
  legend: 'What the marks mean',
  notThere: 'There is no such text. Choose two of these.',
  onlyChanges: 'Only the changes',
  paragraphSplit: 'A paragraph ends here in this text alone',
  removed: 'taken out',
  same: (count: number) => (count === 1 ? '1 paragraph the same' : `${count} paragraphs the same`),
  swap: 'The other way round',
  title: (document: string) => `Versions compared: ${document}`,
  toDocument: 'Back to the document',
  wholeText: 'The whole text',
  withVersion: (title: string) => `Compare with ${title}`,
  wordsAdded: (count: number) => (count === 1 ? '1 word added' : `${count} words added`),
  wordsDeclassified: (count: number) =>
    count === 1 ? '1 word newly declassified' : `${count} words newly declassified`,
  wordsRemoved: (count: number) => (count === 1 ? '1 word taken out' : `${count} words taken out`),
  wordsSame: (count: number) => (count === 1 ? '1 word the same' : `${count} words the same`),
};

/** The parts of a document’s page. */
export const documentWords = {
  notes: 'Notes',
  parts: 'Parts of this page',
  partHistory: 'History',
  partRelated: 'Related',
  partThread: 'Thread',
  noMarks: (q: string) => `“${q}” stands neither in its summary nor in its text.`,
  read: 'Read',
  searchIn: 'Search in this document',
  unmark: 'Take the marks away',
};

/** The rail of facts beside a document. */
export const factsWords = {
  alsoTitled: 'Also titled',
  contributed: 'Contributed',
  date: 'Date',
  dates: 'Dates',
  extent: 'Extent',
  classification: 'Classification',
  compareReleases: 'Compare what each withheld',
  creatorHistory: 'Whose papers',
  custodialHistory: 'Where they were since',
  provenance: 'Provenance',
  regraded: (to: string, date: string) =>
    `${to === 'declassified' ? 'Declassified' : `Regraded ${to}`}${date === '' ? '' : ` ${date}`}`,
  formerly: (role: string) => `${role} (formerly)`,
  fundedBy: 'Funded by',
  heldAs: 'Held as',
  identifiers: 'Identifiers',
  in: ', in ',
  inferred: (how: string) => (how === '' ? '(inferred)' : `(inferred: ${how})`),
  inSource: (words: string, calendar: string | undefined) =>
    calendar === undefined ? `(“${words}”)` : `(“${words}”, ${calendar})`,
  label: 'Facts',
  languages: 'Languages',
  number: 'Number',
  obtainedBy: 'Obtained by',
  places: 'Places',
  related: 'Related documents',
  released: 'Released',
  rights: 'Rights',
  rightsOf: { work: 'The document', scan: 'The scan', description: 'This description' },
  subjects: 'Subjects',
  time: (time: string, place: string | undefined) => (place ? `, ${time} in ${place}` : `, ${time}`),
  type: 'Type',
};

/** Publications of a record. */
export const historyWords = {
  all: 'All publications',
  changed: (fields: readonly string[]) => `Changed: ${list(fields)}`,
  compareBefore: 'Compare with the one before',
  compared: 'Publications compared',
  earlier: (day: string, revision: number) =>
    `You are reading what was published on ${day} (revision ${revision}). It has been superseded.`,
  earlierLabel: 'An earlier publication',
  lead: 'Every publication of this record, and what each changed. What was public and has been neither withdrawn nor taken down can be read as it was.',
  nothingChanged: 'Published again without a change to what the public sees.',
  of: (title: string) => `History of “${title}”`,
  publication: (day: string, revision: number) => `Published ${day}, revision ${revision}`,
  published: (revision: number) => `Published, revision ${revision}.`,
  publishedAgain: (revision: number) => `Published again, revision ${revision}.`,
  readEarlier: 'Read it as it was',
  readStanding: 'Read it as it stands',
  sameWords: 'The two say the same.',
  takenDown: (day: string) => `Taken down ${day}:`,
  title: 'History of this record',
  toStanding: (day: string) => `Read what stands since ${day}`,
  whatChangedSince: 'What has changed since',
  withdrawn: (day: string) => `Withdrawn ${day}.`,
};

/** What comes before and after a document. */
export const neighboursWords = {
  collections: 'In its collections',
  earlier: '← earlier',
  later: 'later →',
};

/** Related documents. */
export const relatedWords = {
  apart: (days: number) => (days === 0 ? 'the same day' : days === 1 ? 'one day apart' : `${days} days apart`),
  how: 'Found by what they share: names, days and rare words.',
  shared: 'also names',
  title: 'Related documents',
  words: (common: readonly string[]) => `also says ${list(common.map((word) => `“${word}”`))}`,
};

/** The thread of a document. */
export const threadWords = {
  goesOn: (shown: number) => `The thread goes on beyond these ${shown}.`,
  /** `label`: what the archive calls the relation, where that isn't its standard name. */
  relation: (relation: string, date: string, note: string | null, label?: string) =>
    `${label ?? threadRelations[relation] ?? relation} ${date === 'undated' ? 'an undated one' : `that of ${date}`}${note ? ` (${note})` : ''}`,
  title: 'The thread it belongs to',
};
