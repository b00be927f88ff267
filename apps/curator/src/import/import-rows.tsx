import { desk } from '../server/desk.ts';
import { importAddress, type ImportView } from './import-address.ts';
import type { ImportDetail } from './import-detail.ts';
import { OutcomeTabs } from './outcome-tabs.tsx';
import { PlanRows } from './plan-rows.tsx';
import { readRows } from './read-import.ts';

interface ImportRowsProps {
  readonly record: ImportDetail;
  readonly view: ImportView;
}

/** A page of the rows, by what becomes of them. */
export async function ImportRows({ record, view }: ImportRowsProps) {
  const { number, counts, state } = record;
  const caller = await desk();
  const { rows, next } = await readRows(caller, number, view);
  const terms = await caller.terms.forForms();
  return (
    <>
      <OutcomeTabs number={number} counts={counts} shown={view.outcome} />
      <PlanRows number={number} rows={rows} terms={terms} askable={state === 'planned'} written={state === 'done'} />
      {next === null ? null : (
        <p className="mt-5 font-sans text-sm">
          <a href={importAddress(number, { ...view, after: next })} rel="next">
            Next rows
          </a>
        </p>
      )}
    </>
  );
}
