import { authoritiesWords, holdingsWords } from './authorities.ts';
import { collectionsWords } from './collections.ts';
import { countsWords } from './counts.ts';
import {
  citeWords,
  compareWords,
  documentWords,
  factsWords,
  historyWords,
  neighboursWords,
  relatedWords,
  threadWords,
} from './documents.ts';
import { busyWords, failedWords, goneWords, refusedWords } from './failures.ts';
import { datesWords, daysWords, entryWords, stripWords } from './finding.ts';
import { instrumentWords, mapWords, networkWords, timelineWords } from './instruments.ts';
import { kindsWords } from './kinds.ts';
import { languagesWords } from './languages.ts';
import { scansWords } from './scans.ts';
import { expansionWords, facetWords, noHitsWords, searchWords, suggestWords } from './searching.ts';
import {
  aboutWords,
  cardWords,
  dataWords,
  frontWords,
  helpWords,
  listWords,
  openDataWords,
  pagerWords,
  shellWords,
  waysWords,
} from './site.ts';
import { textsWords } from './texts.ts';

const language: { readonly tag: string; readonly dir: 'ltr' | 'rtl' } = { tag: 'en', dir: 'ltr' };

/** Every word that the reader's pages and their parts say of themselves in English, by the part that says it. */
export const english = {
  about: aboutWords,
  authorities: authoritiesWords,
  busy: busyWords,
  card: cardWords,
  cite: citeWords,
  collections: collectionsWords,
  compare: compareWords,
  counts: countsWords,
  data: dataWords,
  dates: datesWords,
  days: daysWords,
  document: documentWords,
  entry: entryWords,
  expansions: expansionWords,
  facets: facetWords,
  facts: factsWords,
  failed: failedWords,
  front: frontWords,
  gone: goneWords,
  help: helpWords,
  history: historyWords,
  holdings: holdingsWords,
  instrument: instrumentWords,
  kinds: kindsWords,
  /** The language itself, for `lang` and `dir`. */
  language,
  languages: languagesWords,
  /** Names in a row, of which the rest are counted. */
  links: { more: (count: number) => ` and ${count} more` },
  list: listWords,
  map: mapWords,
  neighbours: neighboursWords,
  network: networkWords,
  noHits: noHitsWords,
  openData: openDataWords,
  pager: pagerWords,
  refused: refusedWords,
  related: relatedWords,
  scans: scansWords,
  search: searchWords,
  shell: shellWords,
  strip: stripWords,
  suggest: suggestWords,
  texts: textsWords,
  thread: threadWords,
  timeline: timelineWords,
  ways: waysWords,
};
