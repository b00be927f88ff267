import { expect, type Locator, type Page } from '@playwright/test';
import type { RecordKind } from '@fonds/domain/record';

/** The parts of a record's page in the curator, as somebody looks for them. */
export function editorOf(page: Page) {
  const form = page.getByRole('region', { name: 'Form' });
  const field = (name: string): Locator => form.getByRole('textbox', { name, exact: true });
  return {
    form,
    field,
    preview: page.getByRole('region', { name: 'Preview' }),
    /** What the last step came to. */
    outcome: (words: string | RegExp): Locator => form.getByText(words),
    alert: form.getByRole('alert'),
    save: async () => {
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(form.getByText(/^Saved as revision \d+\.$/)).toBeVisible();
    },
    /** Saves what is to be saved, publishes it, and gives the path of the public page. */
    publish: async (): Promise<string> => {
      await form.getByRole('button', { name: 'Publish', exact: true }).click();
      await page
        .getByRole('dialog', { name: 'Publish' })
        .getByRole('button', { name: /^Publish (now|together)$/ })
        .click();
      await expect(form.getByText(/^Published\./)).toBeVisible();
      return new URL((await form.getByRole('link', { name: 'Public page', exact: true }).getAttribute('href')) ?? '')
        .pathname;
    },
    /** Chooses a record that is offered while one types. */
    find: async (name: string, typed: string, choice: string | RegExp) => {
      await form.getByRole('combobox', { name }).fill(typed);
      await form.getByRole('option', { name: choice }).click();
    },
  };
}

/** Opens a record in the curator, when its form can be worked with. */
export async function openRecord(page: Page, kind: RecordKind, id: string) {
  await page.goto(`/records/${kind}/${id}`);
  return editorOf(page);
}
