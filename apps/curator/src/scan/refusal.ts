import { findFailure } from '../desk/failure.ts';

const statuses: Readonly<Record<string, number>> = {
  'signed-out': 401,
  forbidden: 403,
  invalid: 400,
  'not-found': 404,
  unavailable: 503,
};

/** What goes with an answer that nobody keeps. */
export const unkept = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Why a scan was not taken or isn't sent, as JSON. Throws what is no error of the archive’s. */
export function refusal(error: unknown): Response {
  const failure = findFailure(error);
  if (!failure) throw error;
  const status = statuses[failure.kind] ?? 500;
  return Response.json(failure, { status, headers: { ...unkept, ...(status === 503 && { 'retry-after': '10' }) } });
}
