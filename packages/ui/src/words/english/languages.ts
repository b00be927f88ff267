const scriptsInNames: Readonly<Record<string, string>> = {
  Latn: 'Latin letters',
  Cyrl: 'Cyrillic letters',
  Grek: 'Greek letters',
  Hebr: 'Hebrew letters',
  Arab: 'Arabic letters',
  Hans: 'simplified characters',
  Hant: 'traditional characters',
  Hani: 'Chinese characters',
  Hang: 'Hangul',
  Jpan: 'Japanese script',
  Kana: 'katakana',
};
const romanisations: Readonly<Record<string, string>> = {
  alalc97: 'ALA-LC',
  wadegile: 'Wade–Giles',
  pinyin: 'Hanyu Pinyin',
  hepburn: 'Hepburn',
  heploc: 'Hepburn, Library of Congress',
  jyutping: 'Jyutping',
  tongyong: 'Tongyong Pinyin',
  scotland: 'Scottish',
};

/** Languages and scripts in words. */
export const languagesWords = {
  inScript: (language: string, script: string) => `${language}, in ${scriptsInNames[script] ?? `the script ${script}`}`,
  romanised: (words: string, systems: readonly string[]) =>
    `${words} (${systems.map((system) => romanisations[system] ?? system).join(', ')})`,
  unknown: 'Language not said',
};
