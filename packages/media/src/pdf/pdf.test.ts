import { afterAll, expect, test } from 'vitest';
import { pdfMaker } from './pdf-maker.ts';

const maker = pdfMaker();
afterAll(() => {
  maker.close();
});

const template = `#let data = json(bytes(sys.inputs.data))
#set document(title: data, date: none)
#set text(font: ("Source Serif 4", "Noto Sans S Chinese", "Noto Sans Korean", "Noto Sans Japanese", "Noto Naskh Arabic", "Noto Sans Hebrew"))
#data`;
const source = (words: string) => ({ template, data: JSON.stringify(words) });

test('words of every script are set in fonts of our own, tagged and readable by machines', async () => {
  const pdf = Buffer.from(
    await maker.make(source('Made up: выдумано, 停战, 臺灣, 한국어, 日本語かな, عربي, עברית, ελληνικά')),
  );
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  for (const font of ['SourceSerif4', 'NotoSansHans', 'NotoSansKR', 'NotoNaskhArabic', 'NotoSansHebrew']) {
    expect(text).toMatch(new RegExp(`/FontName\\s*/\\w+\\+(?:${font})`));
  }
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('characters that no font has make a PDF all the same', async () => {
  const pdf = Buffer.from(await maker.make(source('Made up: \u{13000} \u{10FFFD}')));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('what can’t be set is refused, and the next one is made', async () => {
  await expect(maker.make({ template: '#panic("made up")', data: '""' })).rejects.toThrow('could not be set');
  expect((await maker.make(source('made up'))).length).toBeGreaterThan(1000);
});

test('one that takes too long ends, those behind it are made, and too many are turned away', async () => {
  const hasty = pdfMaker({ mostMilliseconds: 1500, mostWaiting: 1 });
  const endless = hasty.make({
    template: '#for a in range(100000) { for b in range(100000) { } }',
    data: '""',
  });
  const behind = hasty.make(source('made up'));
  await expect(hasty.make(source('made up'))).rejects.toThrow('Too many');
  await expect(endless).rejects.toThrow();
  expect((await behind).length).toBeGreaterThan(1000);
  hasty.close();
});
