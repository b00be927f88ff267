import { languageTagSchema } from '@fonds/domain/language';

/** Codes of ISO 639-2 for bibliographies that differ from those that BCP 47 goes by. */
const bibliographic: Readonly<Record<string, string>> = {
  ...{ alb: 'sq', arm: 'hy', baq: 'eu', bur: 'my', chi: 'zh', cze: 'cs', dut: 'nl', fre: 'fr', geo: 'ka', ger: 'de' },
  ...{ gre: 'el', ice: 'is', mac: 'mk', mao: 'mi', may: 'ms', per: 'fa', rum: 'ro', slo: 'sk', tib: 'bo', wel: 'cy' },
};

/** What ISO 639 has for no language in particular. */
const none = new Set(['und', 'mul', 'zxx', 'mis']);

/** The BCP 47 tag of a language that a source gives by a tag, a code of three letters, or its English name. */
export function languageOf(said: string): string | undefined {
  const text = said.trim().replace(/_/g, '-').replace(/\.$/, '');
  const lower = text.toLowerCase();
  if (none.has(lower)) return undefined;
  const tag = bibliographic[lower] ?? (/^[a-z]{2,3}(?:-[a-z\d]+)*$/.test(lower) ? canonical(text) : undefined);
  if (tag !== undefined) return tag;
  return namesInEnglish().get(lower);
}

function canonical(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    return tag !== undefined && isNamed(tag) && languageTagSchema.safeParse(tag).success ? tag : undefined;
  } catch {
    return undefined;
  }
}

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether anybody speaks it: *foo* has the form of a code and is none. */
function isNamed(tag: string): boolean {
  return english.of(tag.split('-')[0] ?? tag) !== undefined;
}

let names: ReadonlyMap<string, string> | undefined;

function namesInEnglish(): ReadonlyMap<string, string> {
  names ??= new Map(
    letterPairs().flatMap((code): [string, string][] => {
      const name = english.of(code)?.toLowerCase();
      const [tag] = Intl.getCanonicalLocales(code);
      return name === undefined || tag === undefined ? [] : [[name, tag]];
    }),
  );
  return names;
}

/** All codes that ISO 639-1 can have. */
function letterPairs(): string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));
  return letters.flatMap((first) => letters.map((second) => first + second));
}
