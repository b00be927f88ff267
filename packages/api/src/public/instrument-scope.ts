import { findCollectionBySlug, listCollectionTitles } from '@fonds/db/instruments/collection-titles';
import type { ScopeQuery } from '@fonds/db/instruments/moments';
import type { Reader } from '@fonds/db/open';
import { readDayRange } from '@fonds/domain/dates/filter';
import type { InstrumentScope } from '@fonds/domain/views/instrument';
import { z } from 'zod';

/** What a timeline, a map and a network are asked alike. */
export const scopeInput = {
  from: z.string().max(300),
  to: z.string().max(300),
  within: z.enum(['possibly', 'certainly']),
  collection: z.string().max(300),
  page: z.number().int().min(1).max(100_000),
};

type ScopeInput = z.infer<z.ZodObject<typeof scopeInput>>;

/** A scope made ready for the database, and what its view says of it beside the counts. */
export interface ReadyScope {
  readonly query: ScopeQuery;
  readonly scope: Omit<InstrumentScope, 'documents' | 'of'>;
}

/** Reads the span and the collection of an address. What can't be read is left out, and said to be. */
export function readyScope(reader: Reader, input: ScopeInput): ReadyScope {
  const { range, remarks } = readDayRange(input.from, input.to);
  if (range.earliest !== null && range.latest !== null && range.earliest > range.latest) {
    remarks.push('The span of time ends before it begins, so nothing can lie in it.');
  }
  const collection = input.collection === '' ? undefined : findCollectionBySlug(reader, input.collection);
  if (input.collection !== '' && !collection) {
    remarks.push('There is no such collection, so this is the whole archive.');
  }
  return {
    query: { range, within: input.within, collectionId: collection?.id },
    scope: {
      from: input.from,
      to: input.to,
      within: input.within,
      collection: collection?.slug ?? null,
      collections: listCollectionTitles(reader),
      ...range,
      remarks,
    },
  };
}
