import { buffer, text } from 'node:stream/consumers';
import { merge } from '@fonds/db/merging';
import { discard, withdraw } from '@fonds/db/publication';
import { saveRevision } from '@fonds/db/revisions';
import { makeDocument, makeRecord, makeText, putDraft, putPublished } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { exportFormats } from '@fonds/formats/export/all';
import { readXml, type XmlElement } from '@fonds/formats/text/xml-tree';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import type { CurrentUser } from '../trpc.ts';
import type { ExportAsked } from './asked.ts';

let made: TestDesk;
let viewer: CurrentUser;
beforeEach(async () => {
  made = await freshDesk();
  viewer = await made.userOf('viewer');
});
afterEach(() => {
  made.close();
});

const open = async (asked: Partial<ExportAsked>) =>
  (await made.desk.download(viewer, { format: 'jsonl', ...asked })).open();
const written = async (asked: Partial<ExportAsked>) => text(await open(asked));

const lineSchema = z.object({
  id: z.string(),
  state: z.string(),
  mergedInto: z.string().nullable(),
  public: z.unknown(),
  body: z.record(z.string(), z.unknown()),
});
async function lines(asked: Partial<ExportAsked> = {}) {
  const [, ...rest] = (await written(asked)).trimEnd().split('\n');
  return rest.map((line) => lineSchema.parse(JSON.parse(line)));
}
const ids = async (asked: Partial<ExportAsked>) => (await lines(asked)).map(({ id }) => id);

function named(root: XmlElement, name: string): XmlElement[] {
  const children = root.children.filter((child) => typeof child !== 'string');
  return [...(root.name === name ? [root] : []), ...children.flatMap((child) => named(child, name))];
}
const said = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : said(child))).join('');

describe('what is taken out', () => {
  test('everything in the lossless form is every record in order of its id, set aside or not, as it was saved last', async () => {
    const { archive } = made;
    const draft = await putDraft(archive, makeDocument('Made-up draft'));
    const lamp = await putPublished(archive, makeRecord('subject', 'Made-up lamps'));
    const lens = await putPublished(archive, makeRecord('subject', 'Made-up lenses'));
    const gone = await putDraft(archive, makeDocument('Made-up and set aside'));
    await write(archive.db, (tx) => {
      saveRevision(tx, archive.act(), lamp.id, 1, makeRecord('subject', 'Made-up lamps, newer'));
      merge(tx, archive.act(), lens.id, lamp.id);
      discard(tx, archive.act(), gone);
    });
    const found = await lines();
    expect(found.map(({ id }) => id)).toEqual([draft, lamp.id, lens.id, gone].sort());
    const by = new Map(found.map((line) => [line.id, line]));
    expect(by.get(draft)).toMatchObject({ state: 'draft', public: false });
    expect(by.get(lamp.id)).toMatchObject({ public: { name: { text: 'Made-up lamps' } } });
    expect(by.get(lamp.id)?.body).toMatchObject({ name: { text: 'Made-up lamps, newer' } });
    expect(by.get(lens.id)).toMatchObject({ state: 'merged', mergedInto: lamp.id });
    expect(by.get(gone)).toMatchObject({ state: 'discarded' });
  });

  test('a list’s address, a selection and what is public narrow it', async () => {
    const { archive } = made;
    const draft = await putDraft(archive, makeDocument('Made-up lighthouse'));
    const { id } = await putPublished(archive, makeDocument('Made-up lighthouse, public', '1953-07-27'));
    const other = await putPublished(archive, makeRecord('place', 'Made-up harbour'));
    await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, makeDocument('Made-up and newer')));
    expect(await ids({ kind: 'place' })).toEqual([other.id]);
    expect(await ids({ state: 'draft' })).toEqual([draft]);
    expect(await ids({ state: 'changed' })).toEqual([id]);
    expect(await ids({ kind: 'document', q: 'lighthouse' })).toEqual([draft]);
    expect(await ids({ kind: 'document', problem: 'undated' })).toEqual([draft, id].sort());
    expect(await ids({ mine: true })).toEqual([]);
    expect(await ids({ ids: [other.id, draft] })).toEqual([other.id, draft].sort());
    expect((await lines({ kind: 'document', published: true })).map(({ body }) => body['title'])).toEqual([
      { text: 'Made-up lighthouse, public', language: 'en' },
    ]);
  });

  test('what is saved while the file is written is no part of it, and what is withdrawn has left what is public', async () => {
    const { archive } = made;
    const made60 = [];
    for (let n = 0; n < 60; n++) made60.push((await putPublished(archive, makeDocument(`Made-up letter ${n}`))).id);
    const last = [...made60].sort().at(-1) ?? '';
    const whole = await open({});
    const shown = await open({ published: true });
    const readers = [whole, shown].map((stream) => stream.iterator());
    for (const reader of readers) await reader.next();
    await write(archive.db, (tx) => {
      saveRevision(tx, archive.act(), last, 1, makeDocument('Made-up and too late'));
      withdraw(tx, archive.act(), last);
    });
    const rest: string[] = [];
    for (const reader of readers) {
      let taken = '';
      for await (const piece of reader) taken += String(piece);
      rest.push(taken);
    }
    expect(rest[0]).toContain(last);
    expect(rest[0]).not.toContain('too late');
    expect(rest[1]).not.toContain(last);
  });

  test('an empty archive is an empty file of every form', async () => {
    for (const { id, mediaType } of exportFormats) {
      const file = await buffer(await open({ format: id }));
      expect(file.length, id).toBeGreaterThan(0);
      if (/xml$/.test(mediaType)) readXml(file.toString());
    }
  });
});

describe('who may, and what is noted', () => {
  test('nobody without signing in takes anything', async () => {
    await putDraft(made.archive, makeDocument('Made-up draft'));
    await expect(made.desk.download(null, { format: 'jsonl' })).rejects.toThrow('Sign in');
  });

  test('the audit log says who took what', async () => {
    await written({ format: 'csv', kind: 'document', state: 'draft' });
    const admin = made.desk.caller(await made.userOf('admin')).desk;
    const { entries } = await admin.audit.list({ action: 'export' });
    expect(entries).toMatchObject([{ who: 'A made-up viewer', detail: 'documents as csv, state draft' }]);
  });

  test.each([
    [{ format: 'pdf' }, 'expected one of "csv"'],
    [{ format: 'tei', kind: 'place' as const }, 'holds documents, no places'],
    [{ format: 'csv', ids: ['x'] }, 'ULID'],
  ])('%o is refused with what would be right', async (asked, words) => {
    await expect(made.desk.download(viewer, asked)).rejects.toThrow(words);
  });
});

describe('documents as XML', () => {
  test('drafts come with what stands in them, without an address that leads nowhere', async () => {
    const author = { id: await putDraft(made.archive, makeRecord('agent', 'Somebody made up')), name: 'S. Made-up' };
    await putDraft(
      made.archive,
      makeDocument('Made-up draft <&>', '1953-07-27', {
        agents: [{ agent: author, role: 'author' }],
        texts: [
          makeText('t1', ['Made-up words']),
          makeText('t2', ['Made-up, held back'], { embargoUntil: '2090-01-01' }),
        ],
      }),
    );
    const mods = readXml(await written({ format: 'mods' }));
    expect(named(mods, 'mods')).toHaveLength(1);
    expect(named(mods, 'namePart').map(said)).toEqual(['S. Made-up']);
    const dc = readXml(await written({ format: 'dc' }));
    expect(named(dc, 'title').map(said)).toEqual(['Made-up draft <&>']);
    const tei = (await buffer(await open({ format: 'tei' }))).toString();
    expect(tei).toContain('Made-up words');
    expect(tei).toContain('Made-up, held back');
    expect(tei).not.toContain('<ptr');
  });

  test('what the public may not have is in no form of what is public', async () => {
    const { id } = await putPublished(
      made.archive,
      makeDocument('Made-up letter', '1953-07-27', {
        staffNote: 'made up for staff',
        texts: [
          makeText('t1', ['Made-up words']),
          makeText('t2', ['Made-up, held back'], { embargoUntil: '2090-01-01' }),
        ],
      }),
    );
    await write(made.archive.db, (tx) =>
      saveRevision(tx, made.archive.act(), id, 1, makeDocument('Made-up and secret')),
    );
    for (const format of ['csv', 'tei', 'mods', 'dc', 'ead3']) {
      const file = (await buffer(await open({ format, published: true }))).toString();
      expect(file, format).toContain('Made-up letter');
      expect(file, format).not.toMatch(/for staff|held back|secret/);
    }
  });

  test('EAD3 holds the tree of record sets, each document once where it is kept', async () => {
    const { archive } = made;
    const top = await putDraft(archive, makeRecord('recordset', 'Made-up fonds', { level: 'fonds' }));
    const inTop = { id: top, name: 'Made-up fonds' };
    const file = await putDraft(archive, makeRecord('recordset', 'Made-up file', { level: 'file', parent: inTop }));
    const kept = [{ role: 'original', recordset: { id: file, name: 'Made-up file' } }];
    await putDraft(archive, makeDocument('Made-up letter', '1953-07', { locators: [...kept, ...kept] }));
    await putDraft(archive, makeDocument('Made-up and kept nowhere'));
    const root = readXml(await written({ format: 'ead3' }));
    const [dsc] = named(root, 'dsc');
    const tree = (element: XmlElement): unknown[] =>
      element.children.flatMap((child) =>
        typeof child === 'string' || child.name !== 'c'
          ? []
          : [[child.attributes['level'], said(named(child, 'unittitle')[0]), ...tree(child)]],
      );
    expect(dsc && tree(dsc)).toEqual([
      ['fonds', 'Made-up fonds', ['file', 'Made-up file', ['item', 'Made-up letter']]],
      ['item', 'Made-up and kept nowhere'],
    ]);
  });

  test('record sets that lie in each other in a ring are all written, once', async () => {
    const { archive } = made;
    const a = await putDraft(archive, makeRecord('recordset', 'Made-up A'));
    const b = await putDraft(archive, makeRecord('recordset', 'Made-up B', { parent: { id: a, name: 'A' } }));
    await write(archive.db, (tx) =>
      saveRevision(tx, archive.act(), a, 1, makeRecord('recordset', 'Made-up A', { parent: { id: b, name: 'B' } })),
    );
    const root = readXml(await written({ format: 'ead3' }));
    expect(named(root, 'c').map(({ attributes }) => attributes['id'])).toHaveLength(2);
  });
});
