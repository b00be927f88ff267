import type { transitions } from './schema/records.ts';

type Transition = Pick<
  typeof transitions.$inferSelect,
  'toState' | 'fromState' | 'revision' | 'mergedInto' | 'at' | 'note' | 'quiet'
>;

/** That a revision, as it was published before `at`, may not be read any more. */
export interface Takedown {
  readonly revision: number;
  readonly reason: string;
  readonly at: string;
}

/** What a record's transitions say of its public life: pure, so that a rebuild gives what publishing wrote. */
export interface PublicPast {
  readonly publications: readonly {
    readonly revision: number;
    readonly publishedAt: string;
    readonly note: string | null;
    readonly withdrawnAt: string | null;
    readonly takenDownAt: string | null;
    readonly takenDownBecause: string | null;
  }[];
  /** Since when its address leads elsewhere (or nowhere); null while it is public or was never. */
  readonly former: { readonly movedTo: string | null; readonly at: string; readonly note: string | null } | null;
}

/** What the public history says of a publication that was taken down: not even its note is read any more. */
export function takenDown({ at, reason }: Takedown): { note: null; takenDownAt: string; takenDownBecause: string } {
  return { note: null, takenDownAt: at, takenDownBecause: reason };
}

/** Replays a record's transitions, oldest first, with its takedowns, oldest first. */
export function publicPast(transitions: readonly Transition[], takedowns: readonly Takedown[] = []): PublicPast {
  let publications: PublicPast['publications'][number][] = [];
  let former: PublicPast['former'] = null;
  let beforeMerging: PublicPast['former'] = null;
  for (const { toState, fromState, revision, mergedInto, at, note, quiet } of transitions) {
    if (quiet) continue;
    if (toState === 'published' && revision !== null) {
      publications.push({
        ...{ revision, publishedAt: at, note, withdrawnAt: null },
        ...{ takenDownAt: null, takenDownBecause: null },
      });
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
  return { publications: publications.map((publication) => withTakedown(publication, takedowns)), former };
}

function withTakedown<Of extends PublicPast['publications'][number]>(
  publication: Of,
  takedowns: readonly Takedown[],
): Of {
  const { revision, publishedAt } = publication;
  const takedown = takedowns.find((one) => one.revision === revision && one.at > publishedAt);
  return takedown ? { ...publication, ...takenDown(takedown) } : publication;
}
