import type { Visit } from '@fonds/db/outside-links/visits';
import { isOutOfPatience } from './ask.ts';

/** Failures of certificates that a browser often gets over: the server leaves out one of those between its own and the root. */
const incompleteChain: ReadonlySet<string> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);
const badCertificate = /CERT|SELF_SIGNED|CRL|^ERR_TLS_|^ERR_SSL_|^EPROTO$|^HOSTNAME_MISMATCH$/;
const noAnswer: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'EADDRNOTAVAIL',
  'ENETDOWN',
]);

/** What a request that failed says of its address, by Node's code of the failure. */
export function visitOfFailure(code: string, host: string): Visit {
  if (code === 'ENOTFOUND' || code === 'ENODATA') return { outcome: 'gone', reason: `There is no host ${host}` };
  if (incompleteChain.has(code)) return { outcome: 'unsure' };
  if (badCertificate.test(code)) return { outcome: 'gone', reason: `No valid certificate (${code})` };
  if (isOutOfPatience(code) || noAnswer.has(code)) return { outcome: 'silent', reason: 'No answer' };
  return { outcome: 'unsure' };
}
