import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hashPassword } from '@fonds/api/passwords';
import { loadSampleArchive } from '@fonds/api/seed/load';
import { migrate } from '@fonds/db/migrate';
import { close, openWriter } from '@fonds/db/open';
import { handOver, password, preparedIn, type Prepared } from './prepared.ts';

const root = resolve(import.meta.dirname, '..');

/** Copies the built apps out of the repository and makes the databases that tests start from; taken away at the end. */
export default async function globalSetup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-browser-tests-'));
  const prepared = preparedIn(folder, await hashPassword(password));
  copyApps(prepared);
  await makeDatabase(prepared, 'empty', false);
  await makeDatabase(prepared, 'sample', true);
  handOver(prepared);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

function copyApps({ apps }: Prepared): void {
  for (const app of ['reader', 'curator']) {
    const built = join(root, 'apps', app, '.next', 'standalone');
    if (!existsSync(join(built, 'apps', app, 'serve.mjs'))) {
      throw new Error(`The ${app} is not built: run “npm test”, or “pnpm --filter @fonds/${app} build” before.`);
    }
    cpSync(built, join(apps, app), { recursive: true, verbatimSymlinks: true });
  }
}

async function makeDatabase({ folder, databases }: Prepared, holdings: 'empty' | 'sample', sample: boolean) {
  const file = join(folder, 'being-made.db');
  const db = openWriter(file);
  try {
    await migrate(db, folder);
    if (sample) {
      const by = { userId: null, name: 'the tests' };
      await loadSampleArchive(db, () => ({ by, at: new Date().toISOString() }));
    }
  } finally {
    close(db);
  }
  renameSync(file, databases[holdings]);
}
