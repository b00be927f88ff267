import { readFileSync } from 'node:fs';
import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { newText, paste, textOf } from '../text-editor.ts';

const pasted = readFileSync(
  new URL('../../apps/curator/src/text-editor/samples/made-up-word.html.txt', import.meta.url),
  'utf8',
);

test.describe('Writes a text', () => {
  test('with headings, emphasis, a list, a gap, a note, pages, a table and a name, and the public has them', async ({
    page,
    archive,
  }) => {
    const { save, publish } = await newText(page, 'Made-up report to be typed');
    const { area, press, tool, answer, chooseBack } = textOf(page);
    await area.click();
    await press('Heading');
    await page.keyboard.type('A made-up report');
    await page.keyboard.press('Enter');
    await page.keyboard.type('It was ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('made up');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' for ');
    await press('Gap…');
    await answer('Gap', { 'How much': '3 lines' });
    await page.keyboard.type(' and Mao Zedong');
    await chooseBack('Mao Zedong'.length);
    await press('Link to…');
    const link = page.getByRole('dialog', { name: 'Link to…' });
    await link.getByRole('combobox', { name: /^Find a person/ }).fill('Мао');
    await link.getByRole('option', { name: /^Mao Zedong/ }).click();
    await expect(link).toBeHidden();
    await page.keyboard.press('End');
    await page.keyboard.type(', unclea');
    await chooseBack('unclea'.length);
    await press('Unclear');
    await page.keyboard.press('End');
    await press('Note…');
    await page.getByLabel('Whose note it is').selectOption('Of the editor');
    await answer('Note', { 'Words of the note': 'So it stands.' });
    await page.keyboard.type('.');
    await press('Page…');
    await answer('A page of the scan begins', { Page: '2' });
    await page.keyboard.type('one');
    await page.keyboard.press('Control+Shift+Digit8');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await press('Table…');
    await answer('Table', { Rows: '2', Columns: '2' });
    await page.keyboard.type('Place');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Day');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nowhere');
    await save();
    const id = page.url().split('/').at(-1) ?? '';
    const texts = async () => JSON.stringify((await archive.desk().records.get({ id })).body);
    const stored = await texts();
    for (const part of [
      '<h2 id=\\"p1\\">A made-up report</h2>',
      'It was <strong>made up</strong> for <span data-gap=\\"not-declassified\\" data-extent=\\"3 lines\\"></span> and <a data-record=',
      '<span data-unclear=\\"\\">unclea</span><span data-note=\\"editor\\">So it stands.</span>.</p>',
      '<hr data-page=\\"2\\">',
      '<ul><li id=\\"p3\\">one</li><li id=\\"p4\\">two</li></ul>',
      '<thead><tr id=\\"p5\\"><th scope=\\"col\\">Place</th><th scope=\\"col\\">Day</th></tr></thead>',
      '<td>Nowhere</td><td></td>',
    ]) {
      expect(stored).toContain(part);
    }

    // The ids that the save gave are the text's from now on; a paragraph that is split keeps its own.
    await area.getByText('A made-up report').click();
    await expect(tool('Heading')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('End');
    await page.keyboard.type(' indeed');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Another paragraph');
    await save();
    expect(await texts()).toContain(
      '<h2 id=\\"p1\\">A made-up report indeed</h2>\\n<p id=\\"p7\\">Another paragraph</p>\\n<p id=\\"p2\\">',
    );
    await area.press('Control+z');
    await expect(area).not.toContainText('Another paragraph');

    const path = await publish();
    await page.goto(archive.address.reader + path);
    await expect(page.getByRole('heading', { name: 'A made-up report' })).toBeVisible();
    await expect(page.locator('[data-gap]').first()).toContainText('3 lines not declassified');
    await expect(page.locator('.prose').getByRole('link', { name: 'Mao Zedong' })).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Nowhere' })).toBeVisible();
  });

  test('in scripts of any kind, in their direction', async ({ page, archive }) => {
    const words = ['Товарищ сказал: «нет»', '毛泽东主席会见了客人', '정전 협정에 서명하였다', 'وصل الوفد إلى بكين'];
    const { form, save } = await newText(page, 'Made-up words in scripts', 'ar');
    const { area } = textOf(page);
    await expect(area).toHaveAttribute('lang', 'ar');
    await expect(area).toHaveAttribute('dir', 'rtl');
    await area.click();
    const session = await page.context().newCDPSession(page);
    for (const line of words) {
      // As an input method does it: first what may still change, then what is meant.
      await session.send('Input.imeSetComposition', { text: line.slice(0, 2), selectionStart: 2, selectionEnd: 2 });
      await session.send('Input.insertText', { text: line });
      await page.keyboard.press('Enter');
    }
    await form.getByRole('combobox', { name: 'Language of text' }).fill('ko');
    await expect(area).toHaveAttribute('dir', 'ltr');
    await save();
    const id = page.url().split('/').at(-1) ?? '';
    const { body } = await archive.desk().records.get({ id });
    expect(body).toMatchObject({
      texts: [{ html: words.map((line, at) => `<p id="p${String(at + 1)}">${line}</p>`).join('\n') }],
    });
  });

  test('pastes from Word and keeps its structure alone', async ({ page }) => {
    const { preview } = await newText(page, 'Made-up text to be pasted');
    const { area, press } = textOf(page);
    await area.click();
    await paste(page, pasted);
    await expect(area.getByRole('heading', { name: 'Made-up report' })).toBeVisible();
    await expect(area.locator('ul ul li')).toHaveText('one deeper');
    await expect(area.locator('[data-note]')).toHaveText('A made-up note.');
    await expect(preview).toContainText('Made-up report');
    await press('Markup');
    const markup = await page.getByRole('textbox', { name: 'Text', exact: true }).inputValue();
    expect(markup).toContain('<td colspan="2">Nowhere</td>');
    expect(markup).not.toMatch(/mso|style|class/i);
    await page.getByRole('button', { name: 'Back to the editor' }).click();
    await expect(area.getByRole('heading', { name: 'Made-up report' })).toBeVisible();
  });

  test('by keyboard: to the tools and back, and out of the text', async ({ page }) => {
    await newText(page, 'Made-up text by keyboard');
    const { area, tool } = textOf(page);
    await area.focus();
    await page.keyboard.press('Alt+F10');
    await expect(tool('Paragraph')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tool('Heading')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(area).toBeFocused();
    await page.keyboard.type('Typed');
    await expect(area.getByRole('heading', { name: 'Typed' })).toBeVisible();
    await expect(tool('Heading')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Tab');
    await expect(area).not.toBeFocused();
  });
});

test.describe('Works with assistive technology', () => {
  test('in the editor and in its questions, wide and narrow', async ({ page }) => {
    await newText(page, 'Made-up text to be heard');
    const { area, press } = textOf(page);
    await area.click();
    await page.keyboard.insertText('Words');
    await press('Table…');
    await page.getByRole('dialog', { name: 'Table' }).getByRole('button', { name: 'Put it in' }).click();
    await expectAccessible(page);
    for (const tool of ['Gap…', 'Note…', 'Language…', 'Link to…', 'Keys', 'From a file…']) {
      await press(tool);
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
  });
});
