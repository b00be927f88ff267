import { z } from 'zod';
import { termIdSchema } from './term-id.ts';
import { timeUnits, type TimeUnit } from './dates/stretches.ts';

const longestText = 300;

/** One value of a parameter, as text without a lone surrogate. */
const one = z
  .union([z.string(), z.array(z.string()).transform((values) => values[0] ?? '')])
  .transform((value) => value.trim().slice(0, longestText).toWellFormed())
  .catch('');

const schema = z.object({
  from: one,
  to: one,
  within: z.enum(['possibly', 'certainly']).catch('possibly'),
  collection: one,
  unit: z.enum(timeUnits).optional().catch(undefined),
  role: termIdSchema.optional().catch(undefined),
  view: one,
  place: one,
  agent: one,
  'from-agent': one,
  'to-agent': one,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** What `/timeline`, `/map` and `/network` read of an address; each uses its own part of it. Empty text asks for nothing. */
export interface InstrumentAddress {
  readonly from: string;
  readonly to: string;
  readonly within: 'possibly' | 'certainly';
  readonly collection: string;
  readonly unit?: TimeUnit | undefined;
  /** The id of a place's role. */
  readonly role?: string | undefined;
  readonly view: string;
  readonly place: string;
  readonly agent: string;
  readonly 'from-agent': string;
  readonly 'to-agent': string;
  readonly page: number;
}

/** Reads an address. What can't be read falls back to its default. */
export function readInstrument(parameters: Readonly<Record<string, string | string[] | undefined>>): InstrumentAddress {
  return schema.parse(parameters);
}

const names = [
  'from',
  'to',
  'within',
  'collection',
  'unit',
  'role',
  'view',
  'place',
  'agent',
  'from-agent',
  'to-agent',
] as const;

/** The address of an instrument changed in some respects; it begins again at its first page. Defaults are left out. */
export function instrumentHref(
  path: string,
  address: Partial<InstrumentAddress>,
  change: Partial<InstrumentAddress> = {},
): string {
  const wanted = { ...address, page: 1, ...change };
  const parameters = names.flatMap((name) => {
    const value = wanted[name];
    if (value === undefined || value === '' || value === 'possibly') return [];
    return [`${name}=${encodeURIComponent(value).replaceAll('%20', '+').replaceAll('%2C', ',')}`];
  });
  if (wanted.page > 1) parameters.push(`page=${wanted.page}`);
  return parameters.length === 0 ? path : `${path}?${parameters.join('&')}`;
}
