import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { readEnvironment } from '@fonds/api/environment';
import { readySourceOfListing, type ReadySource } from '@fonds/api/import/listing';
import { readySourceOfTei } from '@fonds/api/import/tei';
import { planImport, type PlannedItem } from '@fonds/api/import/plan';
import { runImport, undoImport } from '@fonds/api/import/run';
import { migrate } from '@fonds/db/migrate';
import { close, openWriter, type Writer } from '@fonds/db/open';
import { titleOf } from '@fonds/domain/bodies';
import { InvalidError } from '@fonds/domain/errors';
import { actNow, actorFor, withArchive } from '../archive.ts';
import { counted, type Output } from '../output.ts';
import { perform, watchForStop } from '../perform.ts';
import { readTextFile, resolveGiven } from '../source-file.ts';
import { countRows, countsInWords, rowsOf, rowsOfIssues, writeReport, type ReportRow } from './import-report.ts';

/** The formats that this version reads, and how. */
const readers = { listing: readySourceOfListing, tei: readySourceOfTei } as const;
type Format = keyof typeof readers;
const formats: readonly string[] = Object.keys(readers);

interface ImportOptions {
  readonly format?: string;
  readonly collection?: string;
  readonly publish?: boolean;
  readonly dryRun?: boolean;
  readonly skipRefused?: boolean;
  readonly acceptDoubtful?: boolean;
  readonly report?: string;
  readonly as?: string;
}

export function addImport(program: Command): void {
  const command = program
    .command('import')
    .description('read a file into the archive: all of it at one moment, or nothing')
    .argument('<file>', 'the file to read')
    .enablePositionalOptions()
    .option('--format <format>', `what the file is: ${formats.join(', ')}`)
    .option('--collection <name>', 'put the documents into the collection of this name, which is made if need be')
    .option('--publish', 'publish what is imported, and the collection that was made')
    .option('--dry-run', 'show what every row would come to, and write nothing')
    .option('--skip-refused', 'leave out the rows that can’t be taken, and take the others')
    .option('--accept-doubtful', 'take the rows that may be the same as records from elsewhere')
    .option('--report <file.jsonl>', 'write what became of each row, a line of JSON for each')
    .option('--as <email>', 'do it in the name of this user (default: the command line)');
  // Filled as far as the import comes, so that a failure too tells what it counted.
  const rows: ReportRow[] = [];
  perform(command, (out) => importFile(out, command.args[0] ?? '', command.opts<ImportOptions>(), rows), {
    ownFailure: (out) => out.result(countRows(rows, null)),
  });
  addUndo(command);
}

async function importFile(out: Output, file: string, options: ImportOptions, rows: ReportRow[]): Promise<number> {
  const format = checkedFormat(options.format);
  if (options.collection?.trim() === '') throw invalid('--collection needs a name.');
  const text = readTextFile(file);
  const from = { fileName: basename(file), collection: options.collection?.trim() };
  return withPlanningArchive(out, options.dryRun ?? false, async (db) => {
    const by = actorFor(db, options.as);
    const ready = readySource(db, format, text, from, rows, options.report);
    const plan = planImport(db, ready.source, ready.items, options.acceptDoubtful ?? false);
    rows.push(...rowsOf(plan));
    for (const { row, text: words } of ready.skipped) out.note(skippedLine(format, row, words));
    const problems = plan.filter(({ outcome }) => outcome === 'refused' || outcome === 'doubtful');
    for (const item of problems) out.note(problemLine(item));
    const refused = plan.some(({ outcome }) => outcome === 'refused') && options.skipRefused !== true;
    if (options.dryRun === true) {
      showPlan(out, plan);
      out.say(`Nothing was written. An import would find: ${countsInWords(countRows(rows, null))}.`);
    }
    const batch = options.dryRun === true || refused ? null : await run(out, db, ready.source, plan, options, by);
    const counts = countRows(rows, batch);
    if (options.report !== undefined) writeReport(resolveGiven(options.report), withSkipped(rows, ready, format));
    if (refused) out.note('Nothing was written. Put the refused rows right, or leave them out with --skip-refused.');
    else if (options.dryRun !== true) out.say(sentence(batch, countsInWords(counts), options));
    if (counts.doubtful > 0 && options.dryRun !== true) {
      out.note('Doubtful rows wait: look at them, and take them with --accept-doubtful.');
    }
    out.result(counts);
    return refused ? 1 : 0;
  });
}

function invalid(message: string): InvalidError {
  return new InvalidError([{ path: '', message }]);
}

function checkedFormat(format: string | undefined): Format {
  if (format === undefined) throw invalid(`Say what the file is: --format ${formats.join(' or ')}.`);
  if (format !== 'listing' && format !== 'tei') {
    throw invalid(`This version can’t read the format “${format}”. It reads: ${formats.join(', ')}.`);
  }
  return format;
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

function readySource(
  db: Writer,
  format: Format,
  text: string,
  from: { fileName: string; collection: string | undefined },
  rows: ReportRow[],
  report: string | undefined,
): ReadySource {
  try {
    return readers[format](db, text, from);
  } catch (error) {
    if (error instanceof InvalidError) {
      rows.push(...rowsOfIssues(error.issues));
      if (report !== undefined) writeReport(resolveGiven(report), rows);
    }
    throw error;
  }
}

async function run(
  out: Output,
  db: Writer,
  source: string,
  plan: readonly PlannedItem[],
  options: ImportOptions,
  by: ReturnType<typeof actorFor>,
): Promise<number | null> {
  const bar = out.progress('Importing');
  const stopping = watchForStop('Stopped: nothing of the import was kept.');
  return runImport(db, () => actNow(by), source, plan, {
    publish: options.publish ?? false,
    progress: (done, total) => {
      bar.update(done, total);
      stopping.check();
    },
  }).finally(() => {
    bar.stop();
    stopping.forget();
  });
}

/** What stands in the file and is not taken over as it stands. */
function skippedLine(format: Format, row: number, words: string): string {
  return format === 'listing' ? `line ${row} is no entry, and is left out: ${words}` : `line ${row}: ${words}`;
}

function placeOf(row: number): string {
  return row > 0 ? `line ${row}` : row === 0 ? 'the collection' : 'a name in the file';
}

function problemLine({ row, outcome, field, message }: PlannedItem): string {
  return `${placeOf(row)} is ${outcome}: ${field === undefined || field === '' ? '' : `${field}: `}${message ?? ''}`;
}

function showPlan(out: Output, plan: readonly PlannedItem[]): void {
  for (const { row, outcome, record, matchKey } of plan) {
    out.say(`${placeOf(row)}: ${outcome}: ${record ? titleOf(record) : matchKey}`);
  }
}

function withSkipped(rows: readonly ReportRow[], ready: ReadySource, format: Format): ReportRow[] {
  const skipped = ready.skipped.map(({ row, text }) => ({
    row,
    outcome: 'skipped' as const,
    record: null,
    message: format === 'listing' ? `no entry: ${text}` : text,
  }));
  return [...rows, ...skipped].sort((a, b) => a.row - b.row);
}

function sentence(batch: number | null, counts: string, options: ImportOptions): string {
  if (batch === null) return `There was nothing to write: ${counts}.`;
  const state = options.publish === true ? 'imported and published' : 'imported as drafts';
  return `Import ${batch}, ${state}: ${counts}. “fonds import undo ${batch}” takes it back whole.`;
}

function addUndo(parent: Command): void {
  const command = parent
    .command('undo')
    .description('take back everything that an import made or changed')
    .argument('<batch>', 'the number of the import, which it printed')
    .option('--as <email>', 'do it in the name of this user (default: the command line)');
  perform(command, (out) => {
    const number = Number(command.args[0]);
    if (!Number.isSafeInteger(number) || number < 1) {
      throw invalid(`“${command.args[0] ?? ''}” is no import: give the number that the import printed, such as 3.`);
    }
    return withArchive(out, 'refuse', async ({ db }) => {
      const by = actorFor(db, command.optsWithGlobals<{ as?: string }>().as);
      const bar = out.progress('Undoing');
      const stopping = watchForStop('Stopped: the import stands as it was.');
      const undone = await undoImport(
        db,
        () => actNow(by),
        number,
        (done, total) => {
          bar.update(done, total);
          stopping.check();
        },
      ).finally(() => {
        bar.stop();
        stopping.forget();
      });
      out.say(`Import ${number} is undone: ${counted(undone.undone, 'record')} taken back.`);
      if (undone.edited.length > 0) {
        out.say(`${counted(undone.edited.length, 'record was', 'records were')} edited since, and left as they are:`);
        for (const { id, title } of undone.edited) out.say(`  ${id}  ${title}`);
      }
      out.result(undone);
      return 0;
    });
  });
}
