import type { Page } from '@playwright/test';
import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { expectReady } from '../ready.ts';
import { screens, screensOutside, type Given } from './screens.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** Holds the page against WCAG in light and dark, on a desk and on a telephone, where nothing stands beside the window. */
async function expectFit(page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    const beside = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beside, `what stands beside the window, at ${page.url()}, ${size.width} wide`).toBe(0);
  }
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
/** Takes a step that *More* lists. */
const more = (name: string) => async (page: Page) => {
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name }).click();
};
const aDocument = ({ madeUp }: Given) => `/records/document/${madeUp.answer.id}`;
const aDraft = ({ madeUp }: Given) => `/records/document/${madeUp.draft.id}`;

/** What opens over a screen. */
const dialogs: readonly {
  readonly name: string;
  readonly path: (given: Given) => string;
  readonly open: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'what can be found from anywhere',
    path: () => '/',
    open: async (page) => {
      await press('Find a record or a command')(page);
      await page.keyboard.type('made');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'the keys',
    path: () => '/',
    open: async (page) => {
      await expectReady(page);
      await page.keyboard.press('?');
    },
  },
  { name: 'publishing', path: aDraft, open: press('Publish') },
  { name: 'asking for review', path: aDraft, open: press('Ask for review') },
  { name: 'publishing at a set time', path: aDraft, open: more('Publish at a set time') },
  { name: 'discarding', path: aDraft, open: press('Discard') },
  { name: 'withdrawing', path: aDocument, open: press('Withdraw') },
  { name: 'taking an earlier publication down', path: aDocument, open: more('Take an earlier publication down') },
  { name: 'keeping a template', path: aDocument, open: press('Keep this as a template') },
  {
    name: 'restoring a revision',
    path: ({ madeUp }) => `/records/document/${madeUp.answer.id}/history?revision=1`,
    open: press(/^Restore this/),
  },
  { name: 'a user’s name and sessions', path: () => '/users', open: press(/^Name and sessions of/) },
  { name: 'a link to a new password', path: () => '/users', open: press(/^Link to a new password/) },
  { name: 'renaming a term', path: () => '/vocabularies', open: press(/^Rename/) },
  { name: 'merging a term', path: () => '/vocabularies', open: press(/^Merge/) },
  { name: 'saying that something is no problem', path: () => '/problems/undated', open: press(/^Not a problem/) },
];

test.describe('Works with assistive technology', () => {
  test.use({ holdings: 'made-up', role: 'admin' });

  for (const { name, path } of screens) {
    test(`finds no barrier in ${name}`, async ({ page, archive, madeUp, complaints }) => {
      complaints.allow(answerOf(404));
      await page.goto(await path({ page, archive, madeUp }));
      await expectFit(page);
    });
  }

  for (const { name, path, open } of dialogs) {
    test(`finds no barrier in the dialogue for ${name}`, async ({ page, archive, madeUp }) => {
      await page.goto(path({ page, archive, madeUp }));
      await open(page);
      await expect(page.getByRole('dialog').first()).toBeVisible();
      await expectFit(page);
    });
  }
});

test.describe('Signs in with assistive technology', () => {
  test.use({ holdings: 'made-up', role: 'nobody' });

  for (const { name, path } of screensOutside) {
    test(`finds no barrier in ${name}`, async ({ page, archive, madeUp }) => {
      await page.goto(await path({ page, archive, madeUp }));
      await expectFit(page);
    });
  }
});
