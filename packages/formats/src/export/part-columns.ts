import { objectOf, rowsOf, textOf, wordsOf, type Json, type JsonObject } from '@fonds/domain/fields/json';
import { joinValues } from '../joined-values.ts';
import { withheldInWords } from '../withheld-words.ts';

/** A column that holds one part of a field; its name is the id of the import's field, so that it is read back as what it is. */
export interface PartColumn {
  readonly name: string;
  readonly cell: (field: Json | undefined) => string;
}

const one = (name: string): PartColumn => ({
  name: `classification.${name}`,
  cell: (field) => textOf(field, name),
});

/** Parts of rows: the first value of each column belongs to the first row, and an empty one keeps its place. */
function ofRows(name: string, rows: (field: Json | undefined) => readonly JsonObject[]) {
  return (part: string, textIn: (row: JsonObject) => string = (row) => textOf(row, part)): PartColumn => ({
    name: `${name}.${part}`,
    cell: (field) => {
      const values = rows(field).map(textIn);
      return values.every((value) => value === '') ? '' : joinValues(values);
    },
  });
}

const regrading = ofRows('regradings', (field) => rowsOf(objectOf(field)['regradings']));
const release = ofRows('releases', rowsOf);

/** The fields of which a table has a column for each part. */
export const partColumns: Readonly<Record<string, readonly PartColumn[]>> = {
  classification: [
    one('scheme'),
    one('level'),
    { name: 'classification.caveats', cell: (field) => joinValues(wordsOf(objectOf(field)['caveats'])) },
    one('marking'),
    regrading('to'),
    regrading('date', (row) => textOf(row, 'edtf')),
    regrading('words'),
    regrading('authority'),
    regrading('note'),
  ],
  releases: [
    release('key'),
    release('agency'),
    release('caseNumber'),
    release('date', (row) => textOf(row, 'edtf')),
    release('words'),
    release('basis'),
    release('outcome'),
    release('withheld', (row) =>
      withheldInWords(
        rowsOf(row['withheld']).map((passage) => ({
          what: textOf(passage, 'what'),
          exemption: textOf(passage, 'exemption'),
        })),
      ),
    ),
    release('replaces'),
    release('note'),
  ],
};
