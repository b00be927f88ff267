import type { Visit } from '@fonds/db/outside-links/visits';
import { ask, type Answer, type Reach } from './ask.ts';
import { visitOfFailure } from './failure-words.ts';
import type { Turns } from './turns.ts';

/** How a visitor behaves. */
export interface Visitor {
  readonly reach: Reach;
  readonly turns: Turns;
  /** Hosts that asked to be left alone, and until when, in milliseconds since 1970. */
  readonly resting: Map<string, number>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** What a visit showed, and whether a server answered: where none does, the fault may be ours. */
export interface VisitReport {
  readonly visit: Visit;
  readonly contact: 'answered' | 'failed' | 'not-sought';
}

const mostRedirects = 6;
const longestAddress = 2000;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const hour = 3_600_000;
/** Whoever asks for a longer rest is asked again all the same. */
const longestRestMilliseconds = 30 * 24 * hour;

/** Visits an address as a reader's browser would, as far as to its answer, and says what that means. */
export async function visitAddress(address: string, visitor: Visitor): Promise<VisitReport> {
  let url = new URL(address);
  let contact: VisitReport['contact'] = 'not-sought';
  let isForGood = true;
  let movedTo: string | undefined;
  const report = (visit: Visit): VisitReport => ({ visit, contact });
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const until = visitor.resting.get(url.hostname) ?? 0;
    if (until > visitor.now().getTime()) return report({ outcome: 'unsure', again: new Date(until).toISOString() });
    const answer = await answerOf(url, visitor);
    if (answer.kind === 'not-public') return report({ outcome: 'unsure' });
    if (answer.kind === 'failed') {
      if (contact === 'not-sought') contact = 'failed';
      return report(visitOfFailure(answer.code, url.hostname));
    }
    contact = 'answered';
    const { status, location, retryAfter } = answer;
    if (!redirects.has(status))
      return report(visitOfStatus(status, restOf(url, retryAfter, visitor), movedTo, address));
    const next = location === undefined ? null : URL.parse(location, url.href);
    if (!next || !/^https?:$/.test(next.protocol)) return report({ outcome: 'unsure' });
    isForGood &&= status === 301 || status === 308;
    if (isForGood && next.href.length <= longestAddress) movedTo = next.href;
    url = next;
  }
  return report({ outcome: 'unsure' });
}

/** Asks for the head alone; again for the whole where a server has another answer for that, whose body isn't read. */
async function answerOf(url: URL, { reach, turns, signal }: Visitor): Promise<Answer> {
  const head = await turns.take(url.hostname, () => ask(url, 'HEAD', reach, signal));
  const isPlain = head.kind === 'answer' && (head.status < 400 || head.status === 429);
  const mayBeOfHead =
    head.kind === 'answer' ? !isPlain : head.kind === 'failed' && /^(ECONNRESET|HPE_)/.test(head.code);
  return mayBeOfHead ? turns.take(url.hostname, () => ask(url, 'GET', reach, signal)) : head;
}

function visitOfStatus(status: number, again: string | undefined, movedTo: string | undefined, address: string): Visit {
  if (status >= 200 && status < 300) {
    if (movedTo === undefined || isOnlySecured(address, movedTo)) return { outcome: 'reached' };
    return { outcome: 'moved', to: movedTo, reason: wordsForMove(address, movedTo) };
  }
  if (status === 404) return { outcome: 'gone', reason: 'Not found (404)' };
  if (status === 410) return { outcome: 'gone', reason: 'Gone (410)' };
  return { outcome: 'unsure', again };
}

/** Whether it is the same address, or the same with https: no move, as browsers and whoever coined the address see it. */
export function isOnlySecured(address: string, movedTo: string): boolean {
  return movedTo === address || movedTo === address.replace(/^http:/, 'https:');
}

/** A page that moved to the front page of its host is most likely no more. */
function wordsForMove(address: string, movedTo: string): string {
  const isFront = (url: string) => new URL(url).pathname === '/' && new URL(url).search === '';
  return isFront(movedTo) && !isFront(address) ? 'Leads to a front page now' : 'Moved for good';
}

/** Until when a host wants to be left alone (RFC 9110, 10.2.3), noted for all its addresses; at least an hour. */
function restOf({ hostname }: URL, retryAfter: string | undefined, { now, resting }: Visitor): string | undefined {
  if (retryAfter === undefined) return undefined;
  const from = now().getTime();
  const wanted = /^\d{1,9}$/.test(retryAfter) ? from + Number(retryAfter) * 1000 : Date.parse(retryAfter);
  if (Number.isNaN(wanted)) return undefined;
  const until = Math.min(Math.max(wanted, from + hour), from + longestRestMilliseconds);
  resting.set(hostname, until);
  return new Date(until).toISOString();
}
