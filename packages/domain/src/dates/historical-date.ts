import { z } from 'zod';
import type { DayBounds } from './days.ts';
import { parseEdtf } from './edtf.ts';

/** What the date is a date of, with its label. */
export const dateKinds = {
  created: 'Created',
  sent: 'Sent',
  received: 'Received',
  translated: 'Translated',
  released: 'Released',
} as const;

/** How the date is known, in the words that readers see beside it. */
export const dateBases = {
  'on-document': 'written on the document',
  content: 'inferred from its content',
  neighbours: 'inferred from its neighbours in the file',
  envelope: 'taken from a head or envelope',
  research: 'established by research',
  editorial: 'corrected by the editors',
} as const;

/** The calendar of the source's own words. EDTF is always Gregorian. */
export const dateCalendars = {
  gregorian: 'Gregorian calendar',
  julian: 'Julian calendar',
  dangun: 'Dangun era (단기)',
  minguo: 'Minguo era (民國)',
} as const;

export type DateKind = keyof typeof dateKinds;
export type DateBasis = keyof typeof dateBases;
export type DateCalendar = keyof typeof dateCalendars;

const filled = z.string().min(1, 'Write something here, or leave the field out.');

/**
 * A date as an archive keeps it: the source's words to the letter (never trimmed or changed), the same as EDTF, what it is
 * a date of, and how we know. Bounds are computed from `edtf` by `boundsOf`, never typed in. `time` is local to `place`.
 */
export const historicalDateSchema = z.strictObject({
  words: filled.optional(),
  edtf: z
    .string()
    .superRefine((text, context) => {
      const parsed = parseEdtf(text);
      if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.message });
    })
    .optional(),
  kind: z.enum(keysOf(dateKinds)),
  /** Left out where nobody has said how the date is known. */
  basis: z.enum(keysOf(dateBases)).optional(),
  note: filled.optional(),
  calendar: z.enum(keysOf(dateCalendars)).optional(),
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'A time of day is written 00:00 to 23:59, such as 09:30.')
    .optional(),
  place: filled.optional(),
});

export type HistoricalDate = z.infer<typeof historicalDateSchema>;

export function kindLabel(kind: DateKind): string {
  return dateKinds[kind];
}

/** `inferred from its content`: how we know, in plain words. */
export function basisLabel(basis: DateBasis): string {
  return dateBases[basis];
}

export function calendarLabel(calendar: DateCalendar): string {
  return dateCalendars[calendar];
}

/** Whether the date is known otherwise than from the document itself, so that readers are told how. */
export function isInferred(date: Pick<HistoricalDate, 'basis'>): boolean {
  return date.basis !== undefined && date.basis !== 'on-document';
}

/** First and last possible day; both null without EDTF, or with EDTF that cannot be read. */
export function boundsOf(date: Pick<HistoricalDate, 'edtf'>): DayBounds {
  const parsed = date.edtf === undefined ? undefined : parseEdtf(date.edtf);
  return parsed?.ok ? { earliest: parsed.earliest, latest: parsed.latest } : { earliest: null, latest: null };
}

function keysOf<Key extends string>(labels: Readonly<Record<Key, string>>): [Key, ...Key[]] {
  const keys: Key[] = [];
  for (const key in labels) keys.push(key);
  const [first, ...rest] = keys;
  if (first === undefined) throw new RangeError('A list of labels is empty.');
  return [first, ...rest];
}
