import { clip } from '../dates/edtf-message.ts';
import { parseDateBound, type DayRange } from '../dates/filter.ts';

export type DateField = 'date' | 'before' | 'after';

/** The days that a date field asks for, null for *undated*; or why it can't be read. */
export type ReadSpan =
  | { readonly ok: true; readonly range: DayRange | null; readonly isTurned: boolean }
  | { readonly ok: false; readonly message: string };

/**
 * Reads `1953`, `July 1953`, `1953-06..1953-07`, `1953..`, `..July 1953`, `1953–1954`, and EDTF. *Before* is every day
 * before the first of them, *after* every day after the last. Two ends in the wrong order are turned.
 */
export function readSpan(field: DateField, text: string): ReadSpan {
  if (field === 'date' && /^undated$/i.test(text)) return { ok: true, range: null, isTurned: false };
  const days = readDays(text);
  if (!days.ok || !days.range || field === 'date') return days;
  const { earliest, latest } = days.range;
  const limit = field === 'before' ? earliest : latest;
  if (limit === null)
    return { ok: false, message: `“${clip(text)}” has no ${field === 'before' ? 'first' : 'last'} day.` };
  const range = field === 'before' ? { earliest: null, latest: limit - 1 } : { earliest: limit + 1, latest: null };
  return { ...days, range };
}

function readDays(text: string): ReadSpan {
  const { from, sign, to } = /^(?<from>.*?)\/?\s*(?<sign>\.\.+|…|[–—])\s*\/?(?<to>.*)$/su.exec(text)?.groups ?? {};
  if (from === undefined || to === undefined) return readEnds(text, text);
  const span = readEnds(from, to);
  // A long dash may stand for the hyphen within one date, which has an answer of its own.
  if (!span.ok && /[–—]/u.test(sign ?? '')) return readEnds(text, text);
  if (!span.ok || !span.range) return span;
  const { earliest, latest } = span.range;
  if (earliest === null || latest === null || earliest <= latest) return span;
  const turned = readEnds(to, from);
  return turned.ok ? { ...turned, isTurned: true } : turned;
}

/** One of two different ends may be left open; a single date has to be read, but needn't end. */
function readEnds(from: string, to: string): ReadSpan {
  const first = from.trim() === '' && to.trim() !== '' ? undefined : parseDateBound(from, 'earliest');
  const last = to.trim() === '' && from.trim() !== '' ? undefined : parseDateBound(to, 'latest');
  const failed = [first, last].filter((bound) => bound !== undefined).filter((bound) => !bound.ok);
  const [problem] = failed;
  const isOpen = from === to && failed.length === 1;
  if (problem && !isOpen) return { ok: false, message: problem.message };
  const earliest = first?.ok ? first.day : null;
  const latest = last?.ok ? last.day : null;
  return { ok: true, range: { earliest, latest }, isTurned: false };
}
