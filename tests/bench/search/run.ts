import { searchAnswers } from '@fonds/api/search/answers';
import { searchProcess } from '@fonds/api/search/search-process';
import { openReader, snapshot, close, type Reader, type Writer } from '@fonds/db/open';
import { catalogueOf } from '@fonds/db/search/catalogue';
import { vocabularyOf } from '@fonds/db/search/vocabulary';
import type { Search } from '@fonds/domain/search-address';
import { inMilliseconds, spreadOf, type Spread } from '../measure.ts';
import type { Table } from '../report.ts';
import { beginnings, questionKinds } from './questions.ts';
import { sizeOfIndex } from './size.ts';
import { deepest, largest, suggestionTargetFor, targetFor, type Target } from './targets.ts';

/** How many of each kind are asked. */
const each = 200;
const atOnce = 16;

/** The figures, and which of the targets they miss, in words. */
export interface SearchFigures {
  readonly tables: readonly Table[];
  readonly misses: readonly string[];
}

/** Milliseconds of this process's processor time. */
function cpuOf(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** Asks every kind of question, one at a time in this process and sixteen at a time of the process that searches. */
export async function measureSearch(db: Writer): Promise<SearchFigures> {
  const reader = openReader(db.sqlite.name);
  const documents = snapshot(reader, () => catalogueOf(reader).size);
  const readied = cpuOf(() => snapshot(reader, () => vocabularyOf(reader)));
  const answers = searchAnswers(reader);
  const target = targetFor(documents);
  const rows: string[][] = [];
  const misses: string[] = [];
  const note = (name: string, spread: Spread, wanted: Target) => {
    if (spread.median > wanted.median)
      misses.push(
        `${name}: median ${inMilliseconds(spread.median)} ms of processor time, not ${String(wanted.median)}`,
      );
    if (spread.p99 > wanted.p99)
      misses.push(
        `${name}: 99th percentile ${inMilliseconds(spread.p99)} ms of processor time, not ${String(wanted.p99)}`,
      );
  };
  const together = searchProcess(db.sqlite.name, { mostWaiting: atOnce * 8 });
  for (const { name, searches, plain } of questionKinds(each)) {
    const alone = spreadOf(searches.map((search) => cpuOf(() => answers.view(search))));
    const plainly = plain && spreadOf(searches.map((search) => plainCpu(reader, plain(search))));
    const crowd = await askTogether(searches, (search) => together.view(search));
    rows.push(lineOf(name, alone, plainly, crowd));
    note(name, alone, target);
  }
  const pages = deepPages();
  const first = spreadOf(pages.map((search) => cpuOf(() => answers.view({ ...search, page: 1 }))));
  const deep = spreadOf(pages.map((search) => cpuOf(() => answers.view({ ...search, page: 500 }))));
  rows.push(
    lineOf('page 1 of many', first, undefined, undefined),
    lineOf('page 500 of the same', deep, undefined, undefined),
  );
  note('page 500', deep, target);
  if (documents >= 50_000 && deep.median > first.median * deepest) {
    misses.push(`page 500: ${(deep.median / first.median).toFixed(2)} times page 1, not ${String(deepest)}`);
  }
  const typed = beginnings(each);
  const suggestions = spreadOf(typed.map((q) => cpuOf(() => answers.suggest({ q, most: 12 }))));
  rows.push(
    lineOf('suggestions', suggestions, undefined, await askTogether(typed, (q) => together.suggest({ q, most: 12 }))),
  );
  note('suggestions', suggestions, suggestionTargetFor(documents));
  together.close();
  close(reader);
  const { index, text } = sizeOfIndex(db);
  if (index > text * largest)
    misses.push(`the index is ${(index / text).toFixed(2)} times the text, not ${String(largest)}`);
  return {
    tables: [
      {
        heading: 'Search: milliseconds of processor time one at a time, by the clock sixteen at a time, facets and all',
        columns: [
          'question',
          'median',
          '99th percentile',
          'times FTS5’s first 20',
          `${String(atOnce)} at once: median`,
          '99th',
          'a second',
        ],
        rows,
      },
      {
        heading: 'The search index',
        columns: ['bytes a document', 'times the text', 'words read at start, ms of processor'],
        rows: [[(index / documents).toFixed(0), (index / text).toFixed(2), inMilliseconds(readied)]],
      },
    ],
    misses,
  };
}

function lineOf(name: string, alone: Spread, plain: Spread | undefined, crowd: Crowd | undefined): string[] {
  return [
    name,
    inMilliseconds(alone.median),
    inMilliseconds(alone.p99),
    plain ? (alone.median / Math.max(0.001, plain.median)).toFixed(1) : '–',
    crowd ? inMilliseconds(crowd.spread.median) : '–',
    crowd ? inMilliseconds(crowd.spread.p99) : '–',
    crowd ? crowd.perSecond.toFixed(0) : '–',
  ];
}

/** The plainest that FTS5 can be asked: any twenty rows with a word. */
function plainCpu(reader: Reader, expression: string): number {
  const statement = reader.sqlite
    .prepare<[string], number>('SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT 20')
    .pluck();
  return cpuOf(() => statement.all(expression));
}

/** Words of over a tenth of the documents, in no order but that of time: each has at least five hundred pages. */
function deepPages(): Search[] {
  const [, common] = questionKinds(40);
  return (common?.searches ?? []).map((search) => ({ ...search, from: '', to: '', drop: [] }));
}

interface Crowd {
  readonly spread: Spread;
  readonly perSecond: number;
}

/** Sixteen ask at once, each again as soon as it is answered: how long they wait by the clock. */
async function askTogether<Asked>(asked: readonly Asked[], ask: (one: Asked) => Promise<unknown>): Promise<Crowd> {
  const waited: number[] = [];
  const left = [...asked];
  const begun = performance.now();
  const asker = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const from = performance.now();
      await ask(one);
      waited.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  return { spread: spreadOf(waited), perSecond: (waited.length * 1000) / (performance.now() - begun) };
}
