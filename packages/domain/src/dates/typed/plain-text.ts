// Signs that look like digits or letters and are something else: the ² of a footnote, the ½ of a half.
const unreadable = /[\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070-\u209F\u2150-\u215F\u2460-\u24FF]/;

const weekdays = [
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'lunes martes miercoles jueves viernes sabado domingo',
  'lunedi martedi mercoledi giovedi venerdi sabato domenica',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  'понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье',
].flatMap((names) => names.split(' '));

const weekday = new RegExp(`\\(?(?<![\\p{L}\\d])(?:${weekdays.join('|')})(?![\\p{L}\\d])[.,]?\\)?`, 'gu');

const leftOut = [
  /[,;]? *[([]? *(?<!\p{L})(?:bulk|predominantly) [^()[\]]*[)\]]?$/gu,
  /[,;] *(?:n\. ?d\.?|undated|no date|s\. ?d\.|б\. ?д\.)$/gu,
  // A year's own word: 1953 г., 1953–1954 гг., 1953 r.
  /(?<=\d) ?(?:гг|г|р|r)\.?(?!\p{L})|(?<=\d) ?(?:года|годов|году|годы|год|року|рік|рр|roku|rok)\.?(?!\p{L})/gu,
];

/**
 * Typed words made alike for those who read them: lower case, no diacritics, plain digits, hyphens and blanks, without
 * weekdays, the brackets of an editor (`[July] 1953`) and full stops at the end. Undefined where signs stand that could be mistaken.
 */
export function plainText(text: string): string | undefined {
  if (unreadable.test(text)) return undefined;
  let plain = foldWord(text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u301C]/g, '~')
    .replace(/[\u2018\u2019\u02BC`]/g, "'")
    .replace(/\bn\. ?chr\.?/g, 'ce')
    .replace(/\bv\. ?chr\.?|\bav\. ?j\.? ?-? ?c\.?|до н\. ?э\.?/g, 'bce')
    .replace(/(?<!\p{L})н\. ?э\.?/gu, 'ce')
    // «27» июля: the blank of a form, filled in by hand.
    .replace(/["\u201C-\u201E\u00AB\u00BB]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^a\. ?d\. ?(?=\d)|^ad (?=\d)/, 'anno ')
    .replace(/(\d{1,2})\.?\/(\d{1,2})(?=\.? ?\p{L})/gu, nightBetween)
    .replace(/\(approximate; uncertain\)/g, '(approximate) (uncertain)')
    .replace(/\[\?\]|\(\?\)/g, '?')
    .replace(/ \?/g, '?');
  // The Sun, 1953 is a newspaper: a weekday belongs to a day.
  if (/(?<!\d)\d{1,2}(?!\d)/.test(plain)) plain = plain.replace(weekday, '');
  for (const words of leftOut) plain = plain.replace(words, '');
  return bare(plain.replace(/[[<]([^[\]<>]*)[\]>]/g, '$1'));
}

/** The night of 24/25 July; other days with a slash between are one day in two calendars, and are left alone. */
function nightBetween(text: string, first: string, second: string): string {
  return Number(second) === Number(first) + 1 ? `${first}-${second}` : text;
}

function bare(text: string): string {
  const trimmed = text.replace(/^[\s,;.]+|[\s,;.]+$/g, '').replace(/ {2,}/g, ' ');
  const inside = /^\(([^()]*)\)$/.exec(trimmed)?.[1];
  return inside === undefined ? trimmed : bare(inside);
}

/** A word as it is compared: lower case, without diacritics; full-width signs and Roman numerals of one sign are spelt out. */
export function foldWord(word: string): string {
  return word
    .replace(/[\uFF01-\uFF5E\u2160-\u217F\u3000]/g, (sign) => sign.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
}
