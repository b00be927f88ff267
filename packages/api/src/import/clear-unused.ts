import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Act } from '@fonds/db/actor';
import { audit } from '@fonds/db/audit';
import { forgetPlan } from '@fonds/db/import-plan';
import { clearImport, isFileOfImport, listGivenUp, listNeverRun } from '@fonds/db/imports';
import type { Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import { broughtBy, takeTermsBack } from './bring-terms.ts';
import { folderOfKept } from './kept-files.ts';

/** After so many days without a change, the file of an import that was never carried out is taken away, and its plan. */
export const daysUnused = 30;

/**
 * Takes away what nobody carried out for `daysUnused` days: files and plans of imports, which say so from then on, and files
 * whose import was never begun. At once go the terms of an import whose process ended, unless something names them. Returns how
 * many imports were cleared. Cost: a look at each import, and at each kept file.
 */
export async function clearUnused(db: Writer, act: () => Act): Promise<number> {
  const before = Date.parse(act().at) - daysUnused * 24 * 60 * 60 * 1000;
  let cleared = 0;
  for (const number of listNeverRun(db, new Date(before).toISOString())) {
    const isCleared = await write(db, (tx) => {
      const error = `Nobody carried it out for ${String(daysUnused)} days: its file and its plan were taken away. Send the file again.`;
      if (!clearImport(tx, act().at, number, new Date(before).toISOString(), error)) return false;
      audit(tx, act(), 'clear-import', { detail: `import ${String(number)}` });
      return true;
    });
    if (!isCleared) continue;
    await forgetPlan(db, number);
    cleared += 1;
  }
  await clearTerms(db, act);
  await clearFiles(db, before);
  return cleared;
}

/** Terms that an import had added before its process ended: its rows are taken away by their batch, these aren't. */
async function clearTerms(db: Writer, act: () => Act): Promise<void> {
  for (const number of listGivenUp(db)) {
    if (broughtBy(db, number).length > 0) await write(db, (tx) => takeTermsBack(tx, act(), number, new Set()));
  }
}

/** Files that no import has; a file may be that of several. */
async function clearFiles(db: Writer, before: number): Promise<void> {
  const folder = folderOfKept(db);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    if (isFileOfImport(db, name) || (await stat(path)).mtimeMs >= before) continue;
    await rm(path, { force: true });
  }
}
