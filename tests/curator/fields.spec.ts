import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { editorOf } from '../editor.ts';

test.describe('Says all that is known of a document', () => {
  test('its relations, classification, releases, provenance and shelf-mark', async ({ page, archive }) => {
    const { records } = archive.desk('editor');
    const other = await records.create({ kind: 'document', changes: { title: { text: 'Made-up question' } } });
    await page.goto('/records/document/new');
    const { form, field, find, save } = editorOf(page);
    await field('Title').fill('Made-up answer with evidence');
    await find('Find another document', 'Made-up question', /^Made-up question/);
    await field('Who says so: Made-up question').fill('A made-up edition');

    await form.getByRole('combobox', { name: 'Whose classification' }).fill('Made-up State');
    await form.getByRole('combobox', { name: 'Level', exact: true }).fill('Secret');
    await field('The marking, to the letter').fill('MADE  UP!');
    await field('Caveats, one by one').fill('NODIS; особая папка');
    await form.getByRole('button', { name: 'Add a regrading' }).click();
    await field('Regraded when').fill('12.V.2004');
    await expect(form.getByText('2004-05-12', { exact: true })).toBeVisible();

    await form.getByRole('button', { name: 'Add a release' }).click();
    await field('Released by').fill('Made-up agency');
    await field('Released when').fill('spring of no year');
    await form.getByRole('combobox', { name: 'Outcome' }).selectOption('In part');
    await form.getByRole('button', { name: 'Add what was withheld' }).click();
    await field('Withheld').fill('A made-up name');
    await field('Exemption').fill('1.4(c)');
    await field('Obtained by').fill('A made-up collector');

    await form.getByRole('button', { name: 'Add a place of keeping' }).click();
    await field('Shelf-mark, to the letter').fill('RG 59, CDF 1950–54, Box 3, Folder 2');
    await expect(form.getByText('record group 59 · series CDF 1950–54 · box 3 · folder 2')).toBeVisible();
    await expectAccessible(page);
    await save();
    const { body } = await records.get({ id: page.url().split('/').at(-1) ?? '' });
    expect(body).toMatchObject({
      relations: [{ document: { id: other.id }, relation: 'replies-to', assertedBy: 'A made-up edition' }],
      classification: {
        scheme: 'Made-up State',
        level: 'Secret',
        marking: 'MADE  UP!',
        caveats: ['NODIS', 'особая папка'],
        regradings: [{ to: 'declassified', words: '12.V.2004', edtf: '2004-05-12' }],
      },
      releases: [
        {
          agency: 'Made-up agency',
          words: 'spring of no year',
          outcome: 'in-part',
          withheld: [{ what: 'A made-up name', exemption: '1.4(c)' }],
        },
      ],
      provenance: { obtainedBy: 'A made-up collector' },
      locators: [
        { source: 'RG 59, CDF 1950–54, Box 3, Folder 2', levels: [{ name: 'record group', value: '59' }, {}, {}, {}] },
      ],
    });
  });

  test('shows who a new person may be already, and takes that one', async ({ page, archive }) => {
    const { records } = archive.desk('editor');
    const { id } = await records.create({
      kind: 'agent',
      changes: { type: 'person', name: { text: 'Анна Выдуманная' }, variants: [{ text: 'Ania' }] },
    });
    await page.goto('/records/document/new');
    const { form, field, find, save } = editorOf(page);
    await field('Title').fill('Made-up letter to somebody known');
    await find('Find a person or body', 'Anna Vydumannaya', 'Make “Anna Vydumannaya” as a new person…');
    const dialog = page.getByRole('dialog', { name: 'Is “Anna Vydumannaya” one of these?' });
    await expect(dialog).toContainText('the same in another script or spelling');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Use this one: Анна Выдуманная' }).press('Enter');
    await expect(form.getByRole('combobox', { name: 'Role of Анна Выдуманная' })).toBeVisible();
    await find(
      'Find a subject',
      'Made-up subject of the moment',
      'Make “Made-up subject of the moment” as a new subject…',
    );
    await expect(form.getByRole('link', { name: 'Made-up subject of the moment' })).toBeVisible();
    await save();
    const { body } = await records.get({ id: page.url().split('/').at(-1) ?? '' });
    expect(body).toMatchObject({ agents: [{ agent: { id } }], subjects: [{ name: 'Made-up subject of the moment' }] });
  });
});
