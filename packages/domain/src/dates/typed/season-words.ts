import { foldWord } from './plain-text.ts';

/** Seasons and parts of a year by their EDTF code (ISO 8601-2 §4.8: 21 to 24 of no hemisphere, 33 to 41 parts). */
// prettier-ignore
const names: Readonly<Record<number, string>> = {
  21: 'spring|spr|frühling|frühjahr|printemps|primavera|весна|весной|весны|весни|lente|voorjaar|wiosna|jaro|봄|春',
  22: 'summer|sommer|été|verano|verão|лето|летом|лета|літо|zomer|lato|léto|여름|夏',
  23: 'autumn|aut|fall|herbst|automne|otoño|autunno|outono|осень|осенью|осени|осінь|herfst|najaar|jesień|podzim|가을|秋',
  24: 'winter|win|hiver|invierno|inverno|зима|зимой|зимы|zima|겨울|冬',
  33: 'first quarter|1st quarter|q1',
  34: 'second quarter|2nd quarter|q2',
  35: 'third quarter|3rd quarter|q3',
  36: 'fourth quarter|4th quarter|last quarter|q4',
  37: 'first four months',
  38: 'second four months',
  39: 'last four months',
  40: 'first half|1st half',
  41: 'second half|2nd half',
};

const codes = new Map(
  Object.entries(names).flatMap(([code, words]) => words.split('|').map((word) => [foldWord(word), Number(code)])),
);

/** The EDTF code of a season or part of a year, as `plainText` leaves its words. */
export function seasonOfWords(words: string): number | undefined {
  return codes.get(words);
}
