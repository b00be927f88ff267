import { expect, test } from '../archive.ts';

const drawing = /^Documents by (?:day|month|year|decade)$/;

test.describe('Goes through the archive by time', () => {
  test('sees all of it in order of time, and goes from a bar to a day', async ({ page }) => {
    await page.goto('/timeline');
    await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeVisible();
    const all = Number(/\d+/.exec(await page.getByRole('status').innerText())?.[0]);
    const days = await page
      .getByRole('article')
      .locator('time')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('datetime')));
    await expect(page.getByRole('article')).toHaveCount(all);
    expect(days).toEqual(days.toSorted());
    await page
      .getByRole('group', { name: drawing })
      .getByRole('link', { name: /^July 1953: / })
      .click();
    await page.getByRole('group', { name: drawing }).getByRole('link', { name: '27 July 1953: 4 documents' }).click();
    await expect(page).toHaveURL(/\/timeline\?from=1953-07-27&to=1953-07-27$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happened on 27 July 1953');
    await expect(page.getByRole('article')).toHaveCount(4);
    await page.getByRole('link', { name: /^Next day with documents/ }).click();
    await expect(page).toHaveURL(/from=1953-07-28|from=1953-07-29/);
  });

  test('zooms out and in, goes earlier and later, and chooses the unit by plain links', async ({ page }) => {
    await page.goto('/timeline?from=1953-07-01&to=1953-07-31');
    await page.getByRole('link', { name: 'Earlier' }).click();
    await expect(page).toHaveURL(/from=1953-06-01&to=1953-06-30/);
    await expect(page.getByRole('status')).toContainText('June 1953');
    await page.getByRole('link', { name: 'Zoom out' }).click();
    await expect(page).toHaveURL(/from=1953-01-01&to=1953-12-31/);
    const units = page.getByRole('navigation', { name: 'Drawn by' });
    await units.getByRole('link', { name: 'month' }).click();
    await expect(page.getByRole('group', { name: 'Documents by month' })).toBeVisible();
    await expect(units.getByRole('link', { name: 'month' })).toHaveAttribute('aria-current', 'true');
  });

  test('chooses a span by keys alone', async ({ page }) => {
    await page.goto('/timeline?from=1953-07-01&to=1953-07-31');
    const start = page.getByRole('slider', { name: 'Beginning of the span' });
    await start.focus();
    for (let step = 0; step < 25; step += 1) await page.keyboard.press('ArrowRight');
    await expect(start).toHaveAttribute('aria-valuetext', '26 July 1953');
    const end = page.getByRole('slider', { name: 'End of the span' });
    await end.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(end).toHaveAttribute('aria-valuetext', '27 July 1953');
    await expect(page.getByRole('button', { name: 'Show this span: 26 to 27 July 1953' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/from=1953-07-26&to=1953-07-27/);
    await expect(page.getByRole('status')).toContainText('26 to 27 July 1953');
  });

  test('an end that was moved goes back by Escape, and never past the other', async ({ page }) => {
    await page.goto('/timeline?from=1953-07-01&to=1953-07-31');
    const start = page.getByRole('slider', { name: 'Beginning of the span' });
    await start.focus();
    await page.keyboard.press('End');
    await expect(start).toHaveAttribute('aria-valuetext', '31 July 1953');
    await page.keyboard.press('Escape');
    await expect(start).toHaveAttribute('aria-valuetext', '1 July 1953');
    await expect(page.getByRole('button', { name: /^Show this span/ })).toBeHidden();
  });

  test('draws a span with the mouse', async ({ page }) => {
    await page.goto('/timeline?from=1953-05-01&to=1953-08-31');
    const strip = page.getByRole('group', { name: drawing });
    const box = await strip.boundingBox();
    if (!box) throw new Error('The timeline isn’t drawn.');
    await page.mouse.move(box.x + box.width * 0.5, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + 14, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/\/timeline\?from=1953-\d\d-\d\d&to=1953-\d\d-\d\d$/);
  });

  test('keeps to a collection, and is told of one that isn’t there', async ({ page }) => {
    await page.goto('/timeline');
    const form = page.getByRole('search', { name: 'Choose what is shown' });
    await form.getByLabel('Collection').selectOption('Korean War Armistice');
    await form.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/collection=korean-war-armistice/);
    await page.goto('/timeline?collection=nothing');
    await expect(page.getByRole('main')).toContainText('There is no such collection');
  });
});

test.describe('Goes through the archive by time', () => {
  test.use({ holdings: 'made-up' });

  test('sees what is known no nearer than its month over all of the month, apart from the days', async ({ page }) => {
    await page.goto('/timeline?from=1952-03-01&to=1952-03-31');
    const strip = page.getByRole('group', { name: 'Documents by day' });
    await expect(strip.getByRole('link', { name: '14 March 1952: 1 document', exact: true })).toBeAttached();
    await expect(
      strip.getByRole('link', { name: '15 March 1952: 1 document, 1 of them about or uncertain' }),
    ).toBeAttached();
    await expect(strip.getByRole('link', { name: 'Certainty made up: a month: March 1952' })).toBeVisible();
    await page.getByText('The same as a table').click();
    await expect(page.getByRole('row', { name: /March 1952, known no nearer/ })).toBeVisible();
    await page.getByLabel('only what certainly lies within').check();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('article')).toHaveCount(2);
  });

  test('is told what has no date and so isn’t drawn', async ({ page }) => {
    await page.goto('/timeline');
    await expect(page.getByRole('main')).toContainText(/\d undated: not drawn, and listed below/);
  });
});

test.describe('Comes on a day', () => {
  test('from the front page’s list to the day, to its neighbours and to what is new', async ({ page }) => {
    await page.goto('/on-this-day?day=07-27');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('On this day, 27 July');
    await expect(page.getByRole('article')).toHaveCount(4);
    await page.getByRole('link', { name: 'The day after: 28 July' }).click();
    await expect(page).toHaveURL(/day=07-28/);
    await page.goto('/on-this-day?day=02-29');
    await expect(page.getByRole('main')).toContainText('no document that is dated 29 February');
    await page.getByRole('link', { name: 'The day after: 1 March' }).click();
    await expect(page).toHaveURL(/day=03-01/);
    await page.goto('/');
    const all = Number(/(\d+) documents/.exec(await page.getByRole('main').innerText())?.[1]);
    await page.getByRole('region', { name: 'Newly published' }).getByRole('link', { name: 'All of them' }).click();
    await expect(page).toHaveURL(/\/new$/);
    expect(all).toBeGreaterThan(19);
    await expect(page.getByRole('article')).toHaveCount(all);
  });
});
