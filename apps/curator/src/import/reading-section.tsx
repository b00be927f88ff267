import { desk } from '../server/desk.ts';
import type { ImportDetail } from './import-detail.ts';
import { PlanForm } from './plan-form.tsx';
import { findOut } from './read-import.ts';
import { ReadingChoices } from './reading-choices.tsx';
import { isToBeSaid, isUntitled } from './reading.ts';

/** How the file is read and which column goes where; folded up once the file was looked through. */
export async function Reading({ record }: { readonly record: ImportDetail }) {
  const caller = await desk();
  const formats = await caller.imports.formats();
  const { found, problem } = await findOut(caller, record.number);
  const { number, format, options, collection } = record;
  const key = JSON.stringify([format, options]);
  const mapping = options.mapping ?? found?.mapping;
  const isWithoutTitles =
    record.state === 'planned' && record.counts.refused > 0 && mapping !== undefined && isUntitled(mapping);
  return (
    <details open={record.state !== 'planned' || isWithoutTitles} className="mt-6">
      <summary className="min-h-8 cursor-pointer font-sans text-base font-semibold">How the file is read</summary>
      {isWithoutTitles ? (
        <p className="mt-3 border-l-2 border-oxide py-1 pl-3 font-sans text-sm text-oxide">
          No column goes to the title or name, and a row without one is refused. Choose below which column holds it.
        </p>
      ) : null}
      {problem === '' || problem === record.error ? null : (
        <p dir="auto" className="mt-3 border-l-2 border-oxide py-1 pl-3 font-sans text-sm text-oxide">
          {problem}
        </p>
      )}
      <ReadingChoices
        key={key}
        number={number}
        format={format}
        formats={formats.map(({ id, label }) => ({ id, label }))}
        options={options}
        found={found}
      />
      {found === undefined ? null : isToBeSaid(found) ? (
        <Samples found={found} />
      ) : (
        <PlanForm
          key={`plan ${key}`}
          number={number}
          format={format}
          collection={collection}
          options={options}
          found={found}
        />
      )}
    </details>
  );
}

/** The first values as they would be read: by these somebody sees whether the letters are right. */
function Samples({ found }: { readonly found: NonNullable<Awaited<ReturnType<typeof findOut>>['found']> }) {
  if (!found.columns || found.columns.length === 0) return null;
  return (
    <dl aria-label="Samples" className="mt-5 max-w-3xl border-t border-line font-sans text-sm">
      {found.columns.map(({ name, samples }) => (
        <div key={name} className="grid gap-x-5 border-b border-hair py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <dt dir="auto" className="font-medium break-words">
            {name}
          </dt>
          <dd dir="auto" className="truncate text-muted">
            {samples.slice(0, 3).join(' · ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
