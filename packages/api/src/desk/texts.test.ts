import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDesk, type TestDesk } from '../testing/desk.ts';

let test: TestDesk;
let editor: Awaited<ReturnType<typeof callerOf>>;
const callerOf = async () => test.desk.caller(await test.userOf('editor')).desk;
beforeEach(async () => {
  test = await freshDesk();
  editor = await callerOf();
});
afterEach(() => {
  test.close();
});

const read = (name: string, words: string) => editor.texts.read({ name, bytes: new TextEncoder().encode(words) });

it('a file of Markdown, of plain text or of TEI becomes a text', async () => {
  expect(await read('made-up.md', '# Made up\n\n* one\n\n<hr>')).toMatchObject({
    html: '<h2>Made up</h2>\n<ul><li>one</li></ul>',
    encoding: 'utf-8',
    guessed: false,
    notUnderstood: [{ line: 5, message: 'HTML in Markdown is left out.' }],
  });
  expect(await read('made-up.TXT', 'one\n\n<two>')).toMatchObject({ html: '<p>one</p>\n<p>&lt;two&gt;</p>' });
  const { id } = await editor.records.create({ kind: 'agent', changes: { type: 'person', name: { text: 'Made Up' } } });
  expect(
    await read(
      'made-up.xml',
      `<TEI><text><p><persName ref="https://example.org/id/${id}">Made Up</persName><pb n="2"/></p></text></TEI>`,
    ),
  ).toMatchObject({ html: `<p><a data-record="${id}">Made Up</a><span data-page="2"></span></p>` });
});

it('an encoding that nothing tells is guessed and said to be, and may be named', async () => {
  const words = 'Протокол выдуманного заседания, составленный для испытания кодировок и ни для чего другого. '.repeat(
    5,
  );
  const bytes = new Uint8Array(
    [...words].map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return code < 128 ? code : code - 0x410 + 0xc0;
    }),
  );
  const guessed = await editor.texts.read({ name: 'a.txt', bytes });
  expect(guessed).toMatchObject({ encoding: 'windows-1251', guessed: true });
  const named = await editor.texts.read({ name: 'a.txt', bytes, encoding: 'windows-1251' });
  expect(named).toMatchObject({ html: `<p>${words.trim()}</p>`, guessed: false });
});

it.each([
  ['a.pdf', '', /\.docx, \.md, \.txt or \.xml/],
  ['a.docx', 'no ZIP', /it is not a ZIP file/],
  ['a.xml', '<a>', /Line 1: This is no well-formed XML/],
])('%s that is none is refused in plain words', async (name, words, message) => {
  await expect(read(name, words)).rejects.toThrow(message);
});

it('names of a text are found, and nothing is linked', async () => {
  const { id } = await editor.records.create({ kind: 'agent', changes: { type: 'person', name: { text: 'Made Up' } } });
  expect(await editor.texts.names({ lines: ['nothing', 'then Made Up came'] })).toEqual([
    { line: 1, from: 5, to: 12, records: [{ id, kind: 'agent', name: 'Made Up' }] },
  ]);
});
