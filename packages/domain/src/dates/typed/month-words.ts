import { foldWord } from './plain-text.ts';

/**
 * Months in the languages that the archive's documents are written in, with the cases and short forms of dates. Left out is
 * what two languages use for different months: *listopad* is November in Polish and October in Croatian.
 */
// prettier-ignore
export const monthWords: readonly string[] = [
  'january jan januar jänner januari janvier janv enero ene gennaio gen janeiro январь января январе янв січень січня styczeń stycznia leden ledna január',
  'february feb februar feber februari février févr fév febrero febbraio febbr fevereiro fev февраль февраля феврале фев февр лютий лютого luty lutego únor února február',
  'march mar märz mrz maart mrt mars marzo março март марта марте мар березень березня marzec marca březen března marts március marec',
  'april apr avril avr abril abr aprile апрель апреля апреле апр квітень квітня kwiecień kwietnia duben dubna április apríl',
  'may mai mei mayo maggio mag maio май мая мае травень травня maj maja květen května május',
  'june jun juni juin junio giugno giu junho июнь июня июне июн червень червня czerwiec czerwca červen června június jún',
  'july jul juli juillet juil julio luglio lug julho июль июля июле июл липень липня lipiec lipca červenec července július júl',
  'august aug augustus août agosto ago август августа августе авг серпень серпня sierpień sierpnia srpen srpna augusti augusztus',
  'september sept sep septembre septiembre setiembre settembre sett setembro set сентябрь сентября сентябре сен сент вересень вересня wrzesień września září szeptember',
  'october oct oktober okt octobre octubre ottobre ott outubro out октябрь октября октябре окт жовтень жовтня październik października říjen října október',
  'november nov novembre noviembre novembro ноябрь ноября ноябре ноя нояб листопад листопада listopadu',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro декабрь декабря декабре дек грудень грудня grudzień grudnia prosinec prosince',
];

const months = new Map(
  monthWords.flatMap((words, index) => words.split(' ').map((word) => [foldWord(word), index + 1])),
);

/** 1 to 12 for a month's name in any of the languages, as `plainText` leaves it; undefined for anything else. */
export function monthOfWord(word: string): number | undefined {
  return months.get(word);
}

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** 1 to 12 for `i` to `xii`, the month of `27.VII.1953`. */
export function romanMonth(word: string): number | undefined {
  const index = numerals.indexOf(word);
  return index === -1 ? undefined : index + 1;
}
