import { expect, it } from 'vitest';
import { Speller } from './spelling.ts';

const speller = new Speller([
  { text: 'armistice', documents: 40 },
  { text: 'armature', documents: 3 },
  { text: 'переговоры', documents: 9 },
  { text: '毛泽东', documents: 5 },
  { text: '김일성', documents: 5 },
  { text: 'kim il sung', documents: 2 },
  { text: 'sale', documents: 1 },
  { text: 'salt', documents: 7 },
]);

it.each([
  ['armistise', ['armistice']],
  ['armstice', ['armistice']],
  ['amristice', ['armistice']],
  ['переговры', ['переговоры']],
  ['毛泽冬', ['毛泽东']],
  ['김일선', ['김일성']],
  ['kim ill sung', ['kim il sung']],
  ['sald', ['salt', 'sale']],
  ['armistice', []],
  ['elephant', []],
  ['sa', []],
  ['', []],
])('%s is taken for %s', (typed, expected) => {
  expect(speller.nearest(typed, 2).map(({ text }) => text)).toEqual(expected);
});
