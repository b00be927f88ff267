import { expect, test } from '../archive.ts';

test.use({ holdings: 'empty' });

test.describe('Comes to an archive where nothing is yet', () => {
  for (const [address, words] of [
    ['/', 'Nothing has been published here yet.'],
    ['/about', 'Nothing has been published here yet.'],
    ['/collections', 'No collection has been published yet.'],
    ['/people', 'No person or body has been published yet.'],
    ['/places', 'No place has been published yet.'],
    ['/subjects', 'No subject has been published yet.'],
    ['/repositories', 'No repository has been published yet.'],
    ['/recordsets', 'No record set has been published yet.'],
    ['/timeline', 'Nothing has been published in this archive yet.'],
    ['/map', 'Nothing has been published in this archive yet.'],
    ['/network', 'Nothing has been published in this archive yet.'],
    ['/on-this-day?day=07-27', 'The archive has no document that is dated 27 July of any year.'],
    ['/new', 'Nothing has been published here yet.'],
    ['/search?q=anything', 'Nothing has been published in this archive yet.'],
  ] as const) {
    test(`is told so in plain words at ${address}`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('main')).toContainText(words);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    });
  }
});
