import type { LocalizedText } from '../language.ts';
import type { AuthorityKind } from './authority.ts';

/** What a card beside a name in a text says of the person, place or subject. */
export interface CardView {
  readonly kind: AuthorityKind;
  readonly slug: string;
  readonly name: string;
  readonly language: string | null;
  /** A few, in other scripts first. */
  readonly variants: readonly { readonly text: string; readonly language: string | null }[];
  /** *person*, *organisation* …; null for other kinds. */
  readonly type: string | null;
  /** In words; null when not recorded. */
  readonly dates: string | null;
  readonly description: LocalizedText | null;
  readonly documents: number;
}
