import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { lookThrough, rowsOf, rowTabs, send, status } from '../import-page.ts';

const english = (text: string) => ({ text, language: 'en' });

test.describe('Brings a table in', () => {
  test('maps columns, keeps the mapping, imports as drafts and undoes, but for what was edited since', async ({
    page,
    archive,
  }) => {
    await send(
      page,
      'made-up-letters.csv',
      'Title,When,Shelf\nMarzipan letter one,1953-07-27,A\nMarzipan letter two,1953-07-28,B\n',
    );
    await expect(page.getByLabel('Format')).toHaveValue('csv');
    await expect(page.getByLabel('Encoding')).toHaveValue('utf-8');
    await expect(page.getByLabel('Cells are parted by')).toHaveValue(',');
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('title');
    await expect(page.getByLabel('Shelf', { exact: true })).toHaveValue('staffNote.named');
    await page.getByLabel('Shelf', { exact: true }).selectOption({ label: 'Leave it out' });
    await page.getByLabel('When', { exact: true }).selectOption('dates.created');
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Keep this mapping…' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Made-up letters');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByText('Kept as “Made-up letters”.')).toBeVisible();
    await lookThrough(page);
    await expect(rowTabs(page)).toContainText('New 2');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Import as drafts' }).click();
    await expect(status(page)).toHaveText('Carried out');
    const { records } = archive.desk('publisher');
    const found = await records.list({ kind: 'document', q: 'marzipan' });
    expect(found.entries.map(({ edtf, state: at }) => [edtf, at]).sort()).toEqual([
      ['1953-07-27', 'draft'],
      ['1953-07-28', 'draft'],
    ]);

    await expect(rowsOf(page).first()).toContainText('Shelf');
    await rowsOf(page).getByRole('link', { name: 'Marzipan letter one' }).click();
    await expect(page).toHaveURL(/\/records\/document\//);
    const edited = found.entries.find(({ title }) => title.endsWith('one'));
    if (!edited) throw new Error('The import made no such letter.');
    await records.save({ id: edited.id, parent: 1, changes: { summary: [english('Made up.')] } });
    await page.goto('/import');
    await page.getByRole('link', { name: 'made-up-letters.csv' }).first().click();
    await page.getByRole('button', { name: 'Undo the whole import' }).click();
    await expect(page.getByRole('list', { name: 'Edited since' })).toContainText('Marzipan letter one');
    await page.getByRole('button', { name: 'Undo it now' }).click();
    await expect(status(page)).toHaveText('Being taken back');
    await archive.work();
    await expect(status(page)).toHaveText('Taken back');
    await expect(page.getByRole('list', { name: 'Edited since' })).toContainText('Marzipan letter one');
    expect((await records.list({ kind: 'document', q: 'marzipan' })).entries.map(({ title }) => title)).toEqual([
      'Marzipan letter one',
    ]);

    await send(page, 'made-up-letters.csv', 'Title,When,Shelf\nMarzipan letter three,1953-07-29,C\n');
    await page.getByLabel('Kept mappings').selectOption('Made-up letters');
    await expect(page.getByLabel('Shelf', { exact: true })).toHaveValue('');
    await page.getByRole('button', { name: 'Take “Made-up letters” away' }).click();
    await expect(page.getByLabel('Kept mappings')).toContainText('None yet');
  });

  test('says once what is the same in every row, and keeps it with the mapping', async ({
    page,
    archive,
    complaints,
  }) => {
    // The refusal of a value that is still to be written.
    complaints.allow(/400/);
    await send(page, 'praline.csv', 'Title,Date\nPraline letter one,1953-07-27\nPraline letter two,1953-07-28\n');
    const same = page.getByRole('region', { name: 'The same in every row' });
    const add = same.getByRole('button', { name: 'Add a value for every row' });
    await add.click();
    await expect(same.getByLabel('Field')).toHaveValue('type');
    await expect(same.getByLabel('Field')).toBeFocused();
    await page.getByRole('button', { name: 'Look through the file' }).click();
    await expect(same.getByLabel('In every row')).toHaveAccessibleDescription(/Write what “Type of document” is/);
    await expectAccessible(page);
    await same.getByLabel('In every row').fill('letter');
    await add.click();
    await expect(same.getByLabel('Field').nth(1)).toHaveValue('languages');
    await same.getByLabel('In every row').nth(1).fill('Russian');
    await add.click();
    await same.getByLabel('Field').nth(2).selectOption('summary');
    await same.getByLabel('In every row').nth(2).fill('Выдумано.');
    await same.getByLabel(/^Language of Summary/).fill('ru');
    await add.click();
    await same
      .getByRole('button', { name: /^Take away: / })
      .nth(3)
      .click();
    await expect(same.getByRole('listitem')).toHaveCount(3);
    await expect(add).toBeFocused();
    await page.getByRole('button', { name: 'Keep this mapping…' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Pralines');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByText('Kept as “Pralines”.')).toBeVisible();
    await lookThrough(page);
    await expect(page.getByText('In every row, as the mapping says: Type of document: “letter”')).toBeVisible();
    await page.getByRole('button', { name: 'Import as drafts' }).click();
    await expect(status(page)).toHaveText('Carried out');
    const { records } = archive.desk('publisher');
    const { entries } = await records.list({ kind: 'document', q: 'praline' });
    expect(entries).toHaveLength(2);
    for (const { id } of entries) {
      const { body } = await records.get({ id });
      expect(body).toMatchObject({
        type: 'letter',
        languages: ['ru'],
        summary: [{ text: 'Выдумано.', language: 'ru' }],
      });
    }

    await send(page, 'praline.csv', 'Title,Date\nPraline letter three,1953-07-29\n');
    await page.getByLabel('Kept mappings').selectOption('Pralines');
    await expect(same.getByLabel('In every row').nth(1)).toHaveValue('Russian');
  });

  test('says that the same file came before', async ({ page }) => {
    const table = 'Title,Date\nNougat letter,1953-07-27\n';
    await send(page, 'nougat.csv', table);
    await lookThrough(page);
    await page.getByRole('button', { name: 'Import as drafts' }).click();
    await expect(status(page)).toHaveText('Carried out');
    await send(page, 'nougat.csv', table);
    await expect(page.getByText(/The same file was imported in import \d+ \(carried out\)/)).toBeVisible();
    await lookThrough(page);
    await expect(rowTabs(page)).toContainText('Unchanged 1');
  });

  test('asks for an encoding that the file doesn’t say', async ({ page }) => {
    const words = 'Название,Дата\nВыдуманная телеграмма о марципане,1953-07-27\n';
    // Of windows-1251: each Cyrillic letter is one byte.
    const cyrillic = Buffer.from(
      Array.from({ length: words.length }, (_, at) => {
        const code = words.charCodeAt(at);
        return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
      }),
    );
    await send(page, 'telegramma.csv', cyrillic);
    await expect(page.getByText(/^Only guessed/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Look through the file' })).toHaveCount(0);
    await expectAccessible(page);
    await page.getByLabel('Encoding').selectOption('windows-1251');
    await page.getByRole('button', { name: 'Yes, read it so' }).click();
    await expect(page.getByLabel('Название', { exact: true })).toHaveValue('title');
    await lookThrough(page);
    await expect(rowsOf(page)).toContainText('Выдуманная телеграмма о марципане');
  });

  test('asks which of two people of one name is meant', async ({ page, archive }) => {
    const { records } = archive.desk('publisher');
    const ids: string[] = [];
    for (const variant of ['Quince the Elder', 'Quince the Younger']) {
      const changes = {
        name: english('Quince, Made-up'),
        type: 'person',
        variants: [{ text: variant, language: 'en' }],
      };
      ids.push((await records.create({ kind: 'agent', changes })).id);
    }
    await send(page, 'quince.csv', 'Title,Date,Author\nQuince letter,1953-07-27,"Quince, Made-up"\n');
    await lookThrough(page);
    const asked = page.getByRole('list', { name: 'Names that fit several records' });
    await expect(asked).toContainText('Quince the Younger');
    await expect(rowTabs(page)).toContainText('Doubtful 1');
    await expectAccessible(page);
    await asked.getByRole('radio', { name: 'Quince, Made-up' }).nth(1).check();
    await expect(asked.getByRole('status')).toHaveText('Noted.');
    await page.reload();
    await expect(rowTabs(page)).toContainText('New 1');
    await page.getByRole('button', { name: 'Import as drafts' }).click();
    await expect(status(page)).toHaveText('Carried out');
    const [letter] = (await records.list({ kind: 'document', q: 'quince letter' })).entries;
    const made = await records.get({ id: letter?.id ?? '' });
    expect(JSON.stringify(made.body)).toContain(ids[1]);
    expect(JSON.stringify(made.body)).not.toContain(ids[0]);
  });

  test('shows a doubtful row beside what it may be, and takes it when told to', async ({ page, archive }) => {
    const { records } = archive.desk('publisher');
    const dates = [{ edtf: '1953-07-27', kind: 'created' }];
    await records.create({ kind: 'document', changes: { title: { text: 'Rhubarb telegram' }, dates } });
    await send(page, 'rhubarb.csv', 'Title,Date,Summary\nRhubarb telegram,1953-07-27,About rhubarb.\n');
    await lookThrough(page);
    await expect(rowTabs(page)).toContainText('Doubtful 1');
    await expect(rowsOf(page)).toContainText('About rhubarb.');
    await expect(rowsOf(page).getByRole('link', { name: 'Rhubarb telegram' })).toBeVisible();
    await expectAccessible(page);
    await rowsOf(page).getByRole('button', { name: 'Take it all the same: row 2' }).click();
    await expect(rowTabs(page)).toContainText('New 1');
  });
});

test.describe('Brings in a large table', () => {
  test('of 20,000 rows with 200 bad ones: tells each, stops, goes on, and takes all back', async ({
    page,
    archive,
    complaints,
  }) => {
    // The refusal to leave rows out silently.
    complaints.allow(/400/);
    test.setTimeout(240_000);
    const lines = Array.from({ length: 20_000 }, (_, at) => {
      const place = at + 1;
      const title = place % 100 === 0 ? '' : `Tamarind letter ${place}`;
      return `${title},19${String(10 + (place % 80))}-07-27`;
    });
    await send(page, 'tamarind.csv', `Title,Date\n${lines.join('\n')}\n`);
    await lookThrough(page);
    await expect(status(page)).toHaveText('Being looked through');
    await expectAccessible(page);
    await archive.work();
    await expect(rowTabs(page)).toContainText('New 19,800');
    await rowTabs(page).getByRole('link', { name: 'Refused 200' }).click();
    await expect(rowsOf(page)).toHaveCount(50);
    await expect(rowsOf(page).first()).toContainText('row 101');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Next rows' }).click();
    await expect(rowsOf(page).first()).toContainText('row 5101');
    const path = new URL(page.url()).pathname;
    const report = (await (await page.request.get(`${path}/report.jsonl`)).text()).trim().split('\n');
    expect(report).toHaveLength(20_000);
    expect(report.filter((line) => line.includes('"outcome":"refused"'))).toHaveLength(200);

    await page.getByRole('button', { name: 'Import as drafts' }).click();
    await expect(page.getByRole('form', { name: 'Carry it out' }).getByRole('alert')).toContainText(
      'Rows are refused (200)',
    );
    await page.getByLabel('Leave out the 200 refused rows').check();
    await page.getByRole('button', { name: 'Import as drafts' }).click();
    await expect(status(page)).toHaveText('Being carried out');
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByRole('button', { name: 'Stopping…' })).toBeVisible();
    await archive.work();
    await expect(status(page)).toHaveText('Stopped');
    const { records } = archive.desk('publisher');
    const [half] = (await records.list({ kind: 'document', q: 'tamarind' })).entries;
    await page.goto(`/records/document/${half?.id}`);
    await expect(page.getByText('of which import')).toContainText('was stopped half-way');
    await expectAccessible(page);
    await page.getByRole('link', { name: /^import \d+$/ }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(status(page)).toHaveText('Being carried out');
    await archive.work();
    await expect(status(page)).toHaveText('Carried out');
    await expect(page.getByText('19,800 rows were written.')).toBeVisible();
    expect((await records.list({ kind: 'document', q: 'tamarind 19999' })).total).toBe(1);

    await page.getByRole('button', { name: 'Undo the whole import' }).click();
    await page.getByRole('button', { name: 'Undo it now' }).click();
    await expect(status(page)).toHaveText('Being taken back');
    await archive.work();
    await expect(status(page)).toHaveText('Taken back');
    expect((await records.list({ kind: 'document', q: 'tamarind' })).total).toBe(0);
  });

  test('takes a file whole that is larger than what is held in memory', async ({ page, archive }) => {
    await page.goto('/import');
    const answer = await page.request.post('/api/import-file?name=large.csv', {
      data: Buffer.from('Title,Date\n'.concat('Made up,1953-07-27\n'.repeat(700_000))),
      headers: { 'content-type': 'application/octet-stream', origin: new URL(page.url()).origin },
    });
    expect(answer.status()).toBe(200);
    const [begun] = (await archive.desk('publisher').imports.list({})).imports;
    expect(begun).toMatchObject({ fileName: 'large.csv', bytes: 11 + 19 * 700_000, format: 'csv' });
  });
});

test.describe('Brings in what isn’t a table', () => {
  test('a plain listing, published at once into a new collection', async ({ page, archive }) => {
    await send(page, 'listing.txt', '• March 1, 1950\n\nVerbena telegram\n\nIt says nothing.\n');
    await expect(page.getByLabel('Format')).toHaveValue('listing');
    await page.getByRole('combobox', { name: /^Collection that the documents go into/ }).fill('Made-up verbena papers');
    await lookThrough(page);
    await expect(rowsOf(page)).toContainText('Verbena telegram');
    await page.getByLabel(/^public at once/).check();
    await page.getByRole('button', { name: 'Import and publish' }).click();
    await expect(status(page)).toHaveText('Carried out');
    const [found] = (await archive.desk('publisher').records.list({ kind: 'document', q: 'verbena' })).entries;
    expect(found).toMatchObject({ title: 'Verbena telegram', state: 'published' });
  });

  test('a document in TEI; in a format that it doesn’t have it is refused in words', async ({ page }) => {
    const tei = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
      <title>Sorrel report</title></titleStmt><publicationStmt><p>Made up.</p></publicationStmt><sourceDesc><p>Made up.</p>
      </sourceDesc></fileDesc></teiHeader><text xml:lang="en"><body><p>Made-up words.</p></body></text></TEI>`;
    await send(page, 'sorrel.xml', tei);
    await expect(page.getByLabel('Format')).toHaveValue('tei');
    await lookThrough(page);
    await expect(rowsOf(page)).toContainText('Sorrel report');
    await page.getByText('How the file is read').click();
    await page.getByLabel('Format').selectOption('xlsx');
    await page.getByRole('button', { name: 'Read it so' }).click();
    await expect(page.getByRole('button', { name: 'Look through the file' })).toHaveCount(0);
    await expect(page.locator('main')).toContainText(/workbook|ZIP/i);
    await expectAccessible(page);
  });
});

test('An editor and a viewer may neither see imports nor send files', async ({ pageOf, archive, complaints }) => {
  complaints.allow(/403/);
  for (const person of [archive.people.editor, archive.people.viewer]) {
    const page = await pageOf(person);
    await page.goto('/');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Import' })).toHaveCount(0);
    expect((await page.goto('/import'))?.status()).toBe(403);
    const headers = { origin: new URL(page.url()).origin };
    const answer = await page.request.post('/api/import-file?name=a.csv', { data: Buffer.from('Title\nA\n'), headers });
    expect(answer.status()).toBe(403);
  }
});
