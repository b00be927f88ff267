import type { DateCalendar } from '../historical-date.ts';
import { foldWord } from './plain-text.ts';
import type { Moment } from './moment.ts';
import { seasonOfWords } from './season-words.ts';

type Era = {
  readonly names: string;
  /** Years to add to reach the Gregorian one. */
  readonly shift: number;
  readonly first: number;
  readonly last: number;
  readonly calendar?: DateCalendar;
};

/**
 * Years of these calendars are read only from when their months were Gregorian: Japan 1873, Korea 1896, China 1912.
 * Sources: Japan's Dajōkan decree 337 of 1872; Korea's edict for 1896; the Republic of China's first proclamation.
 */
const writtenEras: readonly Era[] = [
  { names: '단기|단군기원|檀紀|檀纪|檀君紀元', shift: -2333, first: 4229, last: 4400, calendar: 'dangun' },
  { names: '民國|民国|中華民國|中華民国|中华民国|민국', shift: 1911, first: 1, last: 200, calendar: 'minguo' },
  { names: '주체|主體|主体', shift: 1911, first: 1, last: 200 },
  { names: '明治|메이지', shift: 1867, first: 6, last: 45 },
  { names: '大正|다이쇼', shift: 1911, first: 1, last: 15 },
  { names: '昭和|쇼와', shift: 1925, first: 1, last: 64 },
  { names: '平成|헤이세이', shift: 1988, first: 1, last: 31 },
  { names: '令和|레이와', shift: 2018, first: 1, last: 200 },
  { names: '서기|西曆|西历|西暦|公元|公曆', shift: 0, first: 1000, last: 9999 },
];

const eras = writtenEras.map((era) => ({ ...era, names: foldWord(era.names) }));

const figure = '\\d{1,4}|[〇零一二三四五六七八九十廿卅]+';
const date = new RegExp(
  `^(?:(?<era>${eras.map(({ names }) => names).join('|')}) ?)?(?:(?<year>${figure}|元)(?: ?\\((?<same>\\d{4})\\))? ?[年년](?: ?(?<season>봄|여름|가을|겨울|春|夏|秋|冬)[季天]?)?)?(?:(?:^| ?)(?<month>${figure}) ?[月월])?(?:(?:^| ?)(?<day>${figure}) ?[日일号號])?$`,
  'u',
);

/** `1953年7月27日`, `1953년 7월 27일`, `民國42年`, `단기 4286년 7월 27일`, and parts of them; years of other eras made Gregorian. */
export function readEastAsianDate(text: string): Moment | undefined {
  const groups = date.exec(text)?.groups;
  if (!groups) return undefined;
  const { year, same, season } = groups;
  const month = numberOf(groups['month']);
  const day = numberOf(groups['day']);
  const grouping = season === undefined ? undefined : seasonOfWords(season);
  if (season !== undefined && (grouping === undefined || month !== undefined)) return undefined;
  if (month !== undefined && !(month >= 1 && month <= 12)) return undefined;
  if (year === undefined && month === undefined && day === undefined) return undefined;
  const gregorian = year === undefined ? undefined : gregorianYear(groups['era'], year);
  if (year !== undefined && gregorian === undefined) return undefined;
  if (year === undefined && groups['era'] !== undefined) return undefined;
  if (same !== undefined && Number(same) !== gregorian) return undefined;
  if (day !== undefined && month === undefined && year !== undefined) return undefined;
  return {
    ...(gregorian !== undefined && { year: { digits: String(gregorian) } }),
    ...(month !== undefined && { month }),
    ...(grouping !== undefined && { grouping }),
    ...(day !== undefined && { day }),
  };
}

/** The calendar whose year a text names, where a record can say so. */
export function calendarNamed(text: string): DateCalendar | undefined {
  const folded = foldWord(text);
  return eras.find(
    ({ names, calendar }) => calendar && new RegExp(`(?:${names}) ?[\\d〇零一二三四五六七八九十元]`, 'u').test(folded),
  )?.calendar;
}

function gregorianYear(name: string | undefined, year: string): number | undefined {
  const number = year === '元' ? 1 : numberOf(year);
  if (number === undefined) return undefined;
  if (name === undefined) return year !== '元' && number >= 1000 ? number : undefined;
  const era = eras.find(({ names }) => names.split('|').includes(name));
  return era && number >= era.first && number <= era.last ? number + era.shift : undefined;
}

const digits = '〇一二三四五六七八九';

/** `27`, `二十七`, `廿七`, `一九五三`. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const spelt = text.replace(/零/g, '〇').replace(/廿/g, '二十').replace(/卅/g, '三十');
  if (!spelt.includes('十')) return Number([...spelt].map((sign) => digits.indexOf(sign)).join(''));
  const [tens = '', ones = '', ...rest] = spelt.split('十');
  if (rest.length > 0 || tens.length > 1 || ones.length > 1) return undefined;
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}
