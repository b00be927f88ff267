import type { Act } from '@fonds/db/actor';
import { abandonSilentBatches, sweepBatches } from '@fonds/db/batches';
import { examine } from '@fonds/db/doctor';
import { listPlan } from '@fonds/db/import-plan';
import { getImport } from '@fonds/db/imports';
import type { Transaction } from '@fonds/db/open';
import { listOwnTerms } from '@fonds/db/own-terms';
import { saveRevision } from '@fonds/db/revisions';
import { addTerm, mergeTerm, renameTerm, setTermRetired } from '@fonds/db/terms';
import { makeDocument, makeRecord, putDraft } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { ConflictError } from '@fonds/domain/errors';
import type { Role } from '@fonds/domain/roles';
import type { OwnTerm } from '@fonds/domain/vocabularies';
import { exportedHeadLine } from '@fonds/formats/export/exported-line';
import { exportedTermLine } from '@fonds/formats/export/exported-term';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import { putNaming } from '../testing/own-terms.ts';
import { eventsOfExport, exportedWhole, importExported } from '../testing/round-trip.ts';
import { clearUnused } from './clear-unused.ts';
import { planImport } from './plan.ts';
import { planRecords } from './records.ts';
import { giveUpStopped, runImport } from './run.ts';
import { undoImport } from './undo.ts';

let desks: TestDesk[];
beforeEach(async () => {
  desks = [await freshDesk(), await freshDesk()];
});
afterEach(async () => {
  for (const desk of desks) {
    expect(await examine(desk.archive.db)).toEqual({ findings: [], notes: [] });
    desk.close();
  }
});

const desk = (place: number) => {
  const found = desks[place];
  if (!found) throw new Error('No archive was made.');
  return found;
};
const from = () => desk(0).archive;
const into = () => desk(1).archive;

const termsFrom = (work: (tx: Transaction, act: Act) => void) =>
  write(from().db, (tx) => {
    work(tx, from().act());
  });

async function actOf(role: Role) {
  const { id, name } = await desk(1).userOf(role);
  return () => ({ by: { userId: id, name }, at: into().now().toISOString() });
}

async function planAs(role: Role, file: string) {
  const act = await actOf(role);
  const { number } = await planRecords(into().db, act, 'made up', await eventsOfExport(file), { publish: false });
  return { number, act, rows: listPlan(into().db, number, { size: 99 }) };
}

const role = { vocabulary: 'agent-role', inverse: null, retired: false, mergedInto: null } as const;
const fileOf = (...terms: OwnTerm[]) => exportedHeadLine + terms.map(exportedTermLine).join('');

it('terms of every vocabulary come along with what names them, added in the name of whoever imports', async () => {
  await putNaming(from());
  const file = await exportedWhole(from());
  const { number, act, rows } = await planAs('publisher', file);
  expect(rows.map(({ row, kind, title, outcome }) => ({ row, kind, title, outcome })).slice(0, 2)).toEqual([
    { row: 2, kind: null, title: 'Types of document: Made up', outcome: 'new' },
    { row: 3, kind: null, title: 'Roles of people and bodies: Made up', outcome: 'new' },
  ]);
  expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'new'));
  await runImport(into().db, act, number);
  expect(await exportedWhole(into())).toBe(file);
  const audit = desk(1).desk.caller(await desk(1).userOf('admin')).desk.audit;
  const { entries } = await audit.list({ action: 'add-term' });
  expect(entries.map(({ who }) => who)).toEqual(Array.from({ length: 8 }, () => 'A made-up publisher'));
  const again = await planAs('publisher', file);
  expect(new Set(again.rows.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
});

it('undone, what nothing names is gone, and what the discarded records name stays and is told', async () => {
  await putNaming(from());
  await termsFrom((tx, act) => {
    addTerm(tx, act, 'agent-role', { id: 'interpreter', label: 'Interpreted by' });
    addTerm(tx, act, 'agent-role', { id: 'censor', label: 'Censored by' });
    mergeTerm(tx, act, 'agent-role', 'censor', 'interpreter');
    renameTerm(tx, act, 'document-type', { id: 'letter', label: 'Epistle' });
  });
  const { number, batch } = await importExported(into(), await exportedWhole(from()), false);
  const { terms } = await undoImport(into().db, into().act, batch ?? 0);
  expect(terms).toHaveLength(8);
  expect(listOwnTerms(into().db).map(({ label }) => label)).toEqual(terms.map(() => 'Made up'));
  const told = listPlan(into().db, number, { size: 99 }).filter(({ kind }) => kind === null);
  expect(told.map(({ title, message }) => [title.replace(/.*: /, ''), message])).toEqual([
    ['Epistle', 'taken back'],
    ['Made up', 'stays: 1 record names it'],
    ['Made up', 'stays: 1 record names it'],
    ['Interpreted by', 'taken back'],
    ['Censored by', 'taken back'],
    ...Array.from({ length: 6 }, () => ['Made up', 'stays: 1 record names it']),
  ]);
});

it('undone, a term stays that only an earlier revision names, and one that somebody renamed', async () => {
  await termsFrom((tx, act) => {
    addTerm(tx, act, 'agent-role', { id: 'interpreter', label: 'Interpreted by' });
    addTerm(tx, act, 'agent-role', { id: 'censor', label: 'Censored by' });
  });
  const agent = { id: await putDraft(from(), makeRecord('agent', 'D. Madeup')), name: 'D. Madeup' };
  const id = await putDraft(from(), makeDocument('Made up', '1953', { agents: [{ agent, role: 'interpreter' }] }));
  const { number, batch } = await importExported(into(), await exportedWhole(from()), false);
  await write(into().db, (tx) => {
    saveRevision(tx, into().act(), id, 1, makeDocument('Made up', '1953'));
    renameTerm(tx, into().act(), 'agent-role', { id: 'censor', label: 'Struck out by' });
  });
  expect(await undoImport(into().db, into().act, batch ?? 0)).toMatchObject({ undone: 1, edited: [{ id }] });
  const told = listPlan(into().db, number, { size: 2 }).map(({ message }) => message);
  expect(told).toEqual(['stays: an earlier revision of a record names it', 'stays: somebody changed it since']);
  expect(listOwnTerms(into().db).map(({ label }) => label)).toEqual(['Interpreted by', 'Struck out by']);
});

it('whoever may not add terms is told so, and the records that name them are refused', async () => {
  await putNaming(from());
  const { number, act, rows } = await planAs('editor', await exportedWhole(from()));
  const refused = rows.filter(({ outcome }) => outcome === 'refused');
  expect(refused.map(({ kind, field }) => [kind, field])).toEqual([
    ...Array.from({ length: 8 }, () => [null, null]),
    ['agent', 'relations.0.relation'],
    ['document', 'agents.0.role'],
  ]);
  expect(refused[0]?.message).toContain('publisher');
  await expect(runImport(into().db, act, number)).rejects.toThrow('10 rows are refused');
  expect(listOwnTerms(into().db)).toEqual([]);
});

it('only an administrator takes over what a starting term is called, and what this archive renamed stays', async () => {
  await termsFrom((tx, act) => {
    renameTerm(tx, act, 'document-type', { id: 'letter', label: 'Epistle' });
    renameTerm(tx, act, 'document-type', { id: 'report', label: 'Account' });
    setTermRetired(tx, act, 'document-type', 'treaty', true);
  });
  await write(into().db, (tx) => {
    renameTerm(tx, into().act(), 'document-type', { id: 'report', label: 'Dispatch' });
  });
  const file = await exportedWhole(from());
  const publisher = await planAs('publisher', file);
  expect(publisher.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  expect(publisher.rows[0]?.remarks[0]?.message).toContain('only administrators');
  const admin = await planAs('admin', file);
  expect(admin.rows.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['Types of document: Epistle', 'changed'],
    ['Types of document: Dispatch', 'unchanged'],
    ['Types of document: Treaty', 'changed'],
  ]);
  expect(admin.rows[1]?.remarks[0]?.message).toContain('“Account” where it comes from, and “Dispatch” here');
  await runImport(into().db, admin.act, admin.number);
  expect(listOwnTerms(into().db).map(({ label, retired }) => [label, retired])).toEqual([
    ['Epistle', false],
    ['Dispatch', false],
    ['Treaty', true],
  ]);
});

it('a starting term that records here name is neither retired nor merged by an import', async () => {
  await putDraft(into(), makeDocument('Made up', '1953', { type: 'map' }));
  await termsFrom((tx, act) => {
    mergeTerm(tx, act, 'document-type', 'map', 'photograph');
  });
  const { rows } = await planAs('admin', await exportedWhole(from()));
  expect(rows).toMatchObject([
    { outcome: 'unchanged', remarks: [{ message: expect.stringContaining('names it here') as unknown }] },
  ]);
});

it('two terms are never called the same: a new one is refused, a renamed one keeps its name', async () => {
  await write(into().db, (tx) => {
    addTerm(tx, into().act(), 'agent-role', { id: 'translated', label: 'Interpreted by' });
    addTerm(tx, into().act(), 'agent-role', { id: 'wrote-down', label: 'Written by' });
  });
  const file = fileOf(
    { ...role, id: 'author', label: 'WRITTEN BY' },
    { ...role, id: 'interpreter', label: 'interpreted by' },
    { ...role, id: 'censor', label: 'Censored by', mergedInto: 'interpreter' },
    { ...role, id: 'copied', label: 'Made up' },
  );
  const { rows } = await planAs('admin', file);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'refused', 'refused', 'changed']);
  expect(rows[1]?.message).toContain('means “translated”');
  expect(rows[2]?.message).toContain('“interpreter”, which it can’t be here');
});

it('what became impossible since the plan was made fails the import, which leaves nothing and can be planned anew', async () => {
  const terms = [
    { ...role, id: 'censor', label: 'Censored by' },
    { ...role, id: 'interpreter', label: 'Interpreted by' },
  ];
  const { number, act } = await planAs('admin', fileOf(...terms));
  const translated = { ...role, id: 'translated', label: 'Interpreted by' };
  await write(into().db, (tx) => {
    addTerm(tx, act(), 'agent-role', { id: translated.id, label: translated.label });
  });
  await expect(runImport(into().db, act, number)).rejects.toThrow(ConflictError);
  const error = expect.stringContaining('“translated”: rename one of the two first. Plan the import again.') as unknown;
  expect(getImport(into().db, number)).toMatchObject({ state: 'failed', error });
  expect(listOwnTerms(into().db)).toEqual([translated]);
  await write(into().db, (tx) => {
    renameTerm(tx, act(), 'agent-role', { id: translated.id, label: 'Translated by' });
  });
  await planImport(into().db, act, number, await eventsOfExport(fileOf(...terms)));
  await runImport(into().db, act, number);
  expect(listOwnTerms(into().db)).toEqual([{ ...translated, label: 'Translated by' }, ...terms]);
});

it('an import that is stopped and given up takes its terms with it', async () => {
  await putNaming(from());
  const { number, act } = await planAs('publisher', await exportedWhole(from()));
  const progress = () => {
    into().db.sqlite.prepare('UPDATE imports SET stop_asked = 1').run();
  };
  expect(await runImport(into().db, act, number, { progress })).toEqual({ state: 'stopped' });
  expect(listOwnTerms(into().db)).toHaveLength(8);
  await giveUpStopped(into().db, act, number);
  expect(listOwnTerms(into().db)).toEqual([]);
});

/** Carries an import out as far as its terms, as a process does that then ends; the archive finds out and gives it up. */
async function dieAfterTerms(number: number, act: () => Act): Promise<void> {
  await expect(runImport(into().db, act, number, { signal: AbortSignal.abort() })).rejects.toThrow();
  await write(into().db, (tx) => {
    abandonSilentBatches(tx, act(), '2090-01-01T00:00:00.000Z');
  });
  await sweepBatches(into().db);
}

it('an import whose process ended leaves no term behind, once what is unused is cleared', async () => {
  await putNaming(from());
  const { number, act } = await planAs('publisher', await exportedWhole(from()));
  await dieAfterTerms(number, act);
  expect(getImport(into().db, number).state).toBe('failed');
  expect(listOwnTerms(into().db)).toHaveLength(8);
  await clearUnused(into().db, act);
  expect(listOwnTerms(into().db)).toEqual([]);
  const told = listPlan(into().db, number, { size: 99 }).filter(({ kind }) => kind === null);
  expect(new Set(told.map(({ message }) => message))).toEqual(new Set(['taken back']));
});

it('a term of an import whose process ended stays where something names it meanwhile', async () => {
  await termsFrom((tx, act) => {
    addTerm(tx, act, 'agent-role', { id: 'interpreter', label: 'Interpreted by' });
    addTerm(tx, act, 'agent-role', { id: 'censor', label: 'Censored by' });
  });
  await putDraft(from(), makeRecord('agent', 'D. Madeup'));
  const { number, act } = await planAs('publisher', await exportedWhole(from()));
  await dieAfterTerms(number, act);
  const agent = { id: await putDraft(into(), makeRecord('agent', 'E. Madeup')), name: 'E. Madeup' };
  await putDraft(into(), makeDocument('Made up', '1953', { agents: [{ agent, role: 'censor' }] }));
  await clearUnused(into().db, act);
  expect(listOwnTerms(into().db).map(({ label }) => label)).toEqual(['Censored by']);
});

it('a term that stood when an import was planned and is gone when it runs comes along with it', async () => {
  await putNaming(from());
  const file = await exportedWhole(from());
  const first = await planAs('publisher', file);
  await dieAfterTerms(first.number, first.act);
  const second = await planAs('publisher', file);
  expect(second.rows.filter(({ kind }) => kind === null).map(({ outcome }) => outcome)).toEqual(
    Array.from({ length: 8 }, () => 'unchanged'),
  );
  await clearUnused(into().db, second.act);
  expect(listOwnTerms(into().db)).toEqual([]);
  await runImport(into().db, second.act, second.number);
  expect(await exportedWhole(into())).toBe(file);
});
