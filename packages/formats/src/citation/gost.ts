import { parseEdtf } from '@fonds/domain/dates/edtf';
import type { FormattedCitation } from '@fonds/domain/views/citation';
import type { Cited } from './cited.ts';
import { cslDate } from './csl-date.ts';
import { authorsOf, capital } from './csl-item.ts';
import { cslName, sortedName } from './csl-names.ts';
import { keptAt, type KeptAt } from './kept-at.ts';

const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const bareMonths = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');

/** A reference after the text by GOST R 7.0.5-2008, §§ 9–10: what it is // where it is kept, and its address. */
export function gost(cited: Cited): FormattedCitation {
  const { view, archiveName, url } = cited;
  const title = [view.body.originalTitle, view.entry.title, ...view.body.alternativeTitles].find(
    (each) => each?.language?.split('-')[0] === 'ru',
  );
  const authors = authorNames(cited).join(', ');
  const head = [authors === '' ? '' : ended(authors), ended((title ?? view.entry.title).text), dateOf(cited)]
    .filter(Boolean)
    .join(' ');
  const places = keptAt(cited, 'cyrillic');
  const held = places.length === 0 ? [] : [places.map(placeOf).join(' ; ')];
  const paragraph = cited.paragraph === null ? '' : ` Абз. ${cited.paragraph}.`;
  return {
    style: 'gost',
    note: null,
    bibliography: [
      { text: `${head} // ${[...held, archiveName].map(ended).join(' ')}${paragraph} URL: ${url}` },
      { text: ' (дата обращения: ', withDay: true },
      { text: '', day: 'numbers', withDay: true },
      { text: ')', withDay: true },
      { text: '.' },
    ],
  };
}

/** *АВП РФ. Ф. 0102. Оп. 9. Д. 35. Л. 12–14* */
function placeOf({ archive, collection, location }: KeptAt): string {
  const levels = location
    .split(', ')
    .map(capital)
    .map((level) => level.replace(/^Лл\./, 'Л.'));
  return [archive, collection, ...levels].filter(Boolean).join('. ');
}

function ended(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

/** *Молотов В. М.*: the Russian form of a name where the record has one, with initials where a name can be cut. */
function authorNames(cited: Cited): string[] {
  const shown = (['author', 'signatory', 'sender'] as const)
    .map((role) => cited.view.agents.filter((agent) => agent.role === role))
    .find((agents) => agents.length > 0);
  if (!shown || authorsOf(cited).length === 0) return [];
  return shown.map(({ id, name }) => {
    const record = cited.records.find((each) => each.id === id);
    const known = cslName(name, record);
    const russian = record?.variants.find(({ language }) => language === 'ru')?.text;
    const whole = russian ?? record?.name ?? name;
    if ('literal' in known || known['static-ordering']) return russian ?? sortedName(known);
    const [family = '', given] = whole.includes(',') ? whole.split(/,\s*/) : [];
    const words = whole.split(/\s+/);
    const cut = given === undefined ? [words.at(-1) ?? '', words.slice(0, -1).join(' ')] : [family, given];
    return `${cut[0] ?? ''} ${initials(cut[1] ?? '')}`.trim();
  });
}

function initials(given: string): string {
  return given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((name) => `${[...name][0]?.toUpperCase() ?? ''}.`)
    .join(' ');
}

function dateOf({ view }: Cited): string {
  const { edtf, words } = view.entry.date;
  if (edtf === null || !parseEdtf(edtf).ok) return '[Б. д.]';
  const date = cslDate(edtf);
  const [from, to] = date?.['date-parts'] ?? [];
  if (!from || date?.season !== undefined) return ended(capital(words));
  const span = to ? `${dayInRussian(from)} – ${dayInRussian(to)}` : dayInRussian(from);
  return date?.circa ? `[Ок. ${span}]` : capital(span);
}

function dayInRussian([year = 0, month, day]: readonly number[]): string {
  const name = day === undefined ? bareMonths[(month ?? 0) - 1] : months[(month ?? 0) - 1];
  return `${[day, name, year].filter(Boolean).join(' ')} г.`;
}
