import { oneLine } from './bibtex.ts';
import { sortedName, spokenName } from './csl-names.ts';
import type { CslItem, CslType } from './csl.ts';

const types: Readonly<Record<CslType, string>> = {
  personal_communication: 'PCOMM',
  report: 'RPRT',
  map: 'MAP',
  graphic: 'ART',
  speech: 'UNPB',
  treaty: 'UNPB',
  document: 'UNPB',
};

/** Items as RIS: a tag, two blanks, a hyphen and a value on each line, ended by CR LF. */
export function ris(items: readonly CslItem[]): string {
  return items.map((item) => linesOf(item).join('')).join('');
}

function linesOf(item: CslItem): string[] {
  const lines: (readonly [string, string | undefined])[] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name) => ['AU', sortedName(name)] as const),
    ...(item.translator ?? []).map((name) => ['A4', sortedName(name)] as const),
    ['PY', item.issued?.['date-parts']?.[0]?.[0]?.toString()],
    ['DA', dateOf(item)],
    ['M3', item.genre],
    ['M1', item.number],
    ['AB', item.abstract],
    ['DB', item.archive],
    ['AV', [item.archive_collection, item.archive_location].filter(Boolean).join(', ')],
    ['CY', item['archive-place']],
    ['DP', item.source],
    ['LA', item.language],
    ['N1', recipients(item)],
    ['N1', item.issued?.literal === undefined ? undefined : `Date: ${item.issued.literal}`],
    ['N1', item.note],
    ['UR', item.URL],
  ];
  const filled = lines.flatMap(([tag, value]) => {
    const words = oneLine(value ?? '');
    return words === '' ? [] : [`${tag}  - ${words}\r\n`];
  });
  return [...filled, 'ER  - \r\n', '\r\n'];
}

/** *YYYY/MM/DD/other*: what isn't known is left empty. */
function dateOf({ issued }: CslItem): string | undefined {
  const [from, to] = issued?.['date-parts'] ?? [];
  if (!from) return undefined;
  const [year = '', month = '', day = ''] = from.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'));
  const until = to ? `to ${to.map((part) => String(part).padStart(2, '0')).join('-')}` : '';
  return `${year}/${month}/${day}/${issued?.circa ? 'circa' : until}`;
}

function recipients({ recipient = [] }: CslItem): string {
  return recipient.length === 0 ? '' : `To ${recipient.map(spokenName).join(', ')}`;
}
