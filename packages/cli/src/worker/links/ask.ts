import type { LookupAddress } from 'node:dns';
import { lookup as resolve } from 'node:dns/promises';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** How far a visitor goes, and as whom. */
export interface Reach {
  /** Sent with every request. */
  readonly userAgent: string;
  /** Asked of each address (`192.0.2.1`) that would be connected to. */
  readonly mayConnect: (address: string) => boolean;
  readonly mayUsePort: (port: number) => boolean;
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
  /** How long one request may take, from its name to its answer. */
  readonly patienceMilliseconds: number;
}

/** The public web: the two ports of its schemes, at public addresses alone. */
export function publicWeb(userAgent: string): Reach {
  return {
    userAgent,
    mayConnect: isPublicAddress,
    mayUsePort: (port) => port === 80 || port === 443,
    resolve: (host) => resolve(host, { all: true }),
    patienceMilliseconds: 20_000,
  };
}

/** What came of one request. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly location: string | undefined;
      readonly retryAfter: string | undefined;
    }
  /** Nothing was connected to: it isn't public. */
  | { readonly kind: 'not-public' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

const notPublic = 'FONDS_NOT_PUBLIC';
const noPatience = 'FONDS_NO_ANSWER_IN_TIME';

class Failure extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Asks for one address, following nothing and reading no body. No cookie, credential or proxy has a part in it. */
export async function ask(url: URL, method: 'HEAD' | 'GET', reach: Reach, signal: AbortSignal): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (!reach.mayUsePort(port) || url.username !== '' || url.password !== '') return { kind: 'not-public' };
  // An address in the place of a name is connected to without being looked up.
  if (isIP(host) !== 0 && !reach.mayConnect(host)) return { kind: 'not-public' };
  const own = new AbortController();
  const patience = setTimeout(() => {
    own.abort(new Failure(noPatience));
  }, reach.patienceMilliseconds);
  try {
    return await answerOf(url, method, reach, AbortSignal.any([signal, own.signal]));
  } catch (error) {
    const { code, message } = failureOf(own.signal.aborted ? own.signal.reason : error);
    return code === notPublic ? { kind: 'not-public' } : { kind: 'failed', code, message };
  } finally {
    clearTimeout(patience);
  }
}

function answerOf(url: URL, method: string, reach: Reach, signal: AbortSignal): Promise<Answer> {
  return new Promise((take, fail) => {
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    const request = send(url, {
      method,
      // A connection of its own, closed with the answer.
      agent: false,
      headers: { 'user-agent': reach.userAgent, accept: '*/*' },
      lookup: permittedLookup(reach),
      signal,
    });
    request.once('response', ({ statusCode: status = 0, headers }) => {
      take({ kind: 'answer', status, location: headers.location, retryAfter: headers['retry-after'] });
      request.destroy();
    });
    // What it says once it was answered changes nothing.
    request.on('error', fail);
    request.end();
  });
}

/** Looks a name up for a connection: what it is connected to is what was looked at, whatever the name means a moment later. */
function permittedLookup({ resolve: addressesOf, mayConnect }: Reach): LookupFunction {
  return (host, options, done) => {
    addressesOf(host).then(
      (found) => {
        const addresses = found.filter(({ address }) => mayConnect(address));
        const [first] = addresses;
        if (!first) done(new Failure(notPublic), []);
        else if (options.all === true) done(null, addresses);
        else done(null, first.address, first.family);
      },
      (error: unknown) => {
        done(error instanceof Error ? error : new Error(String(error)), []);
      },
    );
  };
}

function failureOf(error: unknown): { readonly code: string; readonly message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message };
}

/** Whether a failure is that of patience: nobody answered in time. */
export function isOutOfPatience(code: string): boolean {
  return code === noPatience;
}
