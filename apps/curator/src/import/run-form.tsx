'use client';

import type { ImportSummary, PlanCounts } from '@fonds/domain/views/import';
import { Button } from '@fonds/ui/button';
import { useState, type SubmitEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';

interface RunFormProps {
  readonly record: ImportSummary & { readonly counts: PlanCounts };
}

/** What is done with the rows, and the button that does it. */
export function RunForm({ record }: RunFormProps) {
  const { number, counts } = record;
  const [publish, setPublish] = useState(record.publish);
  const [skipRefused, setSkipRefused] = useState(record.skipRefused);
  const [acceptDoubtful, setAcceptDoubtful] = useState(record.acceptDoubtful);
  const { busy, issues, problem, submit, submitAndGo } = useSubmit();
  const many = (count: number) => count.toLocaleString('en');

  const run = async (event: SubmitEvent) => {
    event.preventDefault();
    const accepted = acceptDoubtful === record.acceptDoubtful;
    const steps = [
      () => api.imports.change.mutate({ number, publish, skipRefused }),
      ...(accepted ? [] : [() => api.imports.accept.mutate({ number, accepted: acceptDoubtful })]),
    ];
    for (const step of steps) if (!(await submit(step(), ''))) return;
    await submitAndGo(api.imports.run.mutate({ number }), () => `/import/${number}`);
  };
  return (
    <form aria-label="Carry it out" onSubmit={(event) => void run(event)} className="mt-5 font-sans text-sm">
      <fieldset>
        <legend className="font-medium">What is new or changed becomes</legend>
        <Choice
          type="radio"
          checked={!publish}
          onChange={() => setPublish(false)}
          words="drafts, which nobody but the staff sees"
        />
        <Choice
          type="radio"
          checked={publish}
          onChange={() => setPublish(true)}
          words="public at once, all at one moment"
        />
      </fieldset>
      {counts.doubtful > 0 ? (
        <Choice
          type="checkbox"
          checked={acceptDoubtful}
          onChange={setAcceptDoubtful}
          words={`Take what is doubtful too (${many(counts.doubtful)}); otherwise it waits, and the file can be imported again for it`}
        />
      ) : null}
      {counts.refused > 0 ? (
        <Choice
          type="checkbox"
          checked={skipRefused}
          onChange={setSkipRefused}
          words={
            counts.refused === 1 ? 'Leave out the refused row' : `Leave out the ${many(counts.refused)} refused rows`
          }
        />
      ) : null}
      <div className="mt-3">
        <Alert message={issues.map(({ message }) => message).join(' ') || problem} />
      </div>
      <Button type="submit" look="main" disabled={busy} className="mt-3">
        {publish ? 'Import and publish' : 'Import as drafts'}
      </Button>
      <p className="mt-2 text-muted">It can be stopped, and undone whole afterwards.</p>
    </form>
  );
}

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly words: string;
}

function Choice({ type, checked, onChange, words }: ChoiceProps) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type={type}
        {...(type === 'radio' ? { name: 'import-publish' } : {})}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {words}
    </label>
  );
}
