import type { Locator } from '@playwright/test';
import { expect, test } from '../archive.ts';
import { editorOf } from '../editor.ts';

/** What stands in an input, or in the editor of texts. */
function writtenIn(box: Locator): Promise<string | null> {
  return box.evaluate((element) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : element.textContent,
  );
}

/** What is typed into the form of each kind beside its name, and what its public page then says. */
const kinds = [
  { kind: 'agent', label: 'Name', at: '/people/', more: { Description: 'Somebody made up.' } },
  { kind: 'place', label: 'Name', at: '/places/', more: { Latitude: '12.5', Longitude: '-3' } },
  { kind: 'subject', label: 'Name', at: '/subjects/', more: { Description: 'A subject made up.' } },
  { kind: 'collection', label: 'Title', at: '/collections/', more: { Introduction: 'A collection made up.' } },
  { kind: 'repository', label: 'Name', at: '/repositories/', more: { Country: 'PL' } },
  { kind: 'recordset', label: 'Title', at: '/recordsets/', more: { 'Reference code': 'MADE UP 7' } },
  {
    kind: 'page',
    label: 'Title',
    at: '/pages/',
    more: { 'Words of content': 'A page made up.' },
  },
] as const;

test.describe('Works on every kind of record', () => {
  // Elsewhere it is looked at that a list without records says so.
  test.use({ holdings: 'made-up' });

  for (const { kind, label, at, more } of kinds) {
    test(`makes a record of the kind ${kind}, saves it and publishes it`, async ({ page, request, archive }) => {
      const name = `Made-up ${kind} of the form`;
      await page.goto(`/records/${kind}/new`);
      const { field, save, publish } = editorOf(page);
      await field(label).fill(name);
      for (const [other, words] of Object.entries(more)) await field(other).fill(words);
      await save();
      await page.reload();
      await expect(field(label)).toHaveValue(name);
      for (const [other, words] of Object.entries(more)) await expect.poll(() => writtenIn(field(other))).toBe(words);
      const path = await publish();
      expect(path).toBe(`${at}made-up-${kind}-of-the-form`);
      const status = async () => (await request.get(archive.address.reader + path)).status();
      await expect.poll(status, { timeout: 2000 }).toBe(200);
      await page.goto(archive.address.reader + path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    });
  }

  test('leaves every field that was not touched as it was', async ({ page, archive }) => {
    const { records } = archive.desk('editor');
    const other = await records.create({ kind: 'document', changes: { title: { text: 'Made-up other document' } } });
    const changes = {
      title: { text: 'Made-up document with much', language: 'en' },
      dates: [{ words: 'im Juli 1953', edtf: '1953-07', kind: 'sent', basis: 'envelope', calendar: 'gregorian' }],
      classification: {
        scheme: 'Made-up State',
        level: 'Secret',
        caveats: ['made-up caveat'],
        marking: 'MADE UP',
        regradings: [{ edtf: '2004', to: 'declassified', authority: 'nobody' }],
      },
      releases: [{ key: 'r1', agency: 'nobody', outcome: 'in-part', withheld: [{ what: 'a name', exemption: '1.4' }] }],
      provenance: { obtainedBy: 'nobody', custodialHistory: 'made up' },
      relations: [{ document: { id: other.id, name: 'other' }, relation: 'see-also', note: 'made up' }],
      locators: [{ role: 'original', current: true, levels: [{ name: 'delo', value: '4' }], source: 'd. 4' }],
      texts: [
        {
          key: 'one',
          language: 'en',
          kind: 'transcript',
          completeness: 'excerpt',
          method: 'by-hand',
          release: 'r1',
          reviewer: 'nobody',
          html: '<p>Made up, with <em>stress</em>.</p>',
        },
      ],
    };
    const { id } = await records.create({ kind: 'document', changes });
    const { body: before } = await records.get({ id });
    await page.goto(`/records/document/${id}`);
    const { field, save } = editorOf(page);
    await field('Title').fill('Made-up document with much more');
    await save();
    const { body: after, head } = await records.get({ id });
    expect(head).toBe(2);
    expect(after).toEqual({ ...Object(before), title: { text: 'Made-up document with much more', language: 'en' } });
  });
});
