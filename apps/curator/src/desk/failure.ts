import type { Issue } from '@fonds/domain/errors';
import { z } from 'zod';

/** What went wrong, as a page or a form can say it. */
export interface Failure {
  readonly kind: string;
  readonly message: string;
  readonly issues: readonly Issue[];
  readonly latest: number | null;
  readonly retryAfterSeconds: number | null;
}

const fondsSchema = z.object({
  kind: z.string(),
  message: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string().transform(plainWords) })).default([]),
  latest: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  retryAfterSeconds: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
});

/** A schema's own words for a field that is missing say nothing to somebody who fills in a form. */
function plainWords(message: string): string {
  return message.startsWith('Invalid input') && message.endsWith('received undefined')
    ? 'Write something here.'
    : message;
}

const codes: Readonly<Record<string, string>> = {
  UNAUTHORIZED: 'signed-out',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  CONFLICT: 'conflict',
  BAD_REQUEST: 'invalid',
};

/**
 * Reads an error of the archive, thrown in process or by the core. By its kind and not by its class: the server in front and
 * Next's bundle are built apart. Undefined for an error that is none of ours.
 */
export function findFailure(error: unknown): Failure | undefined {
  for (const candidate of [error, causeOf(error)]) {
    if (!(candidate instanceof Error) || !('kind' in candidate)) continue;
    const read = fondsSchema.safeParse(candidate);
    if (read.success) return read.data;
  }
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? codes[error.code] : undefined;
  if (code === undefined || !(error instanceof Error)) return undefined;
  return { kind: code, message: error.message, issues: [], latest: null, retryAfterSeconds: null };
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

/** The same from what the API sends to a browser (`error.data.fonds`). */
export function readFailure(sent: unknown): Failure | undefined {
  const read = fondsSchema.safeParse(sent);
  return read.success ? read.data : undefined;
}

/** *2 minutes*: how long to wait, in words. */
export function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= 90) return seconds === 1 ? '1 second' : `${Math.ceil(seconds)} seconds`;
  return `${minutes} minutes`;
}
