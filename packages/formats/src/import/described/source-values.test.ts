import { expect, it } from 'vitest';
import { identifierOf } from './source-values.ts';

it.each([
  ['10.99999/made-up.1', { scheme: 'doi', value: '10.99999/made-up.1' }],
  ['doi: 10.99999/made-up.1', { scheme: 'doi', value: '10.99999/made-up.1' }],
  ['https://doi.org/10.99999/made-up.1', { scheme: 'doi', value: '10.99999/made-up.1' }],
  ['10.99/made-up', { scheme: 'local', value: '10.99/made-up' }],
  ['10.99999/made up', { scheme: 'local', value: '10.99999/made up' }],
  ['box 10.99999/1', { scheme: 'local', value: 'box 10.99999/1' }],
])('%s is an identifier of the scheme that it has by its form', (words, identifier) => {
  expect(identifierOf(words)).toEqual(identifier);
});
