/** One thing that is wrong with what was given: where it stands (`dates.0.edtf`, `line 12`) and what would be right. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** What every error of Fonds has: a kind that is mapped once to tRPC and HTTP, and words that may be shown to anybody. */
export abstract class FondsError extends Error {
  abstract readonly kind: 'not-found' | 'gone' | 'conflict' | 'invalid' | 'forbidden' | 'signed-out' | 'unavailable';
}

/** Nothing stands at this address or under this identifier. */
export class NotFoundError extends FondsError {
  override readonly name = 'NotFoundError';
  readonly kind = 'not-found';
}

/** What stood here was withdrawn; `withdrawnAt` is the time (ISO 8601, UTC). */
export class GoneError extends FondsError {
  override readonly name = 'GoneError';
  readonly kind = 'gone';
  readonly withdrawnAt: string;
  readonly note: string | null;
  constructor(message: string, withdrawnAt: string, note: string | null) {
    super(message);
    this.withdrawnAt = withdrawnAt;
    this.note = note;
  }
}

/** Somebody else's work came first. `latest` is the number of the revision that a save would have overwritten. */
export class ConflictError extends FondsError {
  override readonly name = 'ConflictError';
  readonly kind = 'conflict';
  readonly latest: number | null;
  constructor(message: string, latest: number | null = null) {
    super(message);
    this.latest = latest;
  }
}

/** What was given can't be taken; each issue names its field or line. */
export class InvalidError extends FondsError {
  override readonly name = 'InvalidError';
  readonly kind = 'invalid';
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => (issue.path ? `${issue.path}: ${issue.message}` : issue.message)).join('\n'));
    this.issues = issues;
  }
}

/** The person is known but lacks the right. */
export class ForbiddenError extends FondsError {
  override readonly name = 'ForbiddenError';
  readonly kind = 'forbidden';
}

/** Nobody is signed in, or the session has ended. */
export class SignedOutError extends FondsError {
  override readonly name = 'SignedOutError';
  readonly kind = 'signed-out';
}

/** The archive can't answer now: locked, not migrated, stopping, or too many tries. */
export class UnavailableError extends FondsError {
  override readonly name = 'UnavailableError';
  readonly kind = 'unavailable';
  readonly retryAfterSeconds: number | null;
  constructor(message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
