import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runFonds, temporaryFolder } from '../testing/run-command.ts';

const head = '{"format":"fonds-records","version":3}\n';

describe('fonds export', () => {
  test('writes everything to standard output, or to a file that has its name once it is whole', async () => {
    const data = temporaryFolder();
    const listing = join(data, 'made-up.txt');
    writeFileSync(listing, 'July 27, 1953\n=Made-up telegram\nMade up for a test.\n');
    await runFonds(data, ['migrate']);
    expect(await runFonds(data, ['import', listing, '--format', 'listing'])).toMatchObject({ status: 0 });
    const { status, stdout, stderr } = await runFonds(data, ['export']);
    expect(status).toBe(0);
    expect(stdout.startsWith(head)).toBe(true);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toContain('Exported 1 record');

    const file = join(data, 'out.csv');
    const toFile = await runFonds(data, [
      'export',
      '--format',
      'csv',
      '--kind',
      'document',
      '--output',
      file,
      '--json',
    ]);
    expect(JSON.parse(toFile.stdout)).toEqual({ format: 'csv', records: 1, published: false, output: file });
    expect(readFileSync(file, 'utf8')).toContain("'=Made-up telegram");
    expect(existsSync(`${file}.part`)).toBe(false);
    expect((await runFonds(data, ['export', '--published'])).stdout).toBe(head);
  });

  test.each([
    [['--format', 'pdf'], 'There are: csv, xlsx'],
    [['--format', 'tei', '--kind', 'place'], 'holds documents'],
    [['--kind', 'paper'], 'kind'],
    [['--json'], '--output'],
  ])('%j is refused in a sentence that says what to do', async (options, words) => {
    const data = temporaryFolder();
    await runFonds(data, ['migrate']);
    const { status, stderr } = await runFonds(data, ['export', ...options]);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
  });
});
