import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { editorOf, openRecord } from '../editor.ts';
import { makeDraft } from '../made-up-archive.ts';

const transcript = { key: 'ru', language: 'ru', kind: 'transcript', html: '<p>Выдуманные слова</p>' };

test.describe('Says of a text what it was made from, by whom, and who may use it', () => {
  test('and readers are told', async ({ page, archive }) => {
    const { id } = await makeDraft(archive.desk('editor'), 'document', {
      title: { text: 'Made-up document in two languages', language: 'en' },
      releases: [{ key: 'r1', agency: 'Made-up Agency', caseNumber: 'M-1', edtf: '2004-05-06' }],
      texts: [transcript],
    });
    const { form, field, save, publish } = await openRecord(page, 'document', id);
    const choice = (name: string) => form.getByRole('combobox', { name, exact: true });
    await field('Looked over by').fill('A. Madeup');
    await choice('Release that it renders').selectOption('Made-up Agency, M-1, 6 May 2004');
    await form.getByRole('button', { name: 'Add a text' }).click();
    await choice('Language of text, 2').fill('en');
    await choice('Kind of text, 2').selectOption('Translation');
    await choice('Translated from, 2').selectOption('Transcript of the original, Russian');
    await field('Translator, 2').fill('B. Madeup');
    await form.getByText('Rights in this text, embargo, 2').click();
    await choice('This text: rights statement, 2').fill('https://creativecommons.org/licenses/by/4.0/');
    await field('This text: holder, 2').fill('C. Madeup');
    await field('Text, 2').fill('Made-up words');
    await expectAccessible(page);
    await save();
    const { body } = await archive.desk('editor').records.get({ id });
    expect(body).toMatchObject({
      texts: [
        { key: 'ru', reviewer: 'A. Madeup', release: 'r1' },
        {
          kind: 'translation',
          source: { text: 'ru' },
          translator: 'B. Madeup',
          rights: { statement: 'https://creativecommons.org/licenses/by/4.0/', holder: 'C. Madeup' },
        },
      ],
    });
    await page.goto(archive.address.reader + (await publish()));
    const reading = page.getByRole('main');
    await expect(reading).toContainText('transcript, reviewed by A. Madeup, as released 6 May 2004');
    await expect(reading).toContainText('by B. Madeup, from the Russian');
    await expect(reading).toContainText('Rights in this text: CC BY 4.0, C. Madeup');
    await expectAccessible(page);
  });

  test('as kept from readers until a day, and they don’t get it', async ({ page, archive }) => {
    await page.goto('/records/document/new');
    const { form, field, save, publish } = editorOf(page);
    await field('Title').fill('Made-up document with a text that waits');
    await form.getByRole('button', { name: 'Add a text' }).click();
    await form.getByRole('combobox', { name: 'Language of text' }).fill('en');
    await field('Text').fill('Words that wait');
    await form.getByText('Rights in this text, embargo').click();
    await form.getByLabel('Embargo on this text until').fill('2200-01-01');
    await save();
    await page.goto(archive.address.reader + (await publish()));
    await expect(page.getByRole('heading', { name: 'Made-up document with a text that waits' })).toBeVisible();
    await expect(page.getByText('Words that wait')).toHaveCount(0);
  });

  test('or is told at the field what is missing, and loses nothing', async ({ page, archive, complaints }) => {
    complaints.allow(answerOf(400));
    const { id } = await makeDraft(archive.desk('editor'), 'document', {
      title: { text: 'Made-up document of a language that isn’t here', language: 'en' },
      releases: [{ key: 'r1', agency: 'Made-up Agency' }],
      texts: [{ ...transcript, release: 'r1' }],
    });
    const { form, field, save } = await openRecord(page, 'document', id);
    const choice = (name: string) => form.getByRole('combobox', { name, exact: true });
    const press = () => form.getByRole('button', { name: 'Save', exact: true }).click();
    await choice('Kind of text').selectOption('Translation');
    await field('Translator').fill('B. Madeup');
    await press();
    await expect(choice('Translated from')).toBeFocused();
    await expect(choice('Translated from')).toHaveAccessibleDescription(/a translation says what it was made from/);
    await choice('Translated from').selectOption('A text in another language, not among these');
    await choice('Language of the source of text').fill('Korean');
    await press();
    await expect(choice('Language of the source of text')).toHaveAccessibleDescription(
      /write a language as BCP 47 does/,
    );
    await choice('Language of the source of text').fill('ko');
    await form.getByRole('button', { name: 'Remove release' }).click();
    await press();
    await expect(choice('Release that it renders')).toHaveAccessibleDescription(/this release is no longer here/);
    await expectAccessible(page);
    await choice('Release that it renders').selectOption('Not said');
    await save();
    const { body } = await archive.desk('editor').records.get({ id });
    expect(body).toMatchObject({ texts: [{ source: { language: 'ko' }, translator: 'B. Madeup' }] });
    expect(JSON.stringify(body)).not.toContain('r1');
  });
});
