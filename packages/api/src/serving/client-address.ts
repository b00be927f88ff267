import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const forwardedHeaders = new Set([
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
]);

/** Addresses and networks whose word is taken. `loopback` stands for 127.0.0.0/8 and ::1. */
export function trustList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    if (proxy === 'loopback') {
      list.addSubnet('127.0.0.0', 8, 'ipv4');
      list.addAddress('::1', 'ipv6');
      continue;
    }
    const [address = '', prefix] = proxy.split('/');
    const family = familyOf(address);
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/**
 * The client's address: the nearest hop that is no trusted proxy. From anybody who isn't trusted, `X-Forwarded-…`
 * headers are taken off the request.
 */
export function clientAddress(request: IncomingMessage, trusted: BlockList): string {
  const peer = plain(request.socket.remoteAddress ?? '');
  if (!isTrusted(peer, trusted)) {
    const rest = Object.entries(request.headers).filter(([name]) => !forwardedHeaders.has(name));
    request.headers = Object.fromEntries(rest);
    return peer;
  }
  const given = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(given) ? given.join(',') : (given ?? '')).split(',').map((hop) => plain(hop.trim()));
  let nearest = peer;
  for (const hop of hops.reverse()) {
    if (isIP(hop) === 0) break;
    nearest = hop;
    if (!isTrusted(hop, trusted)) break;
  }
  return nearest;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return isIP(address) !== 0 && trusted.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** An IPv4 address as such where the system gives it in IPv6's clothes. */
function plain(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address;
}
