import { expect, test } from '../archive.ts';
import { lookThrough, rowsOf, send, status } from '../import-page.ts';

test('an archive’s own export: each record stands as it stood', async ({ page, archive }) => {
  const line = (id: string, name: string, more: object) =>
    JSON.stringify({
      ...{ id: id.padEnd(26, '0'), kind: 'agent', slug: name.toLowerCase().replaceAll(' ', '-'), mergedInto: null },
      ...{ left: null, reviewNote: null, schema: 1, public: false, ...more },
      body: { name: { text: name }, type: 'person' },
    });
  const lines = [
    JSON.stringify({ format: 'fonds-records', version: 2 }),
    line('01E2EA', 'Teasel withdrawn', { state: 'withdrawn', left: { note: 'a made-up reason' } }),
    line('01E2EB', 'Teasel sent back', { state: 'sent-back', slug: null, reviewNote: 'made-up words' }),
    line('01E2EC', 'Teasel public', { state: 'published', public: true }),
  ];
  await send(page, 'teasel.jsonl', `${lines.join('\n')}\n`);
  await lookThrough(page);
  await expect(rowsOf(page)).toHaveCount(3);
  await expect(rowsOf(page).first()).toContainText('it was withdrawn where it comes from');
  await page.getByLabel(/^public at once/).check();
  await page.getByRole('button', { name: 'Import and publish' }).click();
  await expect(status(page)).toHaveText('Carried out');
  const { entries } = await archive.desk('publisher').records.list({ kind: 'agent', q: 'teasel' });
  const states = Object.fromEntries(entries.map(({ title, state: now }) => [title, now]));
  expect(states).toEqual({
    'Teasel withdrawn': 'withdrawn',
    'Teasel sent back': 'sent-back',
    'Teasel public': 'published',
  });
  await page.goto(`/records/agent/${'01E2EB'.padEnd(26, '0')}`);
  await expect(page.getByText('made-up words').first()).toBeVisible();
});

test('AtoM’s relationships between authority records that stand', async ({ page, archive }) => {
  const { records } = archive.desk('publisher');
  for (const text of ['Yarrow Small Office', 'Yarrow Great Office'])
    await records.create({ kind: 'agent', changes: { name: { text }, type: 'organisation' } });
  const head = 'subjectAuthorizedFormOfName,relationType,objectAuthorizedFormOfName';
  await send(page, 'yarrow.csv', `${head}\nYarrow Small Office,is the subordinate of,Yarrow Great Office\n`);
  await expect(page.getByLabel('Format')).toHaveValue('atom-csv');
  await lookThrough(page);
  await expect(rowsOf(page)).toContainText('changes relations');
  await page.getByRole('button', { name: 'Import as drafts' }).click();
  await expect(status(page)).toHaveText('Carried out');
  const { entries } = await records.list({ kind: 'agent', q: 'yarrow small' });
  const { body } = await records.get({ id: entries[0]?.id ?? '' });
  expect(body).toMatchObject({ relations: [{ agent: { name: 'Yarrow Great Office' }, relation: 'part-of' }] });
});
