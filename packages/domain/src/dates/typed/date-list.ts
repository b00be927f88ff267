import { momentEdtf, valid, type Convention, type Piece } from './moment.ts';
import { readPiece } from './piece.ts';
import { shareParts } from './shared-parts.ts';
import { spansIn } from './span.ts';

const link = /,? +(?<or>or|oder|ou|o|или|або|lub|of)(?: im)? +|,? +(?:and|und|et|y|e|и|та|i|en) +| *(?<sign>[,;&+]) */g;
// A sender's list of letters; longer texts are not dates.
const most = 20;

/** Dates named one by one: `24, 25 or 29 July 1953` is one of them, `1957, 1959` and `July and August 1953` all. */
export function readDateList(text: string, convention: Convention): string | undefined {
  const { words, links } = partsOf(text);
  if (words.length < 2 || words.length > most) return undefined;
  const or = links.includes('or');
  if (or && links.includes('and')) return undefined;
  const spans = readAll(words, links, convention);
  if (!spans || spans.length < 2) return undefined;
  const moments = shareParts(spans.flatMap(({ start, end }) => (start === end ? [start] : [start, end])));
  const edtfs = moments?.map(momentEdtf);
  if (!edtfs?.every((edtf) => edtf !== undefined)) return undefined;
  if (spans.every(({ start, end }) => start === end))
    return valid(or ? `[${edtfs.join(',')}]` : `{${edtfs.join(',')}}`);
  // With a span among them, they are as a catalogue sums them up: from the first to the last, where they stand in order.
  const inOrder = edtfs.every((edtf, index) => index === 0 || valid(`${edtfs[index - 1] ?? ''}/${edtf}`) !== undefined);
  return or || !inOrder ? undefined : valid(`${edtfs[0] ?? ''}/${edtfs.at(-1) ?? ''}`);
}

type Link = 'or' | 'and' | ',' | ';';

function partsOf(text: string): { readonly words: readonly string[]; readonly links: readonly Link[] } {
  const words: string[] = [];
  const links: Link[] = [];
  let from = 0;
  for (const match of text.matchAll(link)) {
    const sign = match.groups?.['sign'];
    words.push(text.slice(from, match.index));
    links.push(match.groups?.['or'] !== undefined ? 'or' : sign === ',' || sign === ';' ? sign : 'and');
    from = match.index + match[0].length;
  }
  words.push(text.slice(from));
  return { words, links };
}

/** Every part as a date; a comma may also stand within one (`July 27, 1953`), so the longest date is taken first. */
function readAll(words: readonly string[], links: readonly Link[], convention: Convention): Piece[] | undefined {
  const spans: Piece[] = [];
  let at = 0;
  while (at < words.length) {
    const longest = Math.min(words.length, at + 3);
    let end = longest;
    let found: Piece | undefined;
    for (; end > at && !found; end -= 1) {
      if (!links.slice(at, end - 1).every((sign) => sign === ',')) continue;
      found = readOne(words.slice(at, end).join(', '), convention);
    }
    if (!found) return undefined;
    spans.push(found);
    at = end + 1;
  }
  return spans;
}

function readOne(text: string, convention: Convention): Piece | undefined {
  return readPiece(text, convention) ?? spansIn(text, convention)[0];
}
