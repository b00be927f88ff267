import fc from 'fast-check';
import { expect, it } from 'vitest';
import { otherHanScripts } from './han-scripts.ts';

it.each([
  ['毛澤東', ['毛泽东', '毛沢東']],
  ['毛泽东', ['毛澤東', '毛沢東']],
  ['毛沢東', ['毛泽东', '毛澤東']],
  ['停戰協定', ['停战协定', '停戦協定']],
  ['停战协定', ['停戰協定', '停戦協定']],
  ['臺灣', ['台湾', '台灣']],
  ['台湾', ['臺灣', '台灣']],
  ['国', ['國']],
  ['國', ['国']],
  ['头发', ['頭髮', '頭髪']],
  ['頭髮', ['头发', '頭髪']],
  ['发展', ['發展', '発展']],
  ['朝鮮戦争', ['朝鲜战争', '朝鮮戰爭']],
  ['芸術の', ['艺术の', '藝術の']],
  ['授予', []],
  ['金日成', []],
  ['Mao 毛泽东', ['Mao 毛澤東', 'Mao 毛沢東']],
  ['김일성', []],
  ['armistice', []],
  ['', []],
])('%s is also written %j', (text, others) => {
  expect(otherHanScripts(text)).toEqual(others);
});

it('gives at most four, each different, for any text', () => {
  const characters = fc.array(fc.constantFrom(...'发 台 里 后 云 为 臺 灣 沢 戦 國 国 の a 1 予 𠀀'.split(' ')), {
    maxLength: 8,
  });
  const anyText = fc.oneof(
    characters.map((signs) => signs.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const others = otherHanScripts(text);
      expect(others.length).toBeLessThanOrEqual(4);
      expect(new Set([text, ...others]).size).toBe(others.length + 1);
    }),
  );
});
