import type { LocalizedText } from '../language.ts';

/** Which documents a timeline, a map or a network shows, as its address asks for them, and what may be asked instead. */
export interface InstrumentScope {
  readonly from: string;
  readonly to: string;
  readonly within: 'possibly' | 'certainly';
  /** The collection's slug; null for the whole archive. */
  readonly collection: string | null;
  /** What there is to choose from. */
  readonly collections: readonly { readonly slug: string; readonly title: LocalizedText }[];
  /** The span asked for as it was understood, day numbers; null is open. */
  readonly earliest: number | null;
  readonly latest: number | null;
  /** How many documents it leaves, of how many. */
  readonly documents: number;
  readonly of: number;
  /** What was odd about the address, in plain words. */
  readonly remarks: readonly string[];
}
