import type { LocalizedText } from '../language.ts';
import type { AuthorityEntry } from './authority.ts';
import type { Listed, NamedLink } from './public.ts';

/** The people, places or subjects of a collection; each entry's documents are those of the collection alone. */
export interface CollectionCompanyView {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly parents: readonly NamedLink[];
  readonly documents: number;
  readonly list: Listed<AuthorityEntry>;
}
