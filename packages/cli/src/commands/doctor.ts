import type { Command } from 'commander';
import { examine } from '@fonds/db/doctor';
import type { Writer } from '@fonds/db/open';
import { listNamedFiles } from '@fonds/db/scan-files';
import { openStore, type FileStore } from '@fonds/media/store';
import { withArchive } from '../archive.ts';
import { wordsOf } from '../failure.ts';
import { counted, type Output } from '../output.ts';
import { perform } from '../perform.ts';

interface Found {
  readonly check: string;
  readonly message: string;
}

export function addDoctor(program: Command): void {
  const command = program
    .command('doctor')
    .description('prove that database, texts, scans and what the public sees are whole and agree; changes nothing');
  perform(command, async (out) => {
    const { findings, notes } = await examineAll(out);
    for (const note of notes) out.say(`note: ${note}`);
    for (const { check, message } of findings) out.say(`${check}: ${message}`);
    out.say(
      findings.length === 0
        ? 'Nothing is wrong.'
        : `${counted(findings.length, 'thing is', 'things are')} wrong. “projection”, “search” and “desk” are put right by “fonds reindex”; the rest by “fonds restore” from a backup.`,
    );
    out.result({ findings, notes });
    return findings.length === 0 ? 0 : 1;
  });
}

async function examineAll(out: Output): Promise<{ findings: Found[]; notes: string[] }> {
  try {
    return await withArchive(out, 'refuse', async ({ environment, db }) => {
      const bar = out.progress('Examining');
      const { findings, notes } = await examine(db, bar.update).finally(bar.stop);
      const store = openStore(environment.filesFolder);
      const files = await examineFiles(db, store);
      return { findings: [...findings, ...files.findings], notes: [...notes, ...files.notes] };
    });
  } catch (error) {
    // A file that isn't a database any more can't be examined further: that is the finding.
    const damaged = error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code));
    if (!damaged) throw error;
    return { findings: [{ check: 'integrity', message: wordsOf(error)?.join(' ') ?? error.message }], notes: [] };
  }
}

/** Each kept file has its bytes still, and each that a revision names is kept. Files that none names are no fault: a curator may be about to save with them. */
async function examineFiles(db: Writer, store: FileStore): Promise<{ findings: Found[]; notes: string[] }> {
  const findings: Found[] = [];
  const named = new Set<string>();
  for (const { sha256, fileName, recordId } of listNamedFiles(db)) {
    named.add(sha256);
    if (store.has(sha256)) continue;
    findings.push({ check: 'files', message: `“${fileName}”, a scan of ${recordId}, isn’t kept (${sha256})` });
  }
  let unnamed = 0;
  for await (const sha256 of store.list()) {
    if (!named.has(sha256)) unnamed += 1;
    if (await store.verify(sha256)) continue;
    findings.push({ check: 'files', message: `the file ${sha256} isn’t what was stored: its bytes have changed` });
  }
  const incoming = (await store.listIncoming()).length;
  const notes = [
    ...(unnamed === 0 ? [] : [`${counted(unnamed, 'kept file belongs', 'kept files belong')} to no record`]),
    ...(incoming === 0
      ? []
      : [
          `${counted(incoming, 'file is', 'files are')} on the way into “files/incoming”, or came there only in part: the curator takes away what is older than an hour`,
        ]),
  ];
  return { findings, notes };
}
