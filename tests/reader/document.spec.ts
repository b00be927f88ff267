import { expect, test } from '../archive.ts';

const letter = '/documents/1953-07-27-letteer-g-malenkov-to-kim-il-sung';

test.describe('Reads a document', () => {
  test('learns what it is, when it was made, and by whom', async ({ page, archive }) => {
    await page.goto(letter);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Letteer, G. Malenkov to Kim Il Sung');
    await expect(page).toHaveTitle(/^Letteer, G. Malenkov to Kim Il Sung, 27 July 1953 – /);
    await expect(page.getByRole('article')).toContainText('27 July 1953');
    const facts = page.getByRole('complementary', { name: 'Facts' });
    await expect(facts).toContainText('From');
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${archive.address.reader}${letter}`);
    await facts.getByRole('link', { name: 'Kim Il Sung' }).click();
    await expect(page).toHaveURL(/\/people\/kim-il-sung$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kim Il Sung');
  });

  test('goes on to the later document of its collection, and back', async ({ page }) => {
    await page.goto(letter);
    const way = page.getByRole('navigation', { name: 'In its collections' });
    await expect(way).toContainText('15 of 20');
    await way.getByRole('link', { name: 'later' }).click();
    await expect(way).toContainText('16 of 20');
    await way.getByRole('link', { name: 'earlier' }).click();
    await expect(page).toHaveURL(new RegExp(`${letter}$`));
  });

  test('is not shown an earlier publication that it has not', async ({ page, request, complaints }) => {
    await page.goto(`${letter}?revision=1`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Letteer, G. Malenkov to Kim Il Sung');
    complaints.allow(/404/);
    expect((await request.get(`${letter}?revision=99`)).status()).toBe(404);
  });
});

test.describe('Reads a document', () => {
  test.use({ holdings: 'made-up' });

  test('reads its texts beside each other, each in its language', async ({ page, madeUp }) => {
    await page.goto(madeUp.full.path);
    const original = page.getByRole('region', { name: /^Russian original/ });
    const translation = page.getByRole('region', { name: /^English translation/ });
    await expect(original.locator('[lang="ru"]')).toContainText('вымышленный текст');
    await expect(translation).toContainText('by Nobody');
    await expect(translation.getByRole('table', { name: 'A made-up table' })).toBeVisible();
    const boxOf = (text: typeof original) => text.locator('p[id]').first().boundingBox();
    const [left, right] = [await boxOf(original), await boxOf(translation)];
    expect(right?.x).toBeGreaterThan(left?.x ?? 0);
    expect(right?.y).toBe(left?.y);
  });

  test('sees how each fact is known, and where the original is', async ({ page, madeUp }) => {
    await page.goto(madeUp.full.path);
    const facts = page.getByRole('complementary', { name: 'Facts' });
    await expect(facts).toContainText('inferred: from a made-up head');
    await expect(facts).toContainText('inferred from its content');
    await expect(facts).toContainText('A made-up note.');
    await expect(facts).toContainText('MUA, f. 12, d. 3, l. 4ob');
    await expect(page.getByRole('article').getByText('Secret (Made-up State)')).toBeVisible();
    await expect(page.getByRole('article')).toContainText('declassified 2004');
  });

  test('follows a relation to another document', async ({ page, madeUp }) => {
    await page.goto(madeUp.answer.path);
    await page.getByRole('link', { name: 'telegram', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${madeUp.full.path}$`));
  });

  test('comes by an identifier that stands on it', async ({ page, madeUp }) => {
    await page.goto('/id/MADE-UP/12/3');
    await expect(page).toHaveURL(new RegExp(`${madeUp.full.path}$`));
  });
});
