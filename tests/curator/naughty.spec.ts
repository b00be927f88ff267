import { expect, test } from '../archive.ts';
import { editorOf } from '../editor.ts';

/** A handful of the strings that break software (after the big list of naughty strings). */
const titles = [
  `<script>alert('made up')</script><img src=x onerror=alert(1)>`,
  `'; DROP TABLE records; -- " \\" {{7*7}} \${7*7} %s %00 ../../etc/passwd`,
  'Z\u0351\u036B\u0343\u036A\u0302\u036Ba\u0340l\u0353\u0331g\u034Do\u0321 e\u0301 \u00E9 \uFB01 \u017F\u0130\u0131',
  '\u202Eright to left\u202C \u2067בראשית\u2069 ثم نفس سقطت \u200Fend',
  '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466} \u{1F1F0}\u{1F1F7} \u{2070E}\u{20731} \u{10FFFD}',
  'made\u00A0up\u2003with\u200Bodd\uFEFF spaces\u00AD',
  'NULL',
] as const;

test.describe('Types whatever there is', () => {
  for (const [index, title] of titles.entries()) {
    test(`has it back code point for code point (${index + 1}): ${JSON.stringify(title).slice(0, 40)}`, async ({
      page,
      archive,
    }) => {
      await page.goto('/records/document/new');
      const { form, field, save, publish } = editorOf(page);
      await field('Title').fill(title);
      await form.getByRole('button', { name: 'Add a place of keeping' }).click();
      await form.getByRole('button', { name: 'Add a release' }).click();
      await form.getByRole('button', { name: 'Add what was withheld' }).click();
      const more = ['Shelf-mark, to the letter', 'Released when', 'Case number', 'Note on the release', 'Withheld'];
      for (const label of [...more, 'Obtained by', 'The marking, to the letter']) await field(label).fill(title);
      for (const label of ['Whose classification', 'Level']) {
        await form.getByRole('combobox', { name: label, exact: true }).fill(title);
      }
      await save();
      const path = await publish();
      await page.reload();
      expect(await field('Title').inputValue()).toBe(title);
      const id = page.url().split('/').at(-1) ?? '';
      expect((await archive.desk().records.get({ id })).body).toMatchObject({
        title: { text: title },
        locators: [{ source: title }],
        releases: [{ words: title, caseNumber: title, note: title, withheld: [{ what: title }] }],
        provenance: { obtainedBy: title },
        classification: { scheme: title, level: title, marking: title },
      });
      await page.goto(archive.address.reader + path);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    });
  }
});
