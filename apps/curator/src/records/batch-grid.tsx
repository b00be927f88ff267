'use client';

import { batchColumns, emptyBatchRow, readPasted, type BatchRow } from '@fonds/domain/batch-row';
import { readTypedDate } from '@fonds/domain/dates/typed-date';
import { dateInWords } from '@fonds/domain/dates/words';
import type { Issue } from '@fonds/domain/errors';
import { controlClass } from '@fonds/ui/text-field';
import { focusOn, TextButton } from '../record/controls/parts.tsx';
import { UnderstoodDate } from '../record/controls/understood-date.tsx';
import type { Understood } from '../record/controls/use-understood-date.ts';
import { withPasted } from './batch-kept.ts';

interface BatchGridProps {
  readonly rows: readonly BatchRow[];
  readonly issues: readonly Issue[];
  readonly onChange: (rows: readonly BatchRow[]) => void;
}

/** A row for each document, typed or pasted from a spreadsheet; each date is shown as it is understood. */
export function BatchGrid({ rows, issues, onChange }: BatchGridProps) {
  const put = (index: number, row: BatchRow) => onChange(rows.map((old, at) => (at === index ? row : old)));
  const add = () => {
    onChange([...rows, emptyBatchRow]);
    setTimeout(() => focusOn(`batch-${rows.length}-date`));
  };
  return (
    <>
      <p id="batch-hint" className="mb-2 text-[0.8125rem] text-muted">
        Rows of a spreadsheet can be pasted into any cell: columns in this order, one line a document. Enter in the last
        row begins another.
      </p>
      <table className="block w-full sm:table">
        <thead className="sr-only sm:not-sr-only">
          <tr className="border-b border-line text-left">
            {batchColumns.map(({ key, label }) => (
              <th key={key} scope="col" className="py-1.5 pr-3 font-medium">
                {label}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody className="block sm:table-row-group">
          {rows.map((row, index) => (
            <tr key={index} className="block border-b border-hair py-2 align-top sm:table-row">
              {batchColumns.map(({ key, label }, column) => {
                const id = `batch-${index}-${key}`;
                const wrong = issues.find(({ path }) => path === `rows.${index}.${key}`)?.message;
                return (
                  <td key={key} className={`block py-1 sm:table-cell sm:pr-3 ${key === 'title' ? 'sm:w-1/2' : ''}`}>
                    <label htmlFor={id} className="sr-only">
                      {label}, row {index + 1}
                    </label>
                    <input
                      id={id}
                      dir="auto"
                      autoComplete="off"
                      placeholder={label}
                      aria-describedby={wrong === undefined ? 'batch-hint' : `${id}-error`}
                      aria-invalid={wrong === undefined ? undefined : true}
                      value={row[key]}
                      className={controlClass}
                      onChange={(event) =>
                        put(index, { ...row, [key]: event.target.value, ...(key === 'date' && { edtf: '' }) })
                      }
                      onPaste={(event) => {
                        const text = event.clipboardData.getData('text/plain');
                        if (!/[\t\n\r]/.test(text)) return;
                        event.preventDefault();
                        onChange(withPasted(rows, readPasted(text), { row: index, column }, emptyBatchRow));
                      }}
                      onKeyDown={(event) => {
                        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                        event.preventDefault();
                        if (index === rows.length - 1) add();
                        else focusOn(`batch-${index + 1}-${key}`);
                      }}
                    />
                    {wrong === undefined ? null : (
                      <p id={`${id}-error`} className="mt-1 text-oxide">
                        {wrong}
                      </p>
                    )}
                    {key === 'date' ? (
                      <UnderstoodDate
                        understood={understoodIn(row)}
                        onChoose={(reading) => {
                          put(index, { ...row, edtf: reading.edtf });
                          focusOn(id);
                        }}
                      />
                    ) : null}
                  </td>
                );
              })}
              <td className="block sm:table-cell">
                <TextButton
                  name={`Remove row ${index + 1}`}
                  onPress={() => {
                    onChange(rows.length > 1 ? rows.filter((_, at) => at !== index) : [emptyBatchRow]);
                    focusOn('batch-add');
                  }}
                >
                  remove
                </TextButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TextButton id="batch-add" onPress={add}>
        Add a row
      </TextButton>
    </>
  );
}

/** The date of a row as the archive will read it. */
function understoodIn({ date, edtf }: BatchRow): Understood | undefined {
  if (date.trim() === '') return undefined;
  const read = readTypedDate(date);
  if (read.kind === 'date') return { ok: true, edtf: read.edtf, words: dateInWords(read.edtf) };
  if (read.kind === 'none')
    return { ok: false, message: 'Kept in these words, without a place in time.', readings: [] };
  const chosen = read.readings.find((reading) => reading.edtf === edtf);
  if (chosen) return { ok: true, ...chosen };
  return { ok: false, message: 'Which is meant?', readings: read.readings };
}
