import { expect, type Page } from '@playwright/test';
import { editorOf } from './editor.ts';

/** A text's editing area and tools, as somebody looks for them. */
export function textOf(page: Page, name = 'Text') {
  const area = page.getByRole('textbox', { name, exact: true });
  const tools = page.getByRole('toolbar', { name: 'Tools for the text' });
  return {
    area,
    press: (tool: string) => tools.getByRole('button', { name: tool, exact: true }).click(),
    tool: (tool: string) => tools.getByRole('button', { name: tool, exact: true }),
    answer: async (dialog: string, fields: Readonly<Record<string, string>>, action = 'Put it in') => {
      const asked = page.getByRole('dialog', { name: dialog });
      for (const [field, value] of Object.entries(fields)) await asked.getByLabel(field).fill(value);
      await asked.getByRole('button', { name: action }).click();
      await expect(asked).toBeHidden();
    },
    /** Chooses the words that stand before the cursor. */
    chooseBack: async (letters: number) => {
      for (let at = 0; at < letters; at += 1) await page.keyboard.press('Shift+ArrowLeft');
    },
  };
}

/** Pastes as a browser does when somebody copied elsewhere. */
export async function paste(page: Page, html: string, plain = '') {
  await page.locator(':focus').evaluate(
    (element, [markup, words]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', markup);
      clipboardData.setData('text/plain', words);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, plain] as const,
  );
}

/** A new document with a text in it, which is ready to be written. */
export async function newText(page: Page, title: string, language = 'en') {
  await page.goto('/records/document/new');
  const editor = editorOf(page);
  await editor.field('Title').fill(title);
  await editor.form.getByRole('button', { name: 'Add a text' }).click();
  await editor.form.getByRole('combobox', { name: 'Language of text' }).fill(language);
  await expect(textOf(page).area).toBeVisible();
  return editor;
}
