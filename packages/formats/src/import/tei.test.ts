import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, recordsOf } from './table/testing.ts';
import { teiFormat } from './tei-format.ts';
import { readTei } from './tei.ts';

const letter = `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>A made-up letter</title><respStmt><resp>typed by</resp><name>Nobody</name></respStmt></titleStmt>
      <publicationStmt><idno type="ark">ark:/99999/made-up</idno>
        <availability><licence target="https://creativecommons.org/publicdomain/zero/1.0/">CC0</licence></availability></publicationStmt>
      <sourceDesc><p>Made-up Archive, box 1</p></sourceDesc>
    </fileDesc>
    <profileDesc>
      <abstract><p>Somebody made up writes.</p></abstract>
      <correspDesc>
        <correspAction type="sent"><persName>Ada Madeup</persName><date when="1931-03-02">2. März 1931</date></correspAction>
        <correspAction type="received"><orgName>Made-up Office</orgName></correspAction>
      </correspDesc>
    </profileDesc>
  </teiHeader>
  <text xml:lang="de"><body><p>Erfunden <persName ref="#ada">Ada</persName>.</p></body></text>
</TEI>`;

describe('a TEI file', () => {
  it('of one document says what its header says', () => {
    const result = readTei(letter, (ref) => (ref === '#ada' ? '01ARZ3NDEKTSV4RRFFQ69G5FAV' : undefined));
    expect(result).toEqual({
      ok: true,
      documents: [
        {
          line: 1,
          title: 'A made-up letter',
          identifiers: [{ scheme: 'ark', value: 'ark:/99999/made-up' }],
          date: { words: '2. März 1931', edtf: '1931-03-02' },
          parties: [
            { name: 'Ada Madeup', role: 'sender', type: 'person' },
            { name: 'Made-up Office', role: 'recipient', type: 'organisation' },
          ],
          summary: 'Somebody made up writes.',
          language: 'de',
          source: 'Made-up Archive, box 1',
          rights: { statement: 'https://creativecommons.org/publicdomain/zero/1.0/', note: 'CC0' },
          html: '<p>Erfunden <a data-record="01ARZ3NDEKTSV4RRFFQ69G5FAV">Ada</a>.</p>',
          notUnderstood: [
            { line: 4, message: '<resp> of the header is not taken over.', words: 'typed by' },
            { line: 4, message: '<name> of the header is not taken over.', words: 'Nobody' },
          ],
        },
      ],
    });
  });

  it('whose back lists who its names are has these for no words of its own, and what else stands there for some', () => {
    const people = '<listPerson><person xml:id="ada"><persName>Ada Madeup</persName></person></listPerson>';
    const places =
      '<div><head>Places</head><listPlace><place xml:id="p"><placeName>Madeup</placeName></place></listPlace></div>';
    const withBack = (back: string) => {
      const result = readTei(letter.replace('</body>', `</body><back>${back}</back>`));
      return result.ok ? result.documents[0] : undefined;
    };
    expect(withBack(people + places)?.html).toBe('<p>Erfunden Ada.</p>');
    expect(withBack(people + places)?.listed?.get('#ada')?.name).toBe('Ada Madeup');
    const more = withBack(`${people}<p>Beilage, erfunden.</p>${places}`);
    expect(more?.html).toBe('<p>Erfunden Ada.</p>\n<p>Beilage, erfunden.</p>');
    expect(more?.notUnderstood.filter(({ message }) => message.includes('left out of the text'))).toMatchObject([
      { words: 'Ada Madeup' },
      { words: 'Madeup' },
    ]);
  });

  it('takes the rights of a text for that text’s, and tells of them', () => {
    const own =
      '<licence corresp="#t.en" target="https://creativecommons.org/licenses/by/4.0/">Made-up translation: CC BY</licence>';
    const result = readTei(letter.replace('</availability>', `${own}</availability>`));
    const [document] = result.ok ? result.documents : [];
    expect(document?.rights).toEqual({ statement: 'https://creativecommons.org/publicdomain/zero/1.0/', note: 'CC0' });
    expect(document?.notUnderstood).toContainEqual({
      line: 6,
      message: '<licence> of the header is not taken over.',
      words: 'Made-up translation: CC BY',
    });
  });

  it('whose date is only written is read for it, and kept in words where they may mean two days', () => {
    const dateOf = (words: string) => {
      const result = readTei(letter.replace(/<date .*?<\/date>/, `<date>${words}</date>`));
      return result.ok && result.documents[0]?.date;
    };
    expect(dateOf('2.–4. März 1931')).toEqual({ words: '2.–4. März 1931', edtf: '1931-03-02/1931-03-04' });
    expect(dateOf('2/3/1931')).toEqual({ words: '2/3/1931' });
  });

  it('of several documents gives each', () => {
    const corpus = readTei(`<teiCorpus>${letter}${letter}</teiCorpus>`);
    expect(corpus.ok && corpus.documents.map(({ title }) => title)).toEqual(['A made-up letter', 'A made-up letter']);
    const divided = readTei(
      `<TEI><teiHeader><fileDesc><titleStmt><title>Volume</title></titleStmt></fileDesc></teiHeader><text><body>
       <div type="document" xml:id="d1"><head>First</head><opener><dateline><date when="1950">1950</date></dateline></opener><p>One.</p></div>
       <div type="document"><head>Second</head><p>Two.</p></div></body></text></TEI>`,
    );
    expect(divided.ok && divided.documents.map(({ line, title, date, html }) => [line, title, date, html])).toEqual([
      [2, 'First', { words: '1950', edtf: '1950' }, '<h2>First</h2>\n<p>1950</p>\n<p>One.</p>'],
      [3, 'Second', undefined, '<h2>Second</h2>\n<p>Two.</p>'],
    ]);
  });

  it.each([
    ['no XML', 'words', 'well-formed'],
    ['other XML', '<html/>', 'The file begins with <html>'],
    ['a document without a title', '<TEI><text><body><p>a</p></body></text></TEI>', 'There is no title'],
  ])('that is %s is refused with its line', (_, xml, message) => {
    const result = readTei(xml);
    expect(result.ok ? [] : result.issues.map((issue) => issue.message).join()).toContain(message);
  });

  it('whose texts say that they are a transcript and a translation is one document with both', async () => {
    const text = (type: string, language: string, words: string) =>
      `<text type="${type}" xml:lang="${language}"><body><p>${words}</p></body></text>`;
    const both = `<text><group>${text('transcript', 'de', 'Erfunden.')}${text('translation', 'en', 'Made up.')}</group></text>`;
    const records = await recordsOf(teiFormat, fileOf(letter.replace(/<text .*<\/text>/s, both)));
    expect(records.map(({ body }) => body['texts'])).toMatchObject([
      [
        { key: 'text', kind: 'transcript', language: 'de', html: '<p>Erfunden.</p>' },
        { key: 'text-2', kind: 'translation', language: 'en', html: '<p>Made up.</p>', source: { text: 'text' } },
      ],
    ]);
  });

  it('is read or refused, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(letter.length), (noise, at) => {
        const result = readTei(letter.slice(0, at) + noise + letter.slice(at));
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
      }),
    );
  });
});
