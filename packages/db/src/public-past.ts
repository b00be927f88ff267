import type { transitions } from './schema/records.ts';

type Transition = Pick<
  typeof transitions.$inferSelect,
  'toState' | 'fromState' | 'revision' | 'mergedInto' | 'at' | 'note'
>;

/** What a record's transitions say of its public life: pure, so that a rebuild gives what publishing wrote. */
export interface PublicPast {
  readonly publications: readonly {
    readonly revision: number;
    readonly publishedAt: string;
    readonly note: string | null;
    readonly withdrawnAt: string | null;
  }[];
  /** Since when its address leads elsewhere (or nowhere); null while it is public or was never. */
  readonly former: { readonly movedTo: string | null; readonly at: string; readonly note: string | null } | null;
}

/** Replays a record's transitions, oldest first. */
export function publicPast(transitions: readonly Transition[]): PublicPast {
  let publications: PublicPast['publications'][number][] = [];
  let former: PublicPast['former'] = null;
  let beforeMerging: PublicPast['former'] = null;
  for (const { toState, fromState, revision, mergedInto, at, note } of transitions) {
    if (toState === 'published' && revision !== null) {
      publications.push({ revision, publishedAt: at, note, withdrawnAt: null });
      former = null;
    } else if (fromState === 'merged') {
      former = beforeMerging;
    } else if (toState === 'withdrawn' || toState === 'merged') {
      publications = publications.map((publication) => ({
        ...publication,
        withdrawnAt: publication.withdrawnAt ?? at,
      }));
      beforeMerging = former;
      former = { movedTo: mergedInto, at, note };
    }
  }
  return { publications, former };
}
