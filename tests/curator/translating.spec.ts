import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { openRecord } from '../editor.ts';
import { makeDraft } from '../made-up-archive.ts';

test.describe('Translates', () => {
  test('beside the source, scrolled together, and keeps the work', async ({ page, archive }) => {
    const pages = (words: string) =>
      Array.from(
        { length: 12 },
        (_, at) => `<hr data-page="${String(at + 1)}"><p>${`${words} ${String(at + 1)}. `.repeat(40)}</p>`,
      ).join('');
    const { id } = await makeDraft(archive.desk('editor'), 'document', {
      title: { text: 'Made-up document to translate', language: 'en' },
      texts: [
        { key: 'other', language: 'zh', kind: 'transcript', html: '<p>虛構的文字</p>' },
        {
          key: 'a',
          language: 'ru',
          kind: 'transcript',
          completeness: 'full',
          method: 'by-hand',
          html: pages('Слова страницы'),
        },
        {
          key: 'b',
          language: 'en',
          kind: 'translation',
          completeness: 'full',
          method: 'by-hand',
          source: { text: 'a' },
          html: pages('Words of page'),
        },
      ],
    });
    const { form } = await openRecord(page, 'document', id);
    const area = page.getByRole('textbox', { name: 'Text, 3', exact: true });
    await expect(area).toBeVisible();
    await form.getByRole('button', { name: 'Side by side' }).nth(2).click();
    const wide = page.getByRole('dialog', { name: 'Text, 3, full width' });
    const source = wide.getByRole('region', { name: /^Transcript of the original, Russian/ });
    await expect(source).toContainText('Слова страницы 1');
    await expect(area).toBeFocused();
    await expectAccessible(page);
    await area.getByText('Words of page 9').click();
    await page.keyboard.press('Home');
    await page.mouse.wheel(0, 3000);
    await expect.poll(() => source.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(500);
    await page.keyboard.type('Typed wide: ');
    await page.keyboard.press('Control+s');
    await expect(form.getByText(/^Saved as revision 2/)).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(wide).toBeHidden();
    await expect(area).toContainText('Typed wide: ');
    expect(JSON.stringify((await archive.desk().records.get({ id })).body)).toContain('Typed wide: ');
  });
});
