import { recordKindSchema, type RecordKind } from '@fonds/domain/record';

export const reviewStates = ['in-review', 'scheduled', 'sent-back'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What a list of records on their way to the public is narrowed by: the value of its address. */
export interface ReviewList {
  readonly state: ReviewState;
  readonly kind?: RecordKind;
  readonly assigned?: 'me' | 'nobody';
  /** Where the page before ended. */
  readonly after?: string;
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Reads an address; what it can't say is as if it weren't there. */
export function readReview(parameters: Parameters): ReviewList {
  const one = (name: string) => [parameters[name]].flat()[0];
  const kind = recordKindSchema.safeParse(one('kind'));
  const assigned = one('assigned');
  const after = one('after');
  return {
    state: reviewStates.find((state) => state === one('state')) ?? 'in-review',
    ...(kind.success ? { kind: kind.data } : {}),
    ...(assigned === 'me' || assigned === 'nobody' ? { assigned } : {}),
    ...(after !== undefined && /^\d{1,15}$/.test(after) ? { after } : {}),
  };
}

/** The query of an address, with its question mark; empty for the list as it is without one. */
export function reviewQuery({ state, kind, assigned, after }: ReviewList): string {
  const query = new URLSearchParams({
    ...(state === 'in-review' ? {} : { state }),
    ...(kind ? { kind } : {}),
    ...(assigned ? { assigned } : {}),
    ...(after ? { after } : {}),
  });
  return query.size === 0 ? '' : `?${query}`;
}
