import { desk } from '../server/desk.ts';
import type { ImportDetail } from './import-detail.ts';
import { EditedList, ImportSteps } from './import-steps.tsx';

/** What came of an import that has ended or was stopped, and what may be done with it. */
export async function Result({ record }: { readonly record: ImportDetail }) {
  const { number, state, kept, batch, counts } = record;
  if (state !== 'done' && state !== 'stopped' && state !== 'undone') return null;
  const { importDetails } = await desk();
  const { edited, next } = batch === null || state === 'stopped' ? none : await importDetails.edited({ number });
  const written = counts.new + counts.changed;
  return (
    <div className="mt-4 font-sans text-sm">
      {state === 'done' ? (
        <p>
          {written === 0
            ? 'Nothing was new or changed.'
            : written === 1
              ? 'One row was written.'
              : `${written.toLocaleString('en')} rows were written.`}
          {counts.doubtful > 0 ? ' Doubtful rows wait: import the same file again to take them.' : ''}
        </p>
      ) : null}
      {state === 'stopped' ? (
        <p>It stopped half-way, and nothing of it is public. It can go on from there, or be taken back whole.</p>
      ) : null}
      {state === 'undone' && edited.length > 0 ? (
        <>
          <p>Left as they are, for somebody edited them after the import:</p>
          <EditedList edited={edited} />
        </>
      ) : null}
      <ImportSteps
        number={number}
        state={state}
        kept={kept}
        hasBatch={batch !== null}
        edited={edited}
        moreEdited={next !== null}
      />
    </div>
  );
}

const none = { edited: [], next: null };
