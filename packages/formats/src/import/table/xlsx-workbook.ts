import { attribute, readPart } from './xlsx-xml.ts';
import { partLimits, refusal } from './xlsx-zip.ts';
import { builtInFormat, formatOfCode, type NumberFormat } from './xlsx-number-formats.ts';

/** What has to be known of a workbook before a sheet of it can be read. */
export interface Workbook {
  /** In their order; `part` is the name of the part in the ZIP file. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly from1904: boolean;
  /** The name of the part with the shared texts. */
  readonly strings: string;
  /** By the number that a cell has as its style. */
  readonly formats: readonly NumberFormat[];
}

/** Reads what a workbook says of itself (ECMA-376, part 1, 18.2). Throws InvalidError for what is no workbook. */
export async function readWorkbook(bytes: () => AsyncIterable<Uint8Array>): Promise<Workbook> {
  const main = (await relationsOf(bytes, '_rels/.rels', '')).find(({ type }) => type.endsWith('/officeDocument'));
  const part = main?.target ?? 'xl/workbook.xml';
  const found: { name: string; id: string }[] = [];
  let from1904 = false;
  const isWorkbook = await readPart(bytes(), part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes['date1904'] ?? '');
      if (name === 'sheet') found.push({ name: attributes['name'] ?? '', id: attribute(attributes, 'id') ?? '' });
    },
  });
  if (!isWorkbook) throw refusal('has no workbook in it');
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = part.slice(folder.length);
  const relations = await relationsOf(bytes, `${folder}_rels/${file}.rels`, folder);
  const sheets = found.flatMap(({ name, id }) => {
    const target = relations.find((relation) => relation.id === id);
    return target?.type.endsWith('/worksheet') ? [{ name, part: target.target }] : [];
  });
  if (sheets.length === 0) throw refusal('has no sheet in it');
  const partOf = (kind: string) => relations.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const formats = await formatsOf(bytes(), partOf('styles') ?? `${folder}styles.xml`);
  return { sheets, from1904, strings: partOf('sharedStrings') ?? `${folder}sharedStrings.xml`, formats };
}

/** The texts that cells of type `s` point to, in memory: a workbook keeps each text once. */
export async function sharedStrings(pieces: AsyncIterable<Uint8Array>, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let within = false;
  let phonetic = false;
  await readPart(
    pieces,
    part,
    {
      open: (name) => {
        if (name === 'si') text = '';
        if (name === 'rPh') phonetic = true;
        within = name === 't' && !phonetic;
      },
      close: (name) => {
        if (name === 'si') strings.push(unescaped(text));
        if (name === 'rPh') phonetic = false;
        if (name === 't') within = false;
      },
      text: (words) => {
        if (within) text += words;
      },
    },
    partLimits.strings,
  );
  return strings;
}

/** Characters that XML can't hold are written `_x000D_` (ECMA-376, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

async function relationsOf(bytes: () => AsyncIterable<Uint8Array>, part: string, folder: string) {
  const relations: { id: string; type: string; target: string }[] = [];
  await readPart(bytes(), part, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship') return;
      relations.push({ id, type, target: target.startsWith('/') ? target.slice(1) : folder + target });
    },
  });
  return relations;
}

async function formatsOf(pieces: AsyncIterable<Uint8Array>, part: string): Promise<NumberFormat[]> {
  const own = new Map<string, NumberFormat>();
  const formats: NumberFormat[] = [];
  let within = false;
  await readPart(pieces, part, {
    open: (name, attributes) => {
      const id = attributes['numFmtId'] ?? '0';
      if (name === 'cellXfs') within = true;
      if (name === 'numFmt') own.set(id, formatOfCode(attributes['formatCode'] ?? ''));
      if (name === 'xf' && within) formats.push(own.get(id) ?? builtInFormat(Number(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') within = false;
    },
  });
  return formats;
}
