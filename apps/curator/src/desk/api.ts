import type { AppRouter } from '@fonds/api/desk/router';
import { createTRPCClient, httpLink, isTRPCClientError } from '@trpc/client';
import { readFailure, type Failure } from './failure.ts';

/** The archive's procedures, called from the browser. */
export const api = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/api/trpc' })] }).desk;

/** The same, with questions posted: for what is too long for an address. */
export const longApi = createTRPCClient<AppRouter>({
  links: [httpLink({ url: '/api/trpc', methodOverride: 'POST' })],
}).desk;

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** Waits for a call and tells how it ended, a lost connection included; never throws. */
export async function settled<Value>(call: Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    return { ok: false, failure: failureFrom(error) };
  }
}

function failureFrom(error: unknown): Failure {
  const data: unknown = isTRPCClientError<AppRouter>(error) ? error.data : undefined;
  if (typeof data === 'object' && data !== null) {
    const known = 'fonds' in data ? readFailure(data.fonds) : undefined;
    return known ?? plain('failed', 'Something went wrong in the archive. Nothing that you typed is lost; try again.');
  }
  return plain('offline', 'There is no connection to the archive. Nothing that you typed is lost; try again.');
}

function plain(kind: string, message: string): Failure {
  return { kind, message, issues: [], latest: null, retryAfterSeconds: null };
}

/** The words of a failure that no field takes. */
export function failureInWords(failure: Failure): string {
  if (failure.kind === 'signed-out') return 'You are signed out. Sign in in another tab, then try again here.';
  return failure.message;
}
