import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { clientAddress, trustList } from './client-address.ts';

function requestFrom(peer: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const request = new IncomingMessage(socket);
  request.headers = {
    ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded, 'x-forwarded-proto': 'https' }),
  };
  return request;
}

test('nobody is believed unless trusted, and their headers are taken off', () => {
  const request = requestFrom('203.0.113.9', '198.51.100.1');
  expect(clientAddress(request, trustList([]))).toBe('203.0.113.9');
  expect(request.headers).toEqual({});
});

test('through trusted proxies the nearest other hop is the client', () => {
  const trusted = trustList(['10.0.0.0/8', 'loopback']);
  const request = requestFrom('::ffff:127.0.0.1', '192.0.2.66, 198.51.100.1, 10.1.2.3');
  expect(clientAddress(request, trusted)).toBe('198.51.100.1');
  expect(request.headers['x-forwarded-proto']).toBe('https');
  expect(clientAddress(requestFrom('127.0.0.1'), trusted)).toBe('127.0.0.1');
  expect(clientAddress(requestFrom('127.0.0.1', 'nonsense'), trusted)).toBe('127.0.0.1');
  expect(clientAddress(requestFrom('::1', '2001:db8::7'), trusted)).toBe('2001:db8::7');
});
