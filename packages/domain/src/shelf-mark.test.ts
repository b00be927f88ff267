import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shelfTokens } from './shelf-mark-tokens.ts';
import { romanise, shelfWords } from './shelf-mark-words.ts';
import { findShelfMarks, readShelfMark } from './shelf-mark.ts';

const tokensIn = (text: string) => findShelfMarks(text).map(({ mark }) => mark.tokens.join(' '));

describe('a shelf-mark', () => {
  test.each([
    ['РГАНИ ф. 5 оп. 49 д. 131', 'fond5 opis49 delo131'],
    ['RGANI, f. 5, op. 49', 'fond5 opis49'],
    ['RG 59, Box 12', 'rg59 box12'],
    ['ф. 5', 'fond5'],
    ['Ф.5', 'fond5'],
    ['ф. № 5', 'fond5'],
    ['фонд 5 опись 49 дело 131', 'fond5 opis49 delo131'],
    ['в фонде 5', 'fond5'],
    ['оп.49', 'opis49'],
    ['оп. 5а', 'opis5a'],
    ['ф. 0100, оп. 46, п. 362, д. 12', 'fond0100 opis46 folder362 delo12'],
    ['ф. 0100, оп. 46, папка 362, д. 12', 'fond0100 opis46 folder362 delo12'],
    ['AVPRF, f. 059a, op. 5a, p. 11, d. 5, ll. 37–38', 'fond059a opis5a folder11 delo5 leaf37'],
    ['ф. 5. Оп. 49. Д. 131. Л. 12–13', 'fond5 opis49 delo131 leaf12'],
    ['ф.5/оп.49/д.131', 'fond5 opis49 delo131'],
    ['ф. 5; оп. 49; ед. хр. 131', 'fond5 opis49 delo131'],
    ['ГАРФ, ф. Р-9401, оп. 2, д. 64', 'fondr9401 opis2 delo64'],
    ['GARF, f. R-9401, op. 2, d. 64', 'fondr9401 opis2 delo64'],
    ['ф. 1, оп. 24, спр. 4284, арк. 5', 'fond1 opis24 delo4284 leaf5'],
    ['f. 5, op. 49, d. 131, ll. 1-2', 'fond5 opis49 delo131 leaf1'],
    ['f 5 op 49 d 131 l 7ob', 'fond5 opis49 delo131 leaf7'],
    ["fond 5 opis' 49 delo 131", 'fond5 opis49 delo131'],
    ['fond 5, opis 49, file 131', 'fond5 opis49 file131'],
    ['fond 5', 'fond5'],
    ['opis 49', 'opis49'],
    ['op. 49, d. 131', 'opis49 delo131'],
    ['дело 131', 'delo131'],
    ['лл. 193–194', 'leaf193'],
    ['л. 12об', 'leaf12'],
    ['л. 12 об.', 'leaf12'],
    ['д. 131, л. 12', null],
    ['ф. 5 д. 131 л. 12', 'fond5 delo131 leaf12'],
    ['ф. 5/49/131', 'fond5 opis49 delo131'],
    ['ф. 5/49', 'fond5 opis49'],
    ['f. 5/49/131', 'fond5 opis49 delo131'],
    ['РГАНИ 5/49/131', 'fond5 opis49 delo131'],
    ['RGANI, 5/49/131', 'fond5 opis49 delo131'],
    ['TsAMO 32/11306/595', 'fond32 opis11306 delo595'],
    ['РГАНИ 5/49/131/12-13', 'fond5 opis49 delo131 leaf12'],
    ['RG 59', 'rg59'],
    ['rg59', 'rg59'],
    ['RG-59', 'rg59'],
    ['Record Group 59', 'rg59'],
    ['NARA, RG 218, Entry A1-1587, Box 12, Folder 3', 'rg218 entrya11587 box12 folder3'],
    ['Box 12', 'box12'],
    ['Box No. 12', 'box12'],
    ['boxes 12–13', 'box12'],
    ['Folder 3', 'folder3'],
    ['Series 5', 'series5'],
    ['Entry 12', 'entry12'],
    ['RG 59, file 795.00/7-2753', 'rg59 file7950072753'],
  ])('%s', (text, tokens) => {
    expect(tokensIn(text)).toEqual(tokens === null ? [] : [tokens]);
  });

  test.each([
    ['RG 59, Central Files, Box 12', ['rg59', 'box12']],
    ['RG 59 or RG 84', ['rg59', 'rg84']],
    ['box 12, box 13', ['box12', 'box13']],
  ])('%s is two', (text, marks) => {
    expect(tokensIn(text)).toEqual(marks);
  });

  test.each(
    [
      [
        'NSC 157/1',
        'Box office',
        'box set 12',
        'P.O. Box 12',
        'PO Box 12',
        'RG',
        'Record Group',
        'boxing 12',
        'inbox 12',
      ],
      [
        'f. 5',
        'F. 5',
        'd. 1953',
        'd. 5',
        'д. 5',
        'p. 5',
        'pp. 5-6',
        'l. 5',
        'л. 5',
        'op. 49',
        'п. 5',
        'file 5',
        'leaf 5',
      ],
      [
        'US 7/27/53',
        'DPRK 27/7/1953',
        '5/49/131',
        'Ф. Н. Петров',
        'ф.',
        'штаф. 5',
        'box 12-inch',
        'series 5th',
        'Mao 5/49/131',
      ],
    ].flat(),
  )('is not %s', (text) => {
    expect(tokensIn(text)).toEqual([]);
  });

  it('is found where it stands, and read when it is the whole', () => {
    const text = 'see ф. 5, оп. 49!';
    expect(findShelfMarks(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ф. 5, оп. 49']);
    expect(readShelfMark(text)).toBeUndefined();
    expect(readShelfMark(' (ф. 5, оп. 12а) ')?.levels).toEqual([
      { level: 'fond', value: '5' },
      { level: 'opis', value: '12а' },
    ]);
    expect(readShelfMark('d. 12а')).toBeUndefined();
  });

  it('is in order, apart and of plain tokens in any text', () => {
    const piece = fc.constantFrom(
      'ф.',
      'оп. 49',
      'f.',
      'd',
      'RG',
      'box',
      '5',
      '131',
      '/',
      '–',
      ', ',
      ' ',
      'об',
      'а',
      'РГАНИ ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        let last = 0;
        for (const { start, end, mark } of findShelfMarks(typed)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          expect(new Set(mark.levels.map(({ level }) => level)).size).toBe(mark.levels.length);
          for (const token of mark.tokens) expect(token).toMatch(/^[a-z]+[0-9]*[a-z0-9]*\d[a-z0-9]*$/);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a record’s place', () => {
  test.each([
    [
      [
        ['fond', '5'],
        ['opis', '49'],
        ['delo', '131'],
        ['leaves', '193–195'],
      ],
      '',
      'fond5 opis49 delo131 file131 leaf193 leaf195 leaf194',
    ],
    [
      [
        ['ф.', '5'],
        ['Опись', '12а'],
        ['л.', '7об'],
      ],
      '',
      'fond5 opis12a leaf7',
    ],
    [
      [
        ['record group', '273'],
        ['box', 'Box 26'],
        ['series', 'NSC Series'],
      ],
      '',
      'rg273 box26',
    ],
    [
      [
        ['RG', '59'],
        ['file', '795.00/7-2753'],
      ],
      '',
      'rg59 file7950072753 delo7950072753',
    ],
    [[['fond', 'Р-9401']], '', 'fondr9401 fond9401'],
    [[['box', '12–14']], '', 'box12 box13 box14'],
    [[], 'РГАНИ, ф. 5, оп. 49, д. 131, л. 12', 'fond5 opis49 delo131 file131 leaf12'],
    [[['fond', '5']], 'ф. 6, оп. 49', 'fond5 opis49'],
    [[], 'a made-up archive', ''],
  ])('%j %s', (levels, source, tokens) => {
    const named = levels.map(([name = '', value = '']) => ({ name, value }));
    expect(shelfTokens({ levels: named, source }).join(' ')).toBe(tokens);
  });

  it('has each leaf of a range, up to a limit', () => {
    const tokens = shelfTokens({ levels: [{ name: 'л.', value: '1–90000' }] });
    expect(tokens).toContain('leaf90000');
    expect(tokens.length).toBe(51);
  });
});

describe('Cyrillic words', () => {
  test.each([
    ['ргани', 'rgani'],
    ['щербаков', 'shcherbakov'],
    ['объект', 'obekt'],
    ['юрий', 'iurii'],
    ['гдасбу', 'gdasbu'],
    ['київ', 'kyiv'],
    ['рga', 'rga'],
    ['毛', '毛'],
  ])('%s is %s', (token, latin) => {
    expect(romanise(token)).toBe(latin);
  });

  it('stand in both alphabets, each in its order', () => {
    expect(shelfWords('РГАНИ, ф. 5')).toBe('ргани ф 5 rgani f 5');
    expect(shelfWords('RGANI, f. 5')).toBe('rgani f 5');
    expect(shelfWords('…')).toBe('');
  });
});
