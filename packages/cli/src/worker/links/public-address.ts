import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What the internet routes (RFC 4291, 2.4): what lies outside is one machine's, one network's, or nobody's. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address of the internet protocol is one of the public internet: no private, local, shared, reserved or multicast
 * one (IANA's registries of special-purpose addresses), nor one in which such an address could be wrapped (6to4, Teredo, NAT64).
 */
export function isPublicAddress(address: string): boolean {
  // The library takes shorter and older ways of writing too; a resolver gives none of them.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && (!(parsed instanceof ipaddr.IPv6) || parsed.match(globalUnicast));
}
