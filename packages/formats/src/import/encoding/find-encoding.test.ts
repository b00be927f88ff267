import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { findEncoding } from './find-encoding.ts';

async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 5) yield await Promise.resolve(bytes.subarray(at, at + 5));
}

function encoded(text: string, encoding: string, addBOM = false): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding, { addBOM }));
}

const russian =
  'Название,Дата\r\nТелеграмма о переговорах в выдуманном городе,27 июля 1953 г.\r\nПисьмо из выдуманного министерства,1954\r\n';
const chinese = '标题,日期\n关于虚构会议的电报和其他文件,1953年7月27日\n虚构的外交部给大使馆的信,1954年\n';
const taiwanese = '標題,日期\n關於虛構會議的電報和其他文件,民國四十二年\n虛構的外交部給大使館的信,民國四十三年\n';
const korean =
  '제목,날짜\n꾸며낸 회의에 관한 전보와 다른 문서들,1953년 7월 27일\n꾸며낸 외무성이 대사관에 보낸 편지,1954년\n';
const japanese =
  '題名,日付\nでっちあげた会議についての電報とそのほかの書類,一九五三年\nでっちあげた大使館への手紙,昭和二十九年\n';

describe('an encoding', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])('is known by its byte-order mark: %s', async (encoding) => {
    const bytes = encoded(russian, encoding, true);
    expect(await findEncoding(pieces(bytes))).toEqual({ encoding, knownBy: 'byte-order-mark' });
    let text = '';
    for await (const piece of decodeText(pieces(bytes), encoding)) text += piece;
    expect(text).toBe(russian);
  });

  it('is UTF-8 where all of it is well formed, to the last byte', async () => {
    expect(await findEncoding(pieces(encoded(chinese, 'utf-8')))).toEqual({
      encoding: 'utf-8',
      knownBy: 'well-formed',
    });
    const cut = encoded(`${'a,b\n'.repeat(100)}中`, 'utf-8').slice(0, -1);
    expect((await findEncoding(pieces(cut))).knownBy).toBe('guessed');
  });

  it.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['gb18030', chinese],
    ['big5', taiwanese],
    ['euc-kr', korean],
    ['shift_jis', japanese],
    ['utf-16le', russian],
    ['utf-16be', chinese],
  ])('that no mark tells is guessed, and said to be: %s', async (encoding, text) => {
    const bytes = encoded(text.repeat(4), encoding);
    expect(await findEncoding(pieces(bytes))).toEqual({ encoding, knownBy: 'guessed' });
  });

  it('is what the file says of itself, unless its mark says otherwise', async () => {
    expect(await findEncoding(pieces(encoded(russian, 'koi8-r')), 'KOI8-R')).toEqual({
      encoding: 'koi8-r',
      knownBy: 'declared',
    });
    await expect(findEncoding(pieces(encoded(russian, 'utf-8')), 'nonsense')).rejects.toThrow(/“nonsense”/);
  });
});
