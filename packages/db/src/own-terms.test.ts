import { isOwnTerm, startingTerm } from '@fonds/domain/starting-terms';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listAllTerms, listOwnTerms } from './own-terms.ts';
import { addTerm, mergeTerm, renameTerm, setTermRetired } from './terms.ts';
import { freshArchive, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

it('a new archive has exactly the terms that every archive starts with', () => {
  const all = listAllTerms(archive.db);
  expect(all.map(({ vocabulary, id }) => startingTerm(vocabulary, id))).toEqual(all);
  expect(listOwnTerms(archive.db)).toEqual([]);
  expect(isOwnTerm({ ...(all[0] ?? fail()), label: 'Made up' })).toBe(true);
});

it('what an archive added, renamed, retired or merged is its own, what was merged last', async () => {
  await write(archive.db, (tx) => {
    const act = archive.act();
    addTerm(tx, act, 'document-type', { id: 'leaflet', label: 'Leaflet' });
    mergeTerm(tx, act, 'document-type', 'map', 'leaflet');
    renameTerm(tx, act, 'document-type', { id: 'letter', label: 'Epistle' });
    setTermRetired(tx, act, 'document-type', 'treaty', true);
  });
  const plain = { vocabulary: 'document-type', inverse: null, retired: false, mergedInto: null };
  expect(listOwnTerms(archive.db)).toEqual([
    { ...plain, id: 'letter', label: 'Epistle' },
    { ...plain, id: 'treaty', label: 'Treaty', retired: true },
    { ...plain, id: 'leaflet', label: 'Leaflet' },
    { ...plain, id: 'map', label: 'Map', mergedInto: 'leaflet' },
  ]);
});

function fail(): never {
  throw new Error('A new archive has no terms.');
}
