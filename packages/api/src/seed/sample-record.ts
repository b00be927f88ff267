import type { agentSchema } from '@fonds/domain/agent';
import type { collectionSchema } from '@fonds/domain/collection';
import type { documentSchema } from '@fonds/domain/document';
import type { placeSchema } from '@fonds/domain/place';
import type { subjectSchema } from '@fonds/domain/subject';
import type { z } from 'zod';

interface SampleBodies {
  agent: z.input<typeof agentSchema>;
  place: z.input<typeof placeSchema>;
  subject: z.input<typeof subjectSchema>;
  collection: z.input<typeof collectionSchema>;
  document: z.input<typeof documentSchema>;
}

/**
 * A record of the sample archive before it has an id. Its key is unique among all; a link to it is written
 * `{ id: '@key', name: 'as the source writes it' }`, and `withIds` puts the ids in.
 */
export type SampleRecord = {
  readonly [Kind in keyof SampleBodies]: {
    readonly key: string;
    readonly kind: Kind;
    readonly body: SampleBodies[Kind];
  };
}[keyof SampleBodies];

export type SampleRecordOf<Kind extends keyof SampleBodies> = Extract<SampleRecord, { kind: Kind }>;

/** A link to another record of the sample archive. */
export function to(key: string, name: string): { id: string; name: string } {
  return { id: `@${key}`, name };
}

/** A body with the id of each link's target in place of its key. `idOf` throws for a key that there is not. */
export function withIds(body: unknown, idOf: (key: string) => string): unknown {
  if (Array.isArray(body)) return body.map((value) => withIds(value, idOf));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([field, value]: [string, unknown]) => {
      const isKey = field === 'id' && typeof value === 'string' && value.startsWith('@');
      return [field, isKey ? idOf(value.slice(1)) : withIds(value, idOf)];
    }),
  );
}
