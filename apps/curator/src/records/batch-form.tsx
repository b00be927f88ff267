'use client';

import { batchOwnFields, emptyBatchRow, isBlankRow, type BatchManner, type BatchRow } from '@fonds/domain/batch-row';
import type { Issue } from '@fonds/domain/errors';
import { fieldsOf } from '@fonds/domain/fields/all-fields';
import type { Json } from '@fonds/domain/fields/json';
import type { Terms } from '@fonds/domain/vocabularies';
import { Button } from '@fonds/ui/button';
import { useMemo, useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api, failureInWords, settled } from '../desk/api.ts';
import { datesUnderstood } from '../record/controls/use-understood-date.ts';
import { EditorForm } from '../record/editor-form.tsx';
import { changesOf, formValues, type FormValues } from '../record/form-values.ts';
import { MayAddTerms } from '../record/may-add-terms.tsx';
import { TermsContext } from '../record/terms-context.tsx';
import { useUnsaved } from '../record/use-unsaved.ts';
import { BatchGrid } from './batch-grid.tsx';
import { BatchManners, firstManner } from './batch-manners.tsx';
import { readKept, type KeptBatch } from './batch-kept.ts';

const fields = fieldsOf('document').filter((field) => !batchOwnFields.includes(field.key));
const blank: KeptBatch = { shared: formValues(fields, {}), manner: firstManner, rows: [emptyBatchRow] };

interface BatchFormProps {
  readonly userId: string;
  readonly terms: Terms;
  readonly mayAddTerms: boolean;
}

/** Documents of one file that share all but date, title, number and leaves: what they share once, then a row for each. */
export function BatchForm({ userId, terms, mayAddTerms }: BatchFormProps) {
  const [{ shared, manner, rows }, setTyped] = useState(blank);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [made, setMade] = useState<readonly { readonly id: string; readonly title: string }[]>([]);
  // Raised when the form is filled from elsewhere, so that controls forget what they had typed.
  const [filling, setFilling] = useState(0);
  const written = rows.filter((row) => !isBlankRow(row));
  const changes = useMemo(() => {
    const common = changesOf(fields, {}, shared);
    const filled = rows.filter((row) => !isBlankRow(row)).map((row) => ({ ...row }));
    const isTouched = Object.keys(common).length > 0 || filled.length > 0;
    return isTouched ? { shared: common, manner: { ...manner }, rows: filled } : {};
  }, [shared, manner, rows]);
  const { offered, settleOffer } = useUnsaved(userId, 'batch-document', 0, changes);

  const set = (part: Partial<KeptBatch>) => setTyped((was) => ({ ...was, ...part }));
  const make = async () => {
    if (busy) return;
    setBusy(true);
    setProblem('');
    setMade([]);
    await datesUnderstood();
    const result = await settled(
      api.documentBatch.make.mutate({ shared: withoutNulls(changesOf(fields, {}, shared)), manner, rows: written }),
    );
    setBusy(false);
    // The archive counts the rows in which something stands.
    set({ rows: written.length > 0 ? written : [emptyBatchRow] });
    if (!result.ok) {
      setIssues(result.failure.issues);
      const { issues: found } = result.failure;
      const plain = found.filter(({ path }) => path === 'rows').map(({ message }) => message);
      setProblem(
        plain[0] ??
          (found.length > 0
            ? 'None was made. What is wrong stands at its row or field.'
            : failureInWords(result.failure)),
      );
      return;
    }
    setIssues([]);
    setMade(result.value.ids.map((id, index) => ({ id, title: written[index]?.title ?? id })));
    set({ rows: [emptyBatchRow] });
  };
  const record = {
    values: shared,
    issues: issues.flatMap(({ path, message }) =>
      path.startsWith('shared.') ? [{ path: path.slice('shared.'.length), message }] : [],
    ),
    set: (key: string, value: Json) => setTyped((was) => ({ ...was, shared: { ...was.shared, [key]: value } })),
    save: make,
  };

  return (
    <TermsContext value={terms}>
      {offered ? (
        <div className="my-4 border-l-2 border-link py-1 pl-3">
          <p>Unsaved rows of yours were found.</p>
          <div className="mt-2 flex flex-wrap gap-2.5">
            <Button
              onClick={() => {
                const kept = readKept(offered.values);
                if (kept) setTyped({ ...blank, ...kept, shared: { ...blank.shared, ...kept.shared } });
                setFilling((count) => count + 1);
                settleOffer();
              }}
            >
              Bring them back
            </Button>
            <Button look="quiet" onClick={settleOffer}>
              Throw them away
            </Button>
          </div>
        </div>
      ) : null}
      <section aria-labelledby="batch-rows" className="mt-8">
        <h2 id="batch-rows" className="eyebrow mb-3">
          One row for each document
        </h2>
        <BatchManners
          manner={manner}
          error={(key) => issues.find(({ path }) => path === `manner.${key}`)?.message}
          onChange={(next: BatchManner) => set({ manner: next })}
        />
        <BatchGrid rows={rows} issues={issues} onChange={(next: readonly BatchRow[]) => set({ rows: next })} />
        <Alert message={problem} />
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <Button look="main" disabled={busy || written.length === 0} onClick={() => void make()}>
            {written.length === 1 ? 'Make 1 draft' : `Make ${written.length} drafts`}
          </Button>
          <span className="text-muted">All of them, or, where one is wrong, none.</span>
        </div>
        <div role="status" className="mt-4">
          {made.length === 0 ? null : (
            <>
              <p className="text-ok">
                {made.length === 1 ? 'One draft was made.' : `${made.length} drafts were made.`}
              </p>
              <ul className="mt-1">
                {made.map(({ id, title }) => (
                  <li key={id}>
                    <a href={`/records/document/${id}`} className="inline-flex min-h-8 items-center">
                      <bdi>{title}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </section>
      <section aria-labelledby="batch-shared" className="mt-10 border-t border-line pt-6">
        <h2 id="batch-shared" className="text-xl leading-tight">
          What all of them share
        </h2>
        <MayAddTerms value={mayAddTerms}>
          <EditorForm key={filling} fields={fields} record={record} disabled={busy} />
        </MayAddTerms>
      </section>
    </TermsContext>
  );
}

function withoutNulls(values: FormValues): Record<string, Exclude<Json, null>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  );
}
