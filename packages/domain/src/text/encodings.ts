/** Encodings that a person may say a file is in. */
export const textEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-r',
  'windows-1252',
  'windows-1250',
  'gb18030',
  'big5',
  'euc-kr',
  'shift_jis',
] as const;
export type TextEncoding = (typeof textEncodings)[number];
