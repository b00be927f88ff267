import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { close, type Writer } from '@fonds/db/open';
import { reindex } from '@fonds/db/reindex';
import { fill, openEmpty, pickSlugs } from './archive.ts';
import { judge, judgedBy } from './lighthouse.ts';
import { inMilliseconds, timed, type Spread } from './measure.ts';
import { firstAnswers, throughput } from './pages.ts';
import { record, toMarkdown, type Table } from './report.ts';
import { searchAddresses } from './searches.ts';
import { freePort, startReader, type RunningReader } from './server.ts';
import { pageWeight } from './weight.ts';

const parts = ['import', 'reindex', 'pages', 'search', 'lighthouse'] as const;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    only: { type: 'string', default: parts.join(',') },
    record: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(
    `npm run bench -- [--documents N] [--only ${parts.join(',')}] [--record]\nMakes an archive of N made-up documents and measures it; --record writes the figures into docs/performance.md.`,
  );
  process.exit(0);
}

const documents = Number(values.documents);
if (!Number.isInteger(documents) || documents < 1) {
  console.error('--documents takes a whole number from 1, such as 100000.');
  process.exit(1);
}
const chosen = new Set(values.only.split(','));
const unknown = [...chosen].filter((part) => !parts.some((known) => known === part));
if (unknown.length > 0) {
  console.error(`--only takes ${parts.join(', ')}; not ${unknown.join(', ')}.`);
  process.exit(1);
}

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

async function measureSearch(reader: RunningReader): Promise<Table> {
  const rows: string[][] = [];
  for (const [name, addresses] of searchAddresses(reader.address, 200))
    rows.push(latencyRow(name, await firstAnswers(addresses)));
  return {
    heading: 'Search, each asked for the first time, milliseconds',
    columns: ['question', 'median', '99th percentile', 'requests'],
    rows,
  };
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

const base = join(tmpdir(), 'fonds-bench');
mkdirSync(base, { recursive: true });
const folder = mkdtempSync(join(base, 'archive-'));
const tables: Table[] = [];
try {
  const db = await openEmpty(folder);
  const filled = await fill(db, documents, showProgress('import and publish'));
  const size = statSync(db.sqlite.name).size / 1e6;
  if (chosen.has('import')) {
    tables.push({
      heading: 'Import and publish, 300 words each',
      columns: ['documents', 'seconds', 'documents a second', 'a second of processor', 'database, MB'],
      rows: [
        [
          documents.toLocaleString('en'),
          filled.wallSeconds.toFixed(1),
          (documents / filled.wallSeconds).toFixed(0),
          (documents / filled.cpuSeconds).toFixed(0),
          size.toFixed(0),
        ],
      ],
    });
  }
  if (chosen.has('reindex')) tables.push(await measureReindex(db));
  if (chosen.has('pages') || chosen.has('search') || chosen.has('lighthouse')) {
    const reader = await startReader(folder, await freePort());
    if (chosen.has('pages')) tables.push(...(await measurePages(db, reader)));
    if (chosen.has('search')) tables.push(await measureSearch(reader));
    if (chosen.has('lighthouse')) tables.push(await measureByLighthouse(db, reader));
    tables.push({
      heading: 'The reader’s process',
      columns: ['ready after, seconds', 'memory after all this, MB'],
      rows: [[reader.startSeconds.toFixed(1), String(reader.memory())]],
    });
    await reader.stop();
  }
  close(db);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const command = `npm run bench -- --documents ${String(documents)}${chosen.size < parts.length ? ` --only ${[...chosen].join(',')}` : ''}`;
const markdown = toMarkdown(command, tables);
console.log(`\n${markdown}`);
if (values.record) console.log(`\nWritten to ${record(documents, markdown)}`);
