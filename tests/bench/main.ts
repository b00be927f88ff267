import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, type Writer } from '@fonds/db/open';
import { reindex } from '@fonds/db/reindex';
import { fill, isFilled, openEmpty, pickSlugs, type FillTime } from './archive.ts';
import { readArguments } from './arguments.ts';
import { measureBulk } from './bulk.ts';
import { judge, judgedBy } from './lighthouse.ts';
import { inMilliseconds, timed, type Spread } from './measure.ts';
import { firstAnswers, throughput } from './pages.ts';
import { record, toMarkdown, type Table } from './report.ts';
import { relevanceTables } from './relevance/print.ts';
import { runRelevance } from './relevance/run.ts';
import { measureRows } from './rows.ts';
import { measureSearch } from './search/run.ts';
import { slowestImport } from './search/targets.ts';
import { freePort, startReader, type RunningReader } from './server.ts';
import { pageWeight } from './weight.ts';

const { documents, words, chosen, record: isRecorded, keep, command } = readArguments();

function showProgress(what: string): (done: number, total?: number) => void {
  return (done, total = documents) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${String(done)} of ${String(total)}   `);
  };
}

function latencyRow(name: string, spread: Spread): string[] {
  return [name, inMilliseconds(spread.median), inMilliseconds(spread.p99), String(spread.count)];
}

async function measureReindex(db: Writer): Promise<Table> {
  const took = await timed(() =>
    reindex(db, { by: { userId: null, name: 'the benchmark' }, at: new Date().toISOString() }, showProgress('reindex')),
  );
  const rate = documents / took.wallSeconds;
  return {
    heading: 'Reindex',
    columns: ['seconds', 'seconds on the processor', 'documents a second'],
    rows: [[took.wallSeconds.toFixed(1), took.cpuSeconds.toFixed(1), rate.toFixed(0)]],
  };
}

async function measurePages(db: Writer, reader: RunningReader): Promise<Table[]> {
  const picked = pickSlugs(db, 300);
  const document = (slug: string) => `${reader.address}/documents/${encodeURIComponent(slug)}`;
  await firstAnswers(picked.documents.slice(0, 40).map(document));
  const first = await firstAnswers(picked.documents.slice(40).map(document));
  const collection = `${reader.address}/collections/${picked.collection}`;
  const collections = await firstAnswers(
    Array.from({ length: 20 }, (_, index) => `${collection}?page=${String(index + 1)}`),
  );
  const measured = [
    ['document in English', document(picked.documents.find((slug) => /^[\w-]+$/.test(slug)) ?? '')],
    [`collection of ${picked.members.toLocaleString('en')}`, collection],
    ['front page', `${reader.address}/`],
  ] as const;
  const rows: string[][] = [];
  for (const [name, address] of measured) {
    const { requestsPerSecond, bareRequestsPerSecond, p99Milliseconds } = await throughput(address);
    rows.push([
      name,
      requestsPerSecond.toFixed(0),
      bareRequestsPerSecond.toFixed(0),
      (requestsPerSecond / bareRequestsPerSecond).toFixed(2),
      String(p99Milliseconds),
    ]);
  }
  const weights: string[][] = [];
  for (const [name, address] of measured.slice(0, 2)) {
    const weight = await pageWeight(address);
    const kilobytes = (kind: string) => ((weight.get(kind) ?? 0) / 1000).toFixed(1);
    const total = [...weight.values()].reduce((sum, bytes) => sum + bytes, 0);
    weights.push([
      name,
      (total / 1000).toFixed(1),
      kilobytes('Document'),
      kilobytes('Font'),
      kilobytes('Stylesheet'),
      kilobytes('Script'),
    ]);
  }
  return [
    {
      heading: 'A page answered for the first time, milliseconds',
      columns: ['page', 'median', '99th percentile', 'requests'],
      rows: [latencyRow('document', first), latencyRow('collection, each of its pages', collections)],
    },
    {
      heading: 'A page answered again, 16 connections',
      columns: ['page', 'requests a second', 'bare server, same bytes', 'ratio', '99th percentile, ms'],
      rows,
    },
    {
      heading: 'Over the wire to an empty browser cache, kB',
      columns: ['page', 'all', 'document', 'fonts', 'style', 'script'],
      rows: weights,
    },
  ];
}

async function measureByLighthouse(db: Writer, reader: RunningReader): Promise<Table> {
  const picked = pickSlugs(db, 1);
  const pages = [
    ['front page', '/'],
    ['collection', `/collections/${picked.collection}`],
    ['search, nothing asked yet', '/search'],
    ['search, a result', '/search?q=made'],
    ['document', `/documents/${encodeURIComponent(picked.documents[0] ?? '')}`],
  ] as const;
  const judgements = await judge(pages.map(([, path]) => reader.address + path));
  return {
    heading: 'Lighthouse, as a phone on a slow line, of 100',
    columns: ['page', ...judgedBy, 'found wanting'],
    rows: pages.map(([name], place) => {
      const { scores = [], wanting = [] } = judgements[place] ?? {};
      return [name, ...scores.map(String), wanting.join('; ') || '–'];
    }),
  };
}

function measureImport(filled: FillTime, megabytes: number): Table {
  return {
    heading: `Import and publish, ${String(words)} words each`,
    columns: ['documents', 'seconds', 'documents a second', 'a second of processor', 'database, MB'],
    rows: [
      [
        documents.toLocaleString('en'),
        filled.wallSeconds.toFixed(1),
        (documents / filled.wallSeconds).toFixed(0),
        (documents / filled.cpuSeconds).toFixed(0),
        megabytes.toFixed(0),
      ],
    ],
  };
}

async function measureReader(db: Writer, folder: string): Promise<Table[]> {
  const reader = await startReader(folder, await freePort());
  const measured: Table[] = [];
  if (chosen.has('pages')) measured.push(...(await measurePages(db, reader)));
  if (chosen.has('lighthouse')) measured.push(await measureByLighthouse(db, reader));
  measured.push({
    heading: 'The reader’s process',
    columns: ['ready after, seconds', 'memory after all this, MB'],
    rows: [[reader.startSeconds.toFixed(1), String(reader.memory())]],
  });
  await reader.stop();
  return measured;
}

async function measureArchive(folder: string): Promise<{ tables: Table[]; misses: string[] }> {
  const tables: Table[] = [];
  const misses: string[] = [];
  const db = await openEmpty(folder);
  if (chosen.has('rows')) tables.push(await measureRows(db, documents, showProgress('rows')));
  const onlyRows = chosen.size === 1 && chosen.has('rows');
  if (!isFilled(db) && !onlyRows) {
    const filled = await fill(db, documents, words, showProgress('import and publish'));
    if (chosen.has('import')) tables.push(measureImport(filled, statSync(db.sqlite.name).size / 1e6));
    const rate = documents / filled.wallSeconds;
    if (chosen.has('search') && rate < slowestImport)
      misses.push(`bulk import: ${rate.toFixed(0)} documents a second, not ${String(slowestImport)}`);
  }
  if (chosen.has('reindex')) tables.push(await measureReindex(db));
  if (chosen.has('search')) {
    const found = await measureSearch(db);
    tables.push(...found.tables);
    misses.push(...found.misses);
  }
  if (chosen.has('bulk')) tables.push(await measureBulk(db));
  if (chosen.has('pages') || chosen.has('lighthouse')) tables.push(...(await measureReader(db, folder)));
  close(db);
  return { tables, misses };
}

function temporary<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const base = join(tmpdir(), 'fonds-bench');
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(join(base, 'archive-'));
  return work(folder).finally(() => {
    rmSync(folder, { recursive: true, force: true });
  });
}

const relevance = chosen.has('relevance') ? await temporary(runRelevance) : undefined;
const onlyRelevance = chosen.size === 1 && relevance !== undefined;
if (keep !== undefined) mkdirSync(keep, { recursive: true });
const { tables, misses } = onlyRelevance
  ? { tables: [], misses: [] }
  : await (keep === undefined ? temporary(measureArchive) : measureArchive(keep));
const markdown = toMarkdown(command, [...tables, ...(relevance ? relevanceTables(relevance) : [])]);
console.log(`\n${markdown}`);
if (chosen.has('search')) {
  console.log(
    misses.length === 0 ? '\nEvery target is met.' : `\nMissed:\n${misses.map((miss) => `- ${miss}`).join('\n')}`,
  );
}
if (isRecorded) console.log(`\nWritten to ${record(onlyRelevance ? 'relevance' : documents, markdown)}`);
process.exitCode = misses.length === 0 ? 0 : 1;
