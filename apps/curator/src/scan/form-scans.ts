import type { Scan } from '@fonds/domain/document-contents';
import { rowsOf, textOf, type Json, type JsonObject } from '@fonds/domain/fields/json';

/** The scans of a form as they stand in it now, whatever of them is still to be typed or put right. */
export function scansIn(value: Json | undefined): readonly Scan[] {
  return rowsOf(value).map((row) => {
    const [from, to] = [pageIn(row['from']), pageIn(row['to'])];
    return {
      sha256: textOf(row, 'sha256'),
      fileName: textOf(row, 'fileName'),
      mediaType: textOf(row, 'mediaType'),
      bytes: Number(textOf(row, 'bytes')),
      pages: rowsOf(row['pages']).map(pageOf),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    };
  });
}

function pageOf(page: JsonObject): Scan['pages'][number] {
  const label = textOf(page, 'label');
  return {
    number: Number(textOf(page, 'number')),
    widthPixels: Number(textOf(page, 'widthPixels')),
    heightPixels: Number(textOf(page, 'heightPixels')),
    ...(label !== '' && { label }),
  };
}

/** The number of a page as it was typed; undefined where it is none. */
export function pageIn(typed: Json | undefined): number | undefined {
  const text = textOf(typed).trim();
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}

/** What is wrong with the pages that were typed as a document's own, each at its field. */
export function rangeProblems(row: JsonObject): { readonly from?: string; readonly to?: string } {
  const last = rowsOf(row['pages']).length;
  const problem = (key: 'from' | 'to'): string | undefined => {
    if (textOf(row, key).trim() === '') return undefined;
    const page = pageIn(row[key]);
    if (page === undefined) return 'Write the number of a page, from 1.';
    if (last > 0 && page > last) return `The file ends with page ${last}.`;
    return key === 'to' && page < (pageIn(row['from']) ?? 1) ? 'The last page comes before the first.' : undefined;
  };
  const [from, to] = [problem('from'), problem('to')];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
