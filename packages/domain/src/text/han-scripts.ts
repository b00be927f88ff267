import { Converter, type ConverterFunction } from 'opencc-js';

interface Converters {
  readonly fromSimplified: ConverterFunction;
  readonly fromJapanese: ConverterFunction;
  readonly toSimplified: ConverterFunction;
  readonly toTaiwan: ConverterFunction;
  readonly toHongKong: ConverterFunction;
  readonly toJapanese: ConverterFunction;
}

// Made when first asked for: the dictionaries take a tenth of a second to read.
let made: Converters | undefined;

function converters(): Converters {
  return (made ??= {
    fromSimplified: Converter({ from: 'cn', to: 't' }),
    fromJapanese: Converter({ from: 'jp', to: 't' }),
    toSimplified: Converter({ from: 't', to: 'cn' }),
    toTaiwan: Converter({ from: 't', to: 'tw' }),
    toHongKong: Converter({ from: 't', to: 'hk' }),
    toJapanese: Converter({ from: 't', to: 'jp' }),
  });
}

const han = /\p{Script=Han}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const most = 4;

// Short forms in Japanese that are right in Chinese as well (予 is 豫, but 授予): they stay where no kana tells that the text
// is Japanese.
const alsoChinese = /([予欠余芸弁糸缶岳並併偽即凜慎晃概瓶真研翻萌緒衛褒郎鎮餅]+)/;

/**
 * The same text in simplified, in traditional (as OpenCC's standard has it, and as Taiwan and Hong Kong write it) and in
 * Japanese characters, by phrases where one character stands for several. Each differs from the text and from the others; at
 * most four, none for a text without Han. Words are kept: no other region's word is put for one.
 */
export function otherHanScripts(text: string): string[] {
  if (!han.test(text)) return [];
  const { toSimplified, toTaiwan, toHongKong, toJapanese } = converters();
  const traditional = traditionalOf(text);
  const forms = new Set([
    toSimplified(traditional),
    traditional,
    toTaiwan(traditional),
    toHongKong(traditional),
    toJapanese(traditional),
  ]);
  forms.delete(text);
  return [...forms].slice(0, most);
}

function traditionalOf(text: string): string {
  const { fromSimplified, fromJapanese } = converters();
  if (kana.test(text)) return fromJapanese(text);
  return fromSimplified(text)
    .split(alsoChinese)
    .map((part, place) => (place % 2 === 0 ? fromJapanese(part) : part))
    .join('');
}
