import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { readEnvironment } from '@fonds/api/environment';
import type { GivenAnswer } from '@fonds/api/import/targets';
import type { Actor } from '@fonds/db/actor';
import { getImportFormat, importFormatIds as formats, planFile, startFileImport } from '@fonds/api/import/file-import';
import { dropKept, fileOnDisk, keepFile } from '@fonds/api/import/kept-files';
import { importCounts, type ImportCounts } from '@fonds/api/import/report';
import { runImport } from '@fonds/api/import/run';
import { countPlan, forgetPlan, listPlan } from '@fonds/db/import-plan';
import { forgetImport, getImport } from '@fonds/db/imports';
import { migrate } from '@fonds/db/migrate';
import { close, openWriter, type Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import { InvalidError } from '@fonds/domain/errors';
import type { PlanOutcome, PlanRow } from '@fonds/domain/views/import';
import { actNow, actorFor, withArchive } from '../archive.ts';
import type { Output } from '../output.ts';
import { perform, watchForStop } from '../perform.ts';
import { resolveGiven } from '../source-file.ts';
import { mapHelp, readMap } from './import-map.ts';
import { countsInWords, writeReport } from './import-report.ts';
import { addUndo } from './import-undo.ts';

interface ImportOptions {
  readonly format?: string;
  readonly collection?: string;
  readonly map?: string;
  readonly publish?: boolean;
  readonly dryRun?: boolean;
  readonly skipRefused?: boolean;
  readonly acceptDoubtful?: boolean;
  readonly report?: string;
  readonly as?: string;
}

const nothing: ImportCounts = { batch: null, new: 0, changed: 0, unchanged: 0, doubtful: 0, refused: 0 };

export function addImport(program: Command): void {
  const command = program
    .command('import')
    .description('read a file into the archive: all of it at one moment, or nothing')
    .argument('<file>', 'the file to read')
    .enablePositionalOptions()
    .option('--format <format>', `what the file is: ${formats.join(', ')}`)
    .option('--collection <name>', 'put the documents into the collection of this name, which is made if need be')
    .option('--map <file.json>', 'how the file is read, and which records its names mean (see below)')
    .option('--publish', 'publish what is imported, and the collection that was made')
    .option('--dry-run', 'show what every row would come to, and write nothing')
    .option('--skip-refused', 'leave out the rows that can’t be taken, and take the others')
    .option('--accept-doubtful', 'take the rows that may be the same as records from elsewhere')
    .option('--report <file.jsonl>', 'write what became of each row, a line of JSON for each')
    .option('--as <email>', 'do it in the name of this user (default: the command line)')
    .addHelpText('after', mapHelp);
  // As far as the import comes, so that a failure too tells what it counted.
  const counted = { counts: nothing };
  perform(command, (out) => importFile(out, command.args[0] ?? '', command.opts<ImportOptions>(), counted), {
    ownFailure: (out) => out.result(counted.counts),
  });
  addUndo(command);
}

async function importFile(
  out: Output,
  file: string,
  options: ImportOptions,
  counted: { counts: ImportCounts },
): Promise<number> {
  const format = checkedFormat(options.format);
  if (options.collection?.trim() === '') throw invalid('--collection needs a name.');
  const path = checkedFile(file);
  const { read, answers } = readMap(options.map);
  return withPlanningArchive(out, options.dryRun ?? false, async (db) => {
    const by = actorFor(db, options.as);
    const act = () => actNow(by);
    const kept = options.dryRun === true ? undefined : await keepFile(db, createReadStream(path));
    const number = await startFileImport(db, act, {
      ...{ file: kept?.upload ?? null, bytes: kept?.bytes ?? 0, sha256: kept?.sha256 ?? null, origin: 'command' },
      ...{ fileName: basename(path), format, collection: options.collection?.trim() ?? null, options: read },
      ...{ publish: options.publish ?? false, skipRefused: options.skipRefused ?? false },
      acceptDoubtful: options.acceptDoubtful ?? false,
    });
    try {
      return await planAndRun(out, db, number, { path, format, by, answers, options }, counted);
    } finally {
      // Of an import that came to nothing, nothing is left.
      if (getImport(db, number).state !== 'done' || importCounts(db, number).batch === null) {
        await forget(db, number);
        if (kept) await dropKept(db, kept.upload);
      }
    }
  });
}

interface Asked {
  readonly path: string;
  readonly format: string;
  readonly by: Actor;
  readonly answers: readonly GivenAnswer[];
  readonly options: ImportOptions;
}

async function planAndRun(
  out: Output,
  db: Writer,
  number: number,
  { path, format, by, answers, options }: Asked,
  counted: { counts: ImportCounts },
): Promise<number> {
  const act = () => actNow(by);
  const bar = out.progress('Reading');
  const stopping = watchForStop('Stopped: nothing was written.');
  const progress = (done: number, total: number) => {
    bar.update(done, total);
    stopping.check();
  };
  await planFile(db, act, number, fileOnDisk(path, path), { answers, progress }).finally(() => {
    bar.stop();
    stopping.forget();
  });
  counted.counts = importCounts(db, number);
  showProblems(out, db, number, format);
  if (options.dryRun === true) showPlan(out, db, number, format);
  const refused = counted.counts.refused > 0 && options.skipRefused !== true;
  if (options.dryRun !== true && !refused) await run(out, db, number, by);
  counted.counts = importCounts(db, number);
  if (options.report !== undefined) await writeReport(db, number, resolveGiven(options.report));
  conclude(out, counted.counts, options, refused);
  out.result(counted.counts);
  return refused ? 1 : 0;
}

function invalid(message: string): InvalidError {
  return new InvalidError([{ path: '', message }]);
}

function checkedFormat(format: string | undefined): string {
  if (format === undefined) throw invalid(`Say what the file is: --format ${formats.join(' or ')}.`);
  try {
    return getImportFormat(format).id;
  } catch (error) {
    throw error instanceof InvalidError ? invalid(error.issues[0]?.message ?? '') : error;
  }
}

function checkedFile(file: string): string {
  const path = resolveGiven(file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw invalid(`There is no file ${path}.`);
  if (stats.isDirectory()) throw invalid(`${path} is a folder: name a file in it.`);
  if (stats.size === 0) throw invalid(`${path} is empty.`);
  return path;
}

/** The archive; for a dry run where there is none yet, an empty one that is thrown away, so that nothing is written. */
async function withPlanningArchive(
  out: Output,
  dryRun: boolean,
  work: (db: Writer) => Promise<number>,
): Promise<number> {
  const environment = readEnvironment();
  if (!dryRun) return withArchive(out, 'migrate', ({ db }) => work(db), environment);
  if (existsSync(environment.databaseFile)) return withArchive(out, 'refuse', ({ db }) => work(db), environment);
  const folder = mkdtempSync(join(tmpdir(), 'fonds-dry-run-'));
  const db = openWriter(join(folder, 'fonds.db'));
  try {
    await migrate(db, folder);
    return await work(db);
  } finally {
    close(db);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(out: Output, db: Writer, number: number, by: ReturnType<typeof actorFor>): Promise<void> {
  const bar = out.progress('Importing');
  const stopping = watchForStop('Stopped: nothing of the import was kept.');
  const progress = (done: number, total: number) => {
    bar.update(done, total);
    stopping.check();
  };
  await runImport(db, () => actNow(by), number, { progress }).finally(() => {
    bar.stop();
    stopping.forget();
  });
}

async function forget(db: Writer, number: number): Promise<void> {
  await forgetPlan(db, number);
  await write(db, (tx) => {
    forgetImport(tx, number);
  });
}

/** Rows of a table are counted as a spreadsheet shows them, everything else by the lines of the file. */
function placeIn(format: string, row: number): string {
  return `${/csv|xlsx/.test(format) ? 'row' : 'line'} ${row}`;
}

function* rowsOf(db: Writer, number: number, outcome?: PlanOutcome): Generator<PlanRow> {
  for (let after: number | undefined; ;) {
    const rows = listPlan(db, number, { outcome, after, size: 500 });
    const last = rows.at(-1);
    if (!last) return;
    after = last.key;
    yield* rows;
  }
}

/** So many rows are told one by one; the others stand in the report. */
const mostTold = 1000;

function showProblems(out: Output, db: Writer, number: number, format: string): void {
  let told = 0;
  const tell = (words: string) => {
    told += 1;
    if (told <= mostTold) out.note(words);
  };
  for (const { row, remarks } of rowsOf(db, number)) {
    for (const { field, message } of remarks) tell(`${placeIn(format, row)}: ${named(field)}${message}`);
  }
  for (const { row, message } of rowsOf(db, number, 'skipped')) {
    tell(`${placeIn(format, row)} is left out: ${message ?? ''}`);
  }
  for (const outcome of ['refused', 'doubtful'] as const) {
    for (const { row, field, message } of rowsOf(db, number, outcome)) {
      tell(`${placeIn(format, row)} is ${outcome}: ${named(field)}${message ?? ''}`);
    }
  }
  if (told > mostTold) out.note(`… and ${(told - mostTold).toLocaleString('en-US')} more: --report writes them all.`);
}

function named(field: string | null | undefined): string {
  return field === undefined || field === null || field === '' ? '' : `${field}: `;
}

function showPlan(out: Output, db: Writer, number: number, format: string): void {
  if (countPlan(db, number).refused > 0) out.say('Rows are refused: see above.');
  for (const { row, outcome, title } of rowsOf(db, number)) {
    if (outcome !== 'skipped') out.say(`${placeIn(format, row)}: ${outcome}: ${title}`);
  }
}

function conclude(out: Output, counts: ImportCounts, options: ImportOptions, refused: boolean): void {
  const words = countsInWords(counts);
  if (options.dryRun === true) out.say(`Nothing was written. An import would find: ${words}.`);
  if (refused) out.note('Nothing was written. Put the refused rows right, or leave them out with --skip-refused.');
  else if (options.dryRun !== true) out.say(sentence(counts.batch, words, options));
  if (counts.doubtful > 0 && options.dryRun !== true) {
    out.note(
      'Doubtful rows wait: look at them, and take them with --accept-doubtful; names that fit several records are answered in --map.',
    );
  }
}

function sentence(batch: number | null, counts: string, options: ImportOptions): string {
  if (batch === null) return `There was nothing to write: ${counts}.`;
  const state = options.publish === true ? 'imported and published' : 'imported as drafts';
  return `Import ${batch}, ${state}: ${counts}. “fonds import undo ${batch}” takes it back whole.`;
}
