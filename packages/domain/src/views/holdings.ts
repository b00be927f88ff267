import type { DocumentNeighbour, NamedLink } from './public.ts';

/** A record set or repository in the tree of what archives hold. */
export interface HoldingNode {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly language: string | null;
  readonly referenceCode: string | null;
  /** The ISAD(G) level, or null for a repository. */
  readonly level: string | null;
  /** The archive's own name of the level. */
  readonly levelName: string | null;
  readonly dates: string | null;
  /** Documents in it and in all that lies under it, each once. */
  readonly documents: number;
  /** How many sets lie directly under it. */
  readonly within: number;
  /** Those of them that are shown: none, or the first. */
  readonly children: readonly HoldingNode[];
}

/** A page of the tree of record sets. */
export interface HoldingsView {
  readonly repositories: readonly HoldingNode[];
  /** How many record sets there are in all. */
  readonly sets: number;
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  /** Sets that a filter found, each under the names of what it lies in. */
  readonly found: readonly { readonly node: HoldingNode; readonly within: readonly NamedLink[] }[] | null;
}

/** What lies directly under a record set or repository: one page of it. */
export interface ChildrenView {
  readonly nodes: readonly HoldingNode[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** The place of a document in a file of an archive. */
export interface FilePlace {
  readonly link: NamedLink;
  readonly position: number;
  readonly documents: number;
  /** The leaves on which it stands there. */
  readonly leaves: string | null;
  readonly earlier: DocumentNeighbour | null;
  readonly later: DocumentNeighbour | null;
}
