import { readDateList } from './date-list.ts';
import { momentEdtf, valid, type Convention } from './moment.ts';
import { readOpenDate } from './open-date.ts';
import { readPiece } from './piece.ts';
import { endsOf, firstOf, readBetween, spansIn } from './span.ts';

/** The EDTF of typed words (as `plainText` leaves them), read by one convention; undefined where they are no date for certain. */
export function readPhrase(text: string, convention: Convention): string | undefined {
  return (
    readWhole(text, convention) ??
    readBetween(text, convention) ??
    readSpan(text, convention) ??
    readOpenDate(text, convention) ??
    readDateList(text, convention)
  );
}

function readWhole(text: string, convention: Convention): string | undefined {
  const piece = readPiece(text, convention);
  if (!piece) return undefined;
  const start = momentEdtf(piece.start);
  const end = momentEdtf(piece.end);
  if (start === undefined || end === undefined) return undefined;
  return piece.start === piece.end || start === end ? start : valid(`${start}/${end}`);
}

const era = / (?:ce|c\.e\.?|a\.?d\.?)$/;

function readSpan(text: string, convention: Convention): string | undefined {
  const edtf = firstOf(spansIn(text, convention), (span) => {
    const ends = endsOf(span);
    return ends && valid(`${ends.start}/${ends.end}`);
  });
  // `1040–1 CE`: the era said at the end is that of the whole.
  return edtf ?? (era.test(text) ? readSpan(text.replace(era, ''), convention) : undefined);
}
