import type { InstrumentScope } from './instrument.ts';
import type { DocumentEntry, ListMark, Listed } from './public.ts';

/** Somebody who wrote or was written to. */
export interface NetworkAgent {
  /** The slug, or the id while the record isn't public: what an address names them by. */
  readonly key: string;
  readonly name: string;
  readonly language: string | null;
  readonly path: string | null;
  /** Documents that they wrote to somebody, and that somebody wrote to them. */
  readonly wrote: number;
  readonly received: number;
}

/** From whom to whom, and in how many documents. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly documents: number;
}

/** Who wrote to whom. */
export interface NetworkView {
  readonly scope: InstrumentScope;
  /** Those drawn: the most connected, busiest first. */
  readonly agents: readonly NetworkAgent[];
  /** Between those drawn, strongest first. */
  readonly edges: readonly NetworkEdge[];
  /** Of how many there are. */
  readonly allAgents: number;
  readonly allEdges: number;
  /** Documents that go from somebody to somebody. */
  readonly letters: number;
  /** Who is picked out. */
  readonly agent: NetworkAgent | null;
  /** The documents from one to another, where both were asked for. */
  readonly between: {
    readonly from: NetworkAgent;
    readonly to: NetworkAgent;
    readonly list: Listed<DocumentEntry>;
    readonly marks: readonly ListMark[];
  } | null;
}
