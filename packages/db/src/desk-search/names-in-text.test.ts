import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshArchive, makeRecord, putDraft, putPublished, type TestArchive } from '../testing.ts';
import { namesInText } from './names-in-text.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
  const variants = [{ text: '毛泽东' }, { text: 'Мао Цзэдун' }, { text: 'Mao Tse-tung' }, { text: 'ماو تسي تونغ' }];
  await putPublished(archive, makeRecord('agent', 'Mao Zedong', { variants }));
  await putDraft(archive, makeRecord('agent', 'Mao'));
  await putDraft(archive, makeRecord('place', 'Beijing', { variants: [{ text: '베이징' }, { text: 'of' }] }));
  await putDraft(archive, makeRecord('place', 'Georgia'));
  await putDraft(archive, makeRecord('subject', 'Georgia'));
});
afterEach(() => {
  archive.close();
});

const find = async (...lines: string[]) =>
  (await namesInText(archive.db, lines)).map(
    ({ line, from, to, records }) =>
      `${line}: ${(lines[line] ?? '').slice(from, to)} = ${records.map(({ name }) => name).join('|')}`,
  );

it.each([
  ['Mao Zedong came to Beijing.', ['0: Mao Zedong = Mao Zedong', '0: Beijing = Beijing']],
  ['Mao came; MAO TSE-TUNG too', ['0: Mao = Mao', '0: MAO TSE-TUNG = Mao Zedong']],
  ['Товарищ Мао Цзэдун сказал', ['0: Мао Цзэдун = Mao Zedong']],
  ['毛泽东主席和毛澤東主席', ['0: 毛泽东 = Mao Zedong', '0: 毛澤東 = Mao Zedong']],
  ['베이징에서', ['0: 베이징 = Beijing']],
  ['قال ماو تسي تونغ', ['0: ماو تسي تونغ = Mao Zedong']],
  ['Maoist, mao and the day of Mao-like things', ['0: Mao = Mao']],
  ['Georgia', ['0: Georgia = Georgia|Georgia']],
  ['', []],
])('%s', async (words, expected) => {
  expect(await find(words)).toEqual(expected);
});

it('lines are told apart', async () => {
  expect(await find('nothing', 'Beijing')).toEqual(['1: Beijing = Beijing']);
});
