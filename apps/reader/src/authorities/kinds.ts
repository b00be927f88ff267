import type { AuthorityKind } from '@fonds/domain/views/authority';
import { words } from '@fonds/ui/words';

/** A kind of authority record as the reader speaks of it. */
export type KindWords = (typeof words.kinds)[AuthorityKind] & { readonly kind: AuthorityKind; readonly path: string };

export const authorityKinds = {
  people: { kind: 'agent', path: '/people', ...words.kinds.agent },
  places: { kind: 'place', path: '/places', ...words.kinds.place },
  subjects: { kind: 'subject', path: '/subjects', ...words.kinds.subject },
  repositories: { kind: 'repository', path: '/repositories', ...words.kinds.repository },
  recordsets: { kind: 'recordset', path: '/recordsets', ...words.kinds.recordset },
} as const satisfies Record<string, KindWords>;
