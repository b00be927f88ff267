import { zipSync, strToU8 } from 'fflate';
import type { ImportEvent, ImportFile, ImportFormat, ReadOptions } from '../import-format.ts';

/** A made-up file, given in pieces so small that they end anywhere. */
export function fileOf(content: string | Uint8Array, pieceBytes = 7): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name: 'made-up',
    bytes: async function* () {
      for (let at = 0; at < bytes.length; at += pieceBytes)
        yield await Promise.resolve(bytes.subarray(at, at + pieceBytes));
    },
  };
}

export async function eventsOf(
  format: ImportFormat,
  file: ImportFile,
  options: ReadOptions = {},
): Promise<ImportEvent[]> {
  const events: ImportEvent[] = [];
  for await (const event of format.read(file, options)) events.push(event);
  return events;
}

/** The records of a file alone. */
export async function recordsOf(format: ImportFormat, file: ImportFile, options: ReadOptions = {}) {
  return (await eventsOf(format, file, options)).flatMap((event) => (event.type === 'record' ? [event.record] : []));
}

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook out of the XML of its sheets' `sheetData`. */
export function workbookOf(
  sheets: Readonly<Record<string, string>>,
  more: {
    readonly strings?: string;
    readonly styles?: string;
    readonly properties?: string;
    readonly doctype?: string;
  } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const relations = names.map(
    (_, place) => `<Relationship Id="r${place}" Type="${relationship}/worksheet" Target="worksheets/s${place}.xml"/>`,
  );
  const others = ['sharedStrings', 'styles'].map(
    (kind) => `<Relationship Id="${kind}" Type="${relationship}/${kind}" Target="${kind}.xml"/>`,
  );
  const entries = names.map((name, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="r${place}"/>`);
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="w" Type="${relationship}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${relationship}">${more.properties ?? ''}<sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${[...relations, ...others].join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${more.strings ?? ''}</sst>`,
    'xl/styles.xml': more.styles ?? '<styleSheet/>',
  };
  names.forEach((name, place) => {
    parts[`xl/worksheets/s${place}.xml`] =
      `${more.doctype ?? ''}<worksheet><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
