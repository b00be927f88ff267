import { isoDay } from '../days.ts';
import { parseEdtf } from '../edtf.ts';
import { momentEdtf, valid, type Convention, type Moment } from './moment.ts';
import { readPiece } from './piece.ts';

type Side = 'before' | 'after' | 'until' | 'since' | 'not-after' | 'not-before' | 'all-before' | 'all-after';

// The longer wording stands first: *on or before* is not *on*.
// prettier-ignore
const openings: readonly (readonly [Side, RegExp])[] = [
  ['not-after', /^(?:(?:on|in)? ?or before|not after|no later than|not later than|by|at the latest|nicht nach|spatestens|au plus tard|не поз(?:днее|же)(?: чем)?) /],
  ['not-before', /^(?:(?:on|in)? ?or after|not before|no earlier than|not earlier than|nicht vor|fruhestens|au plus tot|не (?:ранее|раньше)(?: чем)?) /],
  ['before', /^(?:before|prior to|earlier than|ante|vor|avant|antes de|prima del?|voor|до|раньше|ранее|przed) /],
  ['after', /^(?:after|later than|post|nach|apres|despues de|dopo(?: il)?|после|позднее|позже|po) /],
  ['until', /^(?:until|till|up to|bis|jusqu'(?:en|au|a)|по|-|\.\.) ?/],
  ['since', /^(?:since|from|seit|ab|depuis|desde|с|со|od) /],
];
// prettier-ignore
const endings: readonly (readonly [Side, RegExp])[] = [
  ['not-after', /,? (?:or|oder|ou|или) (?:earlier|before|fruher|avant|ранее|раньше)$|(?: ?(?:以前|이전))$/],
  ['not-before', /,? (?:or|oder|ou|или) (?:later|after|spater|apres|позднее|позже)$|(?: ?(?:以後|以后|이후))$/],
  ['all-before', / and everything earlier$/],
  ['all-after', / and everything later$/],
  ['since', /(?<=\d{4}| )-$| (?:onwards?|ff)$/],
];

/** A date with one end: `before 1953`, `since 1970`, `1929–`, `on or before 27 July 1953`, `from 1953, end unknown`. */
export function readOpenDate(text: string, convention: Convention): string | undefined {
  const unknown = /, (?:end|start) unknown$/.exec(text)?.[0] ?? '';
  const known = unknown === '' ? text : text.slice(0, -unknown.length);
  for (const [side, pattern] of [...openings, ...endings]) {
    const rest = pattern.test(known) ? known.replace(pattern, '').trim() : '';
    const piece = rest === '' ? undefined : readPiece(rest, convention);
    const moment = piece && (isEarlier(side) ? piece.start : piece.end);
    const edtf = moment && openEdtf(moment, side, unknown !== '');
    if (edtf !== undefined) return edtf;
  }
  return undefined;
}

function isEarlier(side: Side): boolean {
  return side === 'before' || side === 'since' || side === 'not-before' || side === 'all-after';
}

function openEdtf(moment: Moment, side: Side, unknown: boolean): string | undefined {
  const edtf = momentEdtf(moment);
  if (edtf === undefined) return undefined;
  if (side === 'until') return valid(unknown ? `/${edtf}` : `../${edtf}`);
  if (side === 'since') return valid(unknown ? `${edtf}/` : `${edtf}/..`);
  if (unknown) return undefined;
  if (side === 'all-before') return valid(`{..${edtf}}`);
  if (side === 'all-after') return valid(`{${edtf}..}`);
  if (side === 'not-after') return valid(`[..${edtf}]`);
  if (side === 'not-before') return valid(`[${edtf}..]`);
  const next = beside(moment, edtf, side);
  return next === undefined ? undefined : valid(side === 'before' ? `[..${next}]` : `[${next}..]`);
}

/** The last date before, or the first after: the day, month or year next to it. What is only about has no next one. */
function beside(moment: Moment, edtf: string, side: 'before' | 'after'): string | undefined {
  if (moment.approximate || moment.uncertain || moment.dayUncertain) return edtf;
  const parsed = parseEdtf(edtf);
  const edge = !parsed.ok ? null : side === 'before' ? parsed.earliest : parsed.latest;
  if (edge === null) return undefined;
  const day = isoDay(side === 'before' ? edge - 1 : edge + 1);
  if (moment.day !== undefined) return day;
  return moment.month !== undefined || moment.grouping !== undefined ? day.slice(0, -3) : day.slice(0, -6);
}
