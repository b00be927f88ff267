import { planKey, putPlanRow } from '@fonds/db/import-plan';
import { putTarget } from '@fonds/db/import-targets';
import { createImport, moveImport } from '@fonds/db/imports';
import { saveMapping } from '@fonds/db/import-mappings';
import { write } from '@fonds/db/write';
import type { ImportState } from '@fonds/domain/views/import';
import { receiveUpload } from '../import/kept-files.ts';
import type { CurrentUser } from '../trpc.ts';
import type { TestDesk } from './desk.ts';
import { givenFile } from './given-file.ts';

/** Imports in each state that a procedure needs, by their numbers. */
export interface BusyImports {
  /** A kept file that no import has yet. */
  readonly upload: string;
  readonly uploaded: number;
  readonly planned: number;
  /** The key of a doubtful row of that which is planned, and the number of a name asked about in it. */
  readonly doubtful: number;
  readonly asked: number;
  readonly running: number;
  readonly stopped: number;
  readonly done: number;
}

const listing = '• March 1, 1950\n\nMade-up letter\n\nIt says nothing.';

/** Puts imports into an archive. */
export async function makeImports(test: TestDesk, admin: CurrentUser, person: string): Promise<BusyImports> {
  const { archive, desk } = test;
  const { upload, bytes, sha256 } = await receiveUpload(desk.contextFor(admin), givenFile('made-up', listing).bytes());
  return write(archive.db, (tx) => {
    const { act } = archive;
    const put = (...states: readonly ImportState[]) => {
      const file = { file: upload, fileName: 'made-up.txt', bytes, sha256, format: 'listing', source: 'made up' };
      const wish = { publish: false, skipRefused: false, acceptDoubtful: false, collection: null, options: '{}' };
      const number = createImport(tx, act(), { ...file, ...wish, origin: 'desk' });
      for (const state of states)
        moveImport(tx, act().at, number, ['uploaded', 'planned', 'running'], state, { batch: 7 });
      return number;
    };
    const uploaded = put();
    const planned = createImport(tx, act(), {
      ...{ file: upload, fileName: 'made-up.txt', bytes, sha256, format: 'listing', source: 'made up', origin: 'desk' },
      ...{ publish: false, skipRefused: false, acceptDoubtful: false, collection: null, options: '{}' },
    });
    moveImport(tx, act().at, planned, ['uploaded'], 'planned');
    const doubtful = planKey(planned, 1);
    putPlanRow(tx, {
      ...{ key: doubtful, import: planned, row: 1, matchKey: 'made up', kind: 'subject', title: 'Made up', slug: null },
      ...{
        outcome: 'doubtful',
        recordId: null,
        parent: null,
        revived: false,
        onDraft: false,
        accepted: false,
        own: false,
      },
      ...{
        field: null,
        message: 'made up',
        remarks: null,
        targets: null,
        life: null,
        body: '{"name":{"text":"Made up"}}',
      },
    });
    const asked = putTarget(tx, {
      ...{
        import: planned,
        matchKey: 'made up',
        kind: 'subject',
        name: 'Made up',
        body: '{"name":{"text":"Made up"}}',
      },
      ...{ state: 'asked', recordId: null, answered: false, choices: JSON.stringify([person]) },
    });
    saveMapping(tx, act(), { name: 'made up', format: 'listing', options: '{}' });
    const running = put('running');
    return {
      upload,
      uploaded,
      planned,
      doubtful,
      asked,
      running,
      stopped: put('running', 'stopped'),
      done: put('running', 'done'),
    };
  });
}
