import { examine } from '@fonds/db/doctor';
import { findDocument } from '@fonds/db/documents';
import { freshArchive, makeDocument, putPublished, type TestArchive } from '@fonds/db/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stepThroughPlan } from '@fonds/db/import-plan';
import { givenFile } from '../testing/given-file.ts';
import { planFile, startFileImport } from './file-import.ts';
import { runImport } from './run.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(async () => {
  expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
  archive.close();
});

const letter = (words: string, more = '') => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>
  <fileDesc><titleStmt><title>Made-up letter</title></titleStmt><publicationStmt><idno type="local">M-1</idno></publicationStmt>
  <sourceDesc><bibl>Made-up Archive, box 1</bibl></sourceDesc></fileDesc>
  <profileDesc><correspDesc><correspAction type="sent"><persName>Ada Madeup</persName><date when="1931-03-02"/></correspAction>
  <correspAction type="received"><persName>Bela Madeup</persName></correspAction></correspDesc></profileDesc></teiHeader>
  <text xml:lang="en"><body>${words}${more}</body></text></TEI>`;

async function planTei(xml: string) {
  const from = {
    file: null,
    fileName: 'letter.xml',
    bytes: 0,
    sha256: null,
    format: 'tei',
    origin: 'command',
  } as const;
  const wish = { collection: 'Made-up Letters', publish: true, skipRefused: false, acceptDoubtful: false };
  const number = await startFileImport(archive.db, archive.act, { ...from, ...wish });
  await planFile(archive.db, archive.act, number, givenFile('letter.xml', xml));
  return { number, plan: stepThroughPlan(archive.db, number, 0, 100) };
}

async function importTei(xml: string) {
  const { number, plan } = await planTei(xml);
  await runImport(archive.db, archive.act, number);
  return { plan, remarks: plan.map(({ remarks }) => remarks) };
}
const shown = () => findDocument(archive.reader(), '1931-03-02-made-up-letter');

it('becomes a document with its text, its people and where it comes from', async () => {
  const { remarks } = await importTei(letter('<p>Made up <gap reason="illegible"/>.</p><madeUp>odd</madeUp>'));
  const view = shown();
  expect(view?.entry.title.text).toBe('Made-up letter');
  expect(view?.agents.map(({ name, role, path }) => [name, role, path])).toEqual([
    ['Ada Madeup', 'sender', '/people/ada-madeup'],
    ['Bela Madeup', 'recipient', '/people/bela-madeup'],
  ]);
  expect(view?.body.locators).toMatchObject([{ role: 'copy-consulted', source: 'Made-up Archive, box 1' }]);
  expect(view?.collections.map(({ link }) => link.name)).toEqual(['Made-up Letters']);
  expect(view?.texts.map(({ language, html }) => [language, html])).toEqual([
    ['en', '<p id="p1">Made up <span data-gap="illegible"></span>.</p>\n<p id="p2">odd</p>'],
  ]);
  expect(remarks).toEqual([
    JSON.stringify([{ message: 'line 6: <madeUp> is not known here; its words are kept. “odd”' }]),
  ]);
});

it('again is unchanged, and changed it keeps the addresses of its paragraphs', async () => {
  await importTei(letter('<p>One, made up.</p><p>Two, made up.</p>'));
  const again = await importTei(letter('<p>One, made up.</p><p>Two, made up.</p>'));
  expect(new Set(again.plan.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
  await importTei(letter('<p>New, before all others.</p><p>One, made up.</p><p>Two, made up.</p>'));
  expect(shown()?.texts[0]?.html).toBe(
    '<p id="p3">New, before all others.</p>\n<p id="p1">One, made up.</p>\n<p id="p2">Two, made up.</p>',
  );
});

it('links names to the records that their references mean', async () => {
  const record = await putPublished(archive, {
    ...makeDocument('Made-up record', '1930'),
  });
  await importTei(letter(`<p><name ref="https://archive.example/id/${record.id}">It</name></p>`));
  expect(shown()?.texts[0]?.html).toBe(`<p id="p1"><a data-record="${record.id}">It</a></p>`);
  expect(shown()?.namedInTexts).toEqual([{ id: record.id, path: '/documents/1930-made-up-record' }]);
});

it('that can’t be read is refused with its line', async () => {
  const { plan } = await planTei('<TEI>\n<a>');
  expect(plan).toMatchObject([{ row: 2, outcome: 'refused' }]);
});

it('never brings in anything that runs', async () => {
  await importTei(letter('<p>a <ref target="javascript:alert(1)">b</ref> &lt;script&gt;alert(1)&lt;/script&gt;</p>'));
  expect(shown()?.texts[0]?.html).toBe('<p id="p1">a b &lt;script&gt;alert(1)&lt;/script&gt;</p>');
});
