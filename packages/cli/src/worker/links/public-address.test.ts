import { BlockList } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

/** IANA's registries of special-purpose addresses, and multicast: what nobody outside answers, or what stands for another. */
const special = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  special.addSubnet(network, bits, 'ipv4');
}

const octet = fc.nat(255);
const dotted = (octets: readonly number[]) => octets.join('.');
const hex = (octets: readonly number[]) => octets.map((each) => each.toString(16).padStart(2, '0')).join('');
const groups = (octets: readonly number[]) => `${hex(octets.slice(0, 2))}:${hex(octets.slice(2))}`;
const any4 = fc.tuple(octet, octet, octet, octet);
// Half of them near the networks in question.
const near4 = fc
  .tuple(
    fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 203, 224, 255),
    fc.constantFrom(0, 2, 16, 18, 31, 51, 52, 64, 88, 168, 175, 254),
    octet,
    octet,
  )
  .map(([a, b, c, d]): [number, number, number, number] => [a, b, c, d]);

it('an IPv4 address is public just where no registry gives it a purpose of its own', () => {
  fc.assert(
    fc.property(fc.oneof(any4, near4), (octets) => {
      expect(isPublicAddress(dotted(octets))).toBe(!special.check(dotted(octets), 'ipv4'));
    }),
    { numRuns: 3000 },
  );
});

it('is the same mapped into IPv6, and never public wrapped in an address that a gateway opens', () => {
  fc.assert(
    fc.property(fc.oneof(any4, near4), (octets) => {
      const isPublic = !special.check(dotted(octets), 'ipv4');
      expect(isPublicAddress(`::ffff:${dotted(octets)}`)).toBe(isPublic);
      expect(isPublicAddress(`::FFFF:${groups(octets)}`)).toBe(isPublic);
      for (const wrapped of [
        `::${groups(octets)}`,
        `::ffff:0:${groups(octets)}`,
        `64:ff9b::${groups(octets)}`,
        `64:ff9b:1::${groups(octets)}`,
        `2002:${groups(octets)}::1`,
        `2001:0:${groups(octets)}::1`,
      ]) {
        expect([wrapped, isPublicAddress(wrapped)]).toEqual([wrapped, false]);
      }
    }),
    { numRuns: 1000 },
  );
});

it('an IPv6 address outside of what the internet routes is not public', () => {
  const group = fc.nat(0xffff);
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (all) => {
      const [first = 0] = all;
      const address = all.map((each) => each.toString(16)).join(':');
      if (first < 0x2000 || first > 0x3fff) expect(isPublicAddress(address)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  '::',
  '::1',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456::1',
  'fec0::1',
  'ff02::1',
  '100::1',
  '2001:db8::1',
  '3fff::1',
  '5f00::1',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['8.8.8.8', '2606:4700:4700::1111', '2a00:1450:4001:82a::200e'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each(['', 'localhost', '127.1', '0x7f000001', '2130706433', '0177.0.0.1', '8.8.8', '8.8.8.8 ', '[::1]'])(
  '%s is no address that a resolver gives',
  (text) => {
    expect(isPublicAddress(text)).toBe(false);
  },
);
