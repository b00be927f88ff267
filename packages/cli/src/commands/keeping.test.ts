import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '@fonds/api/environment';
import { listMigrations } from '@fonds/db/migrate';
import { bodySchemaNumber } from '@fonds/domain/bodies';
import { openStore } from '@fonds/media/store';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { holdDataFolder } from '../supervisor/data-folder-hold.ts';
import { runFonds, temporaryFolder } from '../testing/run-command.ts';

async function seeded(): Promise<string> {
  const data = join(temporaryFolder(), 'archive');
  mkdirSync(data);
  expect((await runFonds(data, ['seed'])).status).toBe(0);
  return data;
}

describe('an archive', () => {
  it('is migrated once, and loaded with the sample once', async () => {
    const data = temporaryFolder();
    const first = await runFonds(data, ['migrate', '--json']);
    expect(JSON.parse(first.stdout)).toMatchObject({ applied: listMigrations().map(({ name }) => name), backup: null });
    expect(JSON.parse((await runFonds(data, ['migrate', '--json'])).stdout)).toEqual({ applied: [], backup: null });
    expect(JSON.parse((await runFonds(data, ['seed', '--json'])).stdout)).toMatchObject({ batch: 1, unchanged: 0 });
    expect(JSON.parse((await runFonds(data, ['seed', '--json'])).stdout)).toMatchObject({
      batch: null,
      new: 0,
      changed: 0,
    });
    const reindexed = await runFonds(data, ['reindex', '--json']);
    expect([reindexed.status, (await runFonds(data, ['doctor'])).stdout]).toEqual([0, 'Nothing is wrong.\n']);
    expect(JSON.parse((await runFonds(data, ['work', '--once', '--json'])).stdout)).toEqual({ done: 0, failed: 0 });
  });

  it('comes back from a backup with its scans, while the one that was there is kept', async () => {
    const data = await seeded();
    const scan = await openStore(join(data, 'files')).put(Buffer.from('a scan'));
    const copy = join(data, '..', 'copy');
    const made = await runFonds(data, ['backup', copy, '--json']);
    expect(JSON.parse(made.stdout)).toEqual({ backup: copy, files: 1 });
    expect(readdirSync(copy).sort()).toEqual(['README.txt', 'files', 'fonds.db']);
    expect((await runFonds(data, ['backup', copy])).stderr).toContain('is there already');

    const other = join(data, '..', 'other');
    mkdirSync(other);
    await runFonds(other, ['user', 'add', 'a@example.org', '--generate']);
    const restored = await runFonds(other, ['restore', copy, '--json']);
    expect([restored.status, JSON.parse(restored.stdout)]).toMatchObject([0, { files: 1 }]);
    expect(await openStore(join(other, 'files')).verify(scan.sha256)).toBe(true);
    expect(JSON.parse((await runFonds(other, ['user', 'list', '--json'])).stdout)).toEqual({ users: [] });
    expect(JSON.parse((await runFonds(other, ['seed', '--json'])).stdout)).toMatchObject({ batch: null });

    const [aside] = readdirSync(join(other, 'backups'));
    expect((await runFonds(other, ['restore', join(other, 'backups', aside ?? '')])).status).toBe(0);
    expect((await runFonds(other, ['user', 'list'])).stdout).toContain('a@example.org');
  });

  it('is told of scans that are gone, and of files that no record names', async () => {
    const data = await seeded();
    const store = openStore(join(data, 'files'));
    await store.put(Buffer.from('made up: a file that nobody saved with'));
    const scan = { fileName: 'made-up.pdf', mediaType: 'application/pdf', bytes: 8, pages: [] };
    const words = 'made up: the file of a scan';
    const sha256 = createHash('sha256').update(words).digest('hex');
    const file = join(data, 'records.jsonl');
    const document = { title: { text: 'A made-up paper with a scan' }, scans: [{ ...scan, sha256 }] };
    const line = { id: '01J0000000000000000000MADE', kind: 'document', slug: null, state: 'draft', mergedInto: null };
    const rest = { schema: bodySchemaNumber, public: false, body: document };
    writeFileSync(
      file,
      `${JSON.stringify({ format: 'fonds-records', version: 3 })}\n${JSON.stringify({ ...line, ...rest })}\n`,
    );
    expect((await runFonds(data, ['import', file, '--format', 'jsonl'])).status).toBe(0);
    const doctor = async () => {
      const { status, stdout } = await runFonds(data, ['doctor', '--json']);
      return {
        status,
        ...z
          .object({ findings: z.array(z.object({ message: z.string() })), notes: z.array(z.string()) })
          .parse(JSON.parse(stdout)),
      };
    };
    const without = await doctor();
    expect(without).toMatchObject({ status: 1, notes: ['1 kept file belongs to no record'] });
    expect(without.findings.map(({ message }) => message)).toEqual([
      `“made-up.pdf”, a scan of ${line.id}, isn’t kept (${sha256})`,
    ]);
    await store.put(Buffer.from(words));
    expect(await doctor()).toMatchObject({ status: 0, findings: [] });
    writeFileSync(join(data, 'files', 'incoming', 'made-up'), 'half a file');
    const { status, notes } = await doctor();
    expect([status, notes[1]]).toEqual([0, expect.stringMatching(/^1 file is on the way into “files\/incoming”/)]);
  });

  it('is left as it is by a backup that is none', async () => {
    const data = await seeded();
    const before = createHash('sha256')
      .update(readFileSync(join(data, 'fonds.db')))
      .digest('hex');
    const wrong = join(data, '..', 'wrong.db');
    writeFileSync(wrong, 'not a database at all, but long enough to be looked at as one by whoever reads its head');
    expect((await runFonds(data, ['restore', wrong])).stderr).toBe(`${wrong}: this is no database\n`);
    expect((await runFonds(data, ['restore', join(data, 'none')])).stderr).toContain('There is no backup at');
    expect((await runFonds(data, ['restore', join(data, '..')])).stderr).toContain('there is no fonds.db in it');
    await runFonds(data, ['backup', wrong.replace('wrong', 'cut')]);
    truncateSync(wrong.replace('wrong', 'cut'), statSync(wrong.replace('wrong', 'cut')).size - 8192);
    expect((await runFonds(data, ['restore', wrong.replace('wrong', 'cut')])).stderr).toContain(
      'the database is damaged',
    );
    expect(
      createHash('sha256')
        .update(readFileSync(join(data, 'fonds.db')))
        .digest('hex'),
    ).toBe(before);
  });

  it('is not restored under servers that run on it', async () => {
    const data = await seeded();
    await runFonds(data, ['backup', join(data, '..', 'copy')]);
    const hold = holdDataFolder(readEnvironment({ FONDS_DATA: data }), 'start');
    const refused = await runFonds(data, ['restore', join(data, '..', 'copy')]);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('Fonds is running already')]);
    hold.release();
    expect((await runFonds(data, ['restore', join(data, '..', 'copy')])).status).toBe(0);
  });

  it('is examined: a scan whose bytes changed, and a file that is no database any more', async () => {
    const data = await seeded();
    const { sha256 } = await openStore(join(data, 'files')).put(Buffer.from('a scan'));
    writeFileSync(join(data, 'files', sha256.slice(0, 2), sha256.slice(2)), 'A scan');
    const changed = await runFonds(data, ['doctor', '--json']);
    expect([changed.status, JSON.parse(changed.stdout)]).toMatchObject([1, { findings: [{ check: 'files' }] }]);
    writeFileSync(join(data, 'fonds.db'), 'x'.repeat(8192));
    const broken = await runFonds(data, ['doctor', '--json']);
    expect([broken.status, JSON.parse(broken.stdout)]).toMatchObject([1, { findings: [{ check: 'integrity' }] }]);
  });
});
