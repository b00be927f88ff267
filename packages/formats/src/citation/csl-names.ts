import type { CitedRecord } from './cited.ts';
import type { CslName } from './csl.ts';

const eastAsianScript = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Common family names of Chinese and Korean people as they are romanised. A name that begins with one of them is not cut
 * at its last word: *Kim Il Sung* is no Mr Sung.
 */
const firstStanding = new Set(
  (
    'an bai bak bo cai cao chae chai chan chang chen cheng chiang chin cho choe choi chong chou chu chung dai deng ding dong ' +
    'du duan fan fang feng fu gao geng gong gu guan guo ha han hao he ho hong hou hsu hu hua huang huh hwang im jang jeon ' +
    'jeong ji jia jiang jin jo jon ju jung kang kim ko kong kuo kwon lai lee lei li liang liao lim lin liu long lu luo lyu ' +
    'ma mao meng min mun nam ngo nguyen ni nie no noh o oh pae pak pan pang park peng qi qian qiao qin qiu ren rhee ri rim ' +
    'roh ryu shao shen shi shin sim sin sohn son song su sun tan tang tao tian tong tran tsai tseng tu u van wan wang wei ' +
    'wen woo wu xi xia xiao xie xiong xu xue yan yang yao ye yen yi yim yin yoo yoon you yu yuan yun zeng zhang zhao zheng ' +
    'zhong zhou zhu zou'
  ).split(' '),
);

/**
 * A name as CSL has it. Family and given name are told apart only where that is beyond doubt; any other name, and every
 * organisation’s, stays whole, as styles print it unchanged.
 */
export function cslName(name: string, record: CitedRecord | undefined): CslName {
  if (record?.type !== 'person') return { literal: record?.name ?? name };
  const whole = record.name.trim();
  const [family, given, ...rest] = whole.split(',').map((part) => part.trim());
  if (family && given && rest.length === 0) return { family, given };
  const words = whole.split(/\s+/);
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (words.length < 2 || whole.includes(',')) return { literal: whole };
  if (eastAsianScript.test(whole)) return { literal: whole };
  if (firstStanding.has(fold(first))) {
    const isEastAsian = record.variants.some(({ text }) => eastAsianScript.test(text));
    if (!isEastAsian) return { literal: whole };
    return { family: first, given: words.slice(1).join(' '), 'static-ordering': true };
  }
  // Japanese names are romanised in either order.
  if (record.variants.some(({ language }) => language?.split('-')[0] === 'ja')) return { literal: whole };
  return { family: last, given: words.slice(0, -1).join(' ') };
}

/** A name in the order in which it is spoken. */
export function spokenName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return name['static-ordering'] ? `${name.family} ${name.given}` : `${name.given} ${name.family}`;
}

/** A name with its family name first, as bibliographies sort it. */
export function sortedName(name: CslName): string {
  return 'family' in name && !name['static-ordering'] ? `${name.family}, ${name.given}` : spokenName(name);
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
