import { momentEdtf, valid, type Convention, type Moment, type Piece } from './moment.ts';
import { doubtBefore, readPiece, startsAbout } from './piece.ts';
import { shareParts } from './shared-parts.ts';

const from = /^(?:from|vom|von|du|des|de|dal|del|van|с|со|з|od)(?: the)? (?=.)/;
const links =
  / +(?:to|through|thru|until|till|bis(?: zum)?|au|al|a|по|до|tot|do) +(?:the )?|(?:부터|から|至|到)| +[-~] +|(?<=[^ ])[-~/]/g;
const between = /^(?:between|zwischen|entre|tussen|между|між|tra|fra|pomiedzy|miedzy) (?<dates>.+)$/;
const and = / +(?:and|und|et|y|e|en|и|та|i|a) +/g;

/** The two ends of `24–26 July 1953`, `from 24 to 26 July 1953`, each with its own words only, for every way to part them. */
export function spansIn(text: string, convention: Convention): Piece[] {
  const opening = from.exec(text)?.[0] ?? '';
  const dates = text.slice(opening.length).replace(/(?:까지|まで)$/, '');
  return partedBy(links, dates, convention)
    .filter(({ link }) => link !== '/' || convention.shortYears)
    .map(({ left, start, end }) => ({ start, end: opening === '' ? withMarkOf(left, start, end) : end }));
}

/** `between 24 and 26 July 1953`: one date of those. */
export function readBetween(text: string, convention: Convention): string | undefined {
  const dates = between.exec(text)?.groups?.['dates'];
  if (dates === undefined) return undefined;
  return firstOf([...partedBy(and, dates, convention), ...partedBy(links, dates, convention)], (parted) => {
    const ends = endsOf(parted);
    return ends && valid(`[${ends.start}..${ends.end}]`);
  });
}

/** Both ends as EDTF, with what they share filled in. */
export function endsOf({ start, end }: Piece): { readonly start: string; readonly end: string } | undefined {
  const [first, last] = shareParts([start, end]) ?? [];
  const opened = first && momentEdtf(first);
  const closed = last && momentEdtf(last);
  return opened === undefined || closed === undefined ? undefined : { start: opened, end: closed };
}

/** The first answer that there is. */
export function firstOf<Item, Answer>(
  items: readonly Item[],
  answer: (item: Item) => Answer | undefined,
): Answer | undefined {
  for (const item of items) {
    const found = answer(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Parted = Piece & { readonly left: string; readonly link: string };

function partedBy(link: RegExp, text: string, convention: Convention): Parted[] {
  return [...text.matchAll(link)].flatMap((match) => {
    const left = text.slice(0, match.index).trim();
    const start = readPiece(left, convention);
    const end = start && readPiece(text.slice(match.index + match[0].length).trim(), convention);
    return end ? [{ left, link: match[0].trim(), start: start.start, end: end.end }] : [];
  });
}

/** `ca. 1930–1940` says *about* of both, unless the end has a word of its own. */
function withMarkOf(left: string, start: Moment, end: Moment): Moment {
  if (end.approximate || end.uncertain) return end;
  return {
    ...end,
    ...(start.approximate && startsAbout(left) && { approximate: true }),
    ...(start.uncertain && doubtBefore.test(left) && { uncertain: true }),
  };
}
