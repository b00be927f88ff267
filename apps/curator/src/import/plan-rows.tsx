import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { kindWords } from '@fonds/domain/record';
import type { ImportSides, PlanRow } from '@fonds/domain/views/import';
import type { Terms } from '@fonds/domain/vocabularies';
import { ComparedFieldView } from '../record/compared-field-view.tsx';
import { AcceptButton } from './accept-button.tsx';
import { outcomeWords } from './import-words.ts';

export interface ShownRow {
  readonly row: PlanRow;
  /** What stands and what the file says, where both are known. */
  readonly sides: ImportSides | null;
}

interface PlanRowsProps {
  readonly number: number;
  readonly rows: readonly ShownRow[];
  readonly terms: Terms;
  /** Whether doubtful rows can be taken now. */
  readonly askable: boolean;
  /** Whether the records of new rows stand in the archive. */
  readonly written: boolean;
}

/** Rows of a file, each with what becomes of it and why. */
export function PlanRows({ number, rows, terms, askable, written }: PlanRowsProps) {
  if (rows.length === 0) return <p className="mt-4 font-sans text-sm text-muted">No row stands here.</p>;
  return (
    <ol aria-label="Rows" className="mt-1 font-sans text-sm">
      {rows.map(({ row, sides }) => (
        <li key={row.key} className="border-b border-hair py-3">
          <p className="grid grid-cols-[4.5rem_minmax(0,1fr)_auto] items-baseline gap-x-3.5">
            <span className="text-muted tabular-nums">row {row.row}</span>
            <Title row={row} written={written} />
            <span className={row.outcome === 'refused' ? 'text-oxide' : 'text-muted'}>
              {isRemark(row) ? '' : outcomeWords[row.outcome]}
              {row.accepted ? ', taken' : ''}
            </span>
          </p>
          <div className="sm:pl-[5.375rem]">
            {row.message === null ? null : (
              <p dir="auto" className={row.outcome === 'refused' ? 'mt-1 text-oxide' : 'mt-1'}>
                {row.field === null || row.field === '' ? '' : <bdi>{row.field}: </bdi>}
                {row.message}
              </p>
            )}
            {row.remarks.length === 0 ? null : (
              <ul aria-label={`Remarks on row ${row.row}`} className="mt-1 text-muted">
                {row.remarks.map(({ field, message }, at) => (
                  <li key={at} dir="auto">
                    {field === undefined ? '' : <bdi>{field}: </bdi>}
                    {message}
                  </li>
                ))}
              </ul>
            )}
            {sides === null ? null : <Sides sides={sides} terms={terms} doubtful={row.outcome === 'doubtful'} />}
            {askable && row.outcome === 'doubtful' && !row.accepted ? (
              <AcceptButton number={number} rowKey={row.key} row={row.row} />
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Whether it is no record, but what there is to say of the file or of a part of it that isn't read. */
function isRemark({ outcome, title }: PlanRow): boolean {
  return outcome === 'skipped' && title === '';
}

function Title({ row, written }: { readonly row: PlanRow; readonly written: boolean }) {
  const none = <span className="text-muted">{isRemark(row) ? outcomeWords.skipped : 'without a title'}</span>;
  const words = row.title === '' ? none : <bdi>{row.title}</bdi>;
  const stands = row.record !== null && row.kind !== null && (row.outcome !== 'new' || written);
  return (
    <span className="min-w-0 break-words">
      {stands && row.outcome !== 'doubtful' ? (
        <a href={`/records/${row.kind}/${row.record}`} className="font-medium text-ink">
          {words}
        </a>
      ) : (
        <span className="font-medium">{words}</span>
      )}
      {row.kind === null ? '' : <span className="text-muted"> {kindWords[row.kind].one.toLowerCase()}</span>}
    </span>
  );
}

interface SidesProps {
  readonly sides: ImportSides;
  readonly terms: Terms;
  readonly doubtful: boolean;
}

/** Word by word: what the record says and the file doesn't is struck through, what the file adds underlined. */
function Sides({ sides, terms, doubtful }: SidesProps) {
  const fields = fieldsOf(sides.kind).filter(({ key }) => key in sides.before || key in sides.after);
  return (
    <details className="mt-2" open={doubtful}>
      <summary className="min-h-8 cursor-pointer text-link">
        {doubtful ? 'The two side by side' : 'What changes'}
      </summary>
      {doubtful ? (
        <p className="mt-1">
          It may be{' '}
          <a href={`/records/${sides.kind}/${sides.record.id}`}>
            <bdi>{sides.record.title}</bdi>
          </a>
          . Struck through: only there; underlined: only in the file.
        </p>
      ) : null}
      {fields.length === 0 ? <p className="mt-1 text-muted">What the file has, the record says too.</p> : null}
      {fields.map((field) => (
        <div key={field.key} className="mt-2">
          <p className="text-muted">{field.label}</p>
          <ComparedFieldView
            field={field}
            before={sides.before[field.key]}
            after={sides.after[field.key]}
            terms={terms}
          />
        </div>
      ))}
    </details>
  );
}
