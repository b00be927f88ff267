import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runFonds, temporaryFolder } from '../testing/run-command.ts';

// Made up for these tests.
const listing = `Letters of a made-up office

• March 1, 1950

First letter, of nothing in particular

It says that there is nothing to say.

• March 1, 1950

Second letter of the same day

• March 2, 1950

An answer
It was short.`;

const nothing = { batch: null, new: 0, changed: 0, unchanged: 0, doubtful: 0, refused: 0 };

function given(text: string | Uint8Array = listing): { data: string; file: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'letters.txt');
  writeFileSync(file, text);
  return { data: join(folder), file };
}

const asListing = ['--format', 'listing', '--collection', 'Letters', '--json'];

describe('fonds import', () => {
  it('shows on a dry run what it would do, and writes nothing', async () => {
    const { data, file } = given();
    const { status, stdout } = await runFonds(data, ['import', file, '--format', 'listing', '--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toContain('line 3: new: First letter, of nothing in particular');
    expect(stdout).toContain('3 new');
    expect(existsSync(join(data, 'fonds.db'))).toBe(false);
  });

  it('takes every row once, and all of them back', async () => {
    const { data, file } = given();
    const report = join(data, 'report.jsonl');
    const first = await runFonds(data, ['import', file, ...asListing, '--publish', '--report', report]);
    expect([first.status, JSON.parse(first.stdout)]).toEqual([0, { ...nothing, batch: 1, new: 3 }]);
    expect(first.stderr).toContain('line 1 is left out: no entry: Letters of a made-up office');
    const rows = readFileSync(report, 'utf8').trim().split('\n');
    expect(rows.map((row) => /"row":\d+,"outcome":"\w+"/.exec(row)?.[0])).toEqual([
      '"row":1,"outcome":"skipped"',
      '"row":3,"outcome":"new"',
      '"row":9,"outcome":"new"',
      '"row":13,"outcome":"new"',
    ]);
    const second = await runFonds(data, ['import', file, ...asListing, '--publish']);
    expect([second.status, JSON.parse(second.stdout)]).toEqual([0, { ...nothing, unchanged: 3 }]);
    const undone = await runFonds(data, ['import', 'undo', '1', '--json']);
    expect([undone.status, JSON.parse(undone.stdout)]).toEqual([0, { batch: 1, undone: 4, edited: [], terms: [] }]);
    const again = await runFonds(data, ['import', 'undo', '1']);
    expect([again.status, again.stderr]).toEqual([1, 'Import 1 has been undone already.\n']);
    expect((await runFonds(data, ['doctor'])).status).toBe(0);
  });

  it('names the line that it cannot place, counts it, and writes nothing', async () => {
    const { data, file } = given(`${listing}\n\n• Marchember 5, 1950\n\nA letter of no day\n`);
    const report = join(data, 'report.jsonl');
    const { status, stdout, stderr } = await runFonds(data, ['import', file, ...asListing, '--report', report]);
    expect([status, JSON.parse(stdout)]).toEqual([1, { ...nothing, refused: 1 }]);
    expect(stderr).toMatch(/^line 18 is refused: /m);
    expect(readFileSync(report, 'utf8')).toMatch(/^\{"row":18,"outcome":"refused","record":null,"message":/);
    expect((await runFonds(data, ['import', 'undo', '1'])).stderr).toContain('There is no import with the number 1');
  });

  it.each([
    ['that is no listing', 'Dear all,\nthis is a letter.\n', /^line 1 is refused: No dated entry/m],
    ['of nothing', '', /is empty/],
    ['in UTF-16', Buffer.from(`\uFEFF${listing}`, 'utf16le'), /is text in UTF-16/],
    [
      'in Latin-1',
      Buffer.from('March 1, 1950\n\nM\u00E9moire', 'latin1'),
      /isn’t UTF-8 \(the first wrong byte is on line 3\)/,
    ],
    ['that is no text', Buffer.from([0x25, 0x50, 0x0a, 0x00, 0x01]), /is no text file: it has a zero byte on line 2/],
  ])('refuses a file %s with one line', async (_, text, words) => {
    const { data, file } = given(text);
    const { status, stdout, stderr } = await runFonds(data, ['import', file, ...asListing]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ batch: null, new: 0 });
    expect(stderr.split('\n').filter((line) => words.test(line))).toHaveLength(1);
  });

  it('says what is wrong with the command line', async () => {
    const { data, file } = given();
    const saidOf = async (...args: string[]) => (await runFonds(data, ['import', ...args])).stderr;
    expect(await saidOf(file, '--format', 'scroll')).toMatch(
      /^This version can’t read the format “scroll”\. It reads: listing, .*tei.*\.\n$/,
    );
    expect(await saidOf(file)).toMatch(/^Say what the file is: --format listing or .*tei/);
    expect(await saidOf(join(data, 'none'), '--format', 'listing')).toBe(`There is no file ${data}/none.\n`);
    expect(await saidOf(data, '--format', 'listing')).toBe(`${data} is a folder: name a file in it.\n`);
    expect(await saidOf(file, '--format', 'listing', '--as', 'nobody@example.org')).toContain(
      'There is no active user',
    );
    expect(await saidOf('undo', 'x')).toContain('“x” is no import');
  });

  it('finds a file from the folder in which the command was called', async () => {
    const { data, file } = given();
    const variables = { INIT_CWD: data, FONDS_DATA: join(data, 'archive') };
    const args = ['import', 'letters.txt', '--format', 'listing', '--json'];
    const { stdout } = await runFonds(data, args, { variables });
    expect(JSON.parse(stdout)).toMatchObject({ new: 3 });
    expect(existsSync(file)).toBe(true);
  });
});
