import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { askedInWords, formatOf, readAsked, type ExportAsked } from '@fonds/api/export/asked';
import { prepareExport } from '@fonds/api/export/prepare';
import { bytesOf, type Prepared } from '@fonds/api/export/steps';
import { audit } from '@fonds/db/audit';
import { close, openReader } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import { InvalidError } from '@fonds/domain/errors';
import { actNow, actorFor, withArchive } from '../archive.ts';
import { counted, type Output } from '../output.ts';
import { perform, watchForStop } from '../perform.ts';
import { resolveGiven } from '../source-file.ts';

interface ExportOptions {
  readonly format: string;
  readonly kind?: string;
  readonly state?: string;
  readonly query?: string;
  readonly published?: boolean;
  readonly output?: string;
  readonly as?: string;
}

export function addExport(program: Command): void {
  const command = program
    .command('export')
    .description('write records into a file, or to standard output: all of them, or those of a kind, state or question')
    .option('--format <format>', 'jsonl (loses nothing), csv, xlsx, tei, mods, dc or ead3', 'jsonl')
    .option('--kind <kind>', 'only records of this kind: document, agent, place …')
    .option('--state <state>', 'only records in this state: draft, published, changed …')
    .option('--query <question>', 'only what this finds, in the language of the search')
    .option('--published', 'what the public sees, in place of the latest revisions')
    .option('--output <file>', 'the file to write, which has its name once it is whole (default: standard output)')
    .option('--as <email>', 'do it in the name of this user (default: the command line)');
  perform(command, (out) => exportRecords(out, command.opts<ExportOptions>()));
}

async function exportRecords(out: Output, options: ExportOptions): Promise<number> {
  const asked = askedOf(options);
  if (out.json && options.output === undefined) {
    throw new InvalidError([
      { path: '', message: 'With --json standard output is for the summary: name the file with --output.' },
    ]);
  }
  return withArchive(out, 'refuse', async ({ environment, db }) => {
    const by = actorFor(db, options.as);
    const reader = openReader(environment.databaseFile);
    const sources = { desk: db, reader };
    const bar = out.progress('Exporting');
    const stopping = watchForStop('Stopped: no file was written.');
    try {
      const prepared = prepareExport(sources, asked, {
        base: environment.readerUrl,
        userId: by.userId,
        now: new Date(),
      });
      await write(db, (tx) => {
        audit(tx, actNow(by), 'export', { detail: askedInWords(asked) });
      });
      const total = prepared.chosen.length / 2;
      const progress = (done: number) => {
        bar.update(done, total);
        stopping.check();
      };
      const open = () => Readable.from(bytesOf(sources, { ...prepared, progress }), { objectMode: false });
      const file = options.output === undefined ? null : resolveGiven(options.output);
      await (file === null ? pipeline(open(), process.stdout, { end: false }) : writeWhole(open(), file));
      bar.stop();
      sayDone(out, prepared, file, total);
      return 0;
    } finally {
      bar.stop();
      stopping.forget();
      close(reader);
    }
  });
}

function askedOf({ format, kind, state, query, published }: ExportOptions): ExportAsked {
  formatOf({ format });
  return readAsked({ format, kind, state, q: query, published });
}

/** A file that is cut off has no name that could be taken for a whole one. */
async function writeWhole(bytes: Readable, file: string): Promise<void> {
  const part = `${file}.part`;
  try {
    await pipeline(bytes, createWriteStream(part));
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

function sayDone(out: Output, { format, facts }: Prepared, file: string | null, records: number): void {
  const words = `Exported ${counted(records, 'record')} as ${format.label}`;
  if (file === null) out.note(`${words}.`);
  else out.say(`${words}: ${file}`);
  out.result({ format: format.id, records, published: facts.published, output: file });
}
