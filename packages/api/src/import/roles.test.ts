import { examine } from '@fonds/db/doctor';
import { listPlan, stepThroughPlan } from '@fonds/db/import-plan';
import { getRecordRow, getRevision } from '@fonds/db/revisions';
import { listOwnTerms } from '@fonds/db/own-terms';
import { addTerm } from '@fonds/db/terms';
import { freshArchive, makeDocument, makeRecord, putDraft, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { givenFile } from '../testing/given-file.ts';
import { eventsOfExport, exportedWhole, importExported } from '../testing/round-trip.ts';
import { planFile, startFileImport } from './file-import.ts';
import { planRecords } from './records.ts';
import { runImport } from './run.ts';
import { undoImport } from './undo.ts';

let archives: TestArchive[];
beforeEach(async () => {
  archives = [await freshArchive(), await freshArchive()];
});
afterEach(async () => {
  for (const archive of archives) {
    expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
    archive.close();
  }
});

const archive = () => archives[0] ?? fail();
const other = () => archives[1] ?? fail();
function fail(): never {
  throw new Error('No archive was made.');
}

const addInterpreter = (to: TestArchive) =>
  write(to.db, (tx) => {
    addTerm(tx, to.act(), 'agent-role', { id: 'interpreter', label: 'Interpreted by' });
  });

const planCsv = (content: string, options = {}) => planGiven('csv', content, options);

async function planGiven(format: string, content: string, options = {}) {
  const { db, act } = archive();
  const fileName = `made-up.${format}`;
  const from = { file: null, fileName, bytes: 1, sha256: null, format } as const;
  const wish = {
    collection: null,
    publish: false,
    skipRefused: false,
    acceptDoubtful: false,
    origin: 'command',
  } as const;
  const number = await startFileImport(db, act, { ...from, ...wish, options });
  await planFile(db, act, number, givenFile(fileName, content));
  return { number, rows: listPlan(db, number, { size: 100 }) };
}

it('a column named after a role of the archive’s own becomes that role', async () => {
  await addInterpreter(archive());
  const { number, rows } = await planCsv('Title,Interpreted by\nMade up,D. Madeup\n');
  expect(rows).toMatchObject([{ outcome: 'new' }]);
  await runImport(archive().db, archive().act, number);
  const [row] = stepThroughPlan(archive().db, number, 0, 1);
  const { id, head } = getRecordRow(archive().db, row?.recordId ?? '');
  expect(getRevision(archive().db, id, head).record.body).toMatchObject({
    agents: [{ agent: { name: 'D. Madeup' }, role: 'interpreter' }],
  });
});

it('a mapping to a role that the archive doesn’t have is refused row by row, with what would be right', async () => {
  const columns = [
    { column: 'Title', target: 'title' },
    { column: 'Who', target: 'agents.interpreter' },
  ];
  const { rows } = await planCsv('Title,Who\nMade up,D. Madeup\nAnother,\n', {
    mapping: { kind: 'document', columns },
  });
  expect(rows).toMatchObject([
    {
      row: 2,
      outcome: 'refused',
      field: 'agents.0.role',
      message: expect.stringContaining('author, signatory') as unknown,
    },
    { row: 3, outcome: 'new' },
  ]);
});

it('a record with a role of another archive’s own, without the line of the term, is refused until this one has it', async () => {
  await addInterpreter(archive());
  const person = await putDraft(archive(), makeRecord('agent', 'D. Madeup'));
  const agents = [{ agent: { id: person, name: 'D. Madeup' }, role: 'interpreter' }];
  await putDraft(archive(), makeDocument('Made up', '1953', { agents }));
  const file = (await exportedWhole(archive())).replace(/^\{"vocabulary".*\n/m, '');
  const { db, act } = other();
  const { number, counts } = await planRecords(db, act, 'made up', await eventsOfExport(file), { publish: false });
  expect(counts).toMatchObject({ new: 1, refused: 1 });
  expect(listPlan(db, number, { size: 10, outcome: 'refused' })).toMatchObject([
    { row: 3, field: 'agents.0.role', message: expect.stringContaining('no role “interpreter”') as unknown },
  ]);
  await addInterpreter(other());
  await importExported(other(), file, false);
  expect(await exportedWhole(other())).toBe(await exportedWhole(archive()));
});

const described = [
  [
    'mods',
    '<mods><titleInfo><title>Made up</title></titleInfo><name><namePart>D. Madeup</namePart><role><roleTerm>Interpreted by</roleTerm></role></name></mods>',
  ],
  [
    'ead',
    '<ead><control><recordid>m</recordid></control><archdesc level="fonds"><did><unittitle>F</unittitle></did><dsc><c level="item"><did><unittitle>Made up</unittitle></did><controlaccess><name relator="interpreter"><part>D. Madeup</part></name></controlaccess></c></dsc></archdesc></ead>',
  ],
] as const;

it.each(described)(
  'a role of the archive’s own is found in a description as %s, and stays when that is undone',
  async (format, file) => {
    const told = async () => {
      const { number, rows } = await planGiven(format, file);
      const row = rows.find(({ kind }) => kind === 'document');
      return { number, remarks: row?.remarks.map(({ message }) => message) };
    };
    expect((await told()).remarks).toEqual([expect.stringContaining('no role here: the name stands as mentioned')]);
    await addInterpreter(archive());
    const { number, remarks } = await told();
    expect(remarks).toEqual([]);
    const { batch } = await runImport(archive().db, archive().act, number).then((end) =>
      'batch' in end ? end : fail(),
    );
    const row = stepThroughPlan(archive().db, number, 0, 9).find(({ kind }) => kind === 'document');
    const { id, head } = getRecordRow(archive().db, row?.recordId ?? '');
    expect(getRevision(archive().db, id, head).record.body).toMatchObject({ agents: [{ role: 'interpreter' }] });
    await undoImport(archive().db, archive().act, batch ?? 0);
    expect(getRecordRow(archive().db, id).state).toBe('discarded');
    expect(listOwnTerms(archive().db).map(({ label }) => label)).toEqual(['Interpreted by']);
  },
);
