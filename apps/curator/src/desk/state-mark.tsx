import { stateInWords, type RecordState } from '@fonds/domain/record';

const colours: Record<RecordState, string> = {
  draft: 'text-muted',
  'in-review': 'text-link',
  'sent-back': 'text-oxide',
  scheduled: 'text-link',
  published: 'text-ok',
  withdrawn: 'text-muted',
  discarded: 'text-muted',
  merged: 'text-muted',
};

/** Where a record is in its life, in plain words beside a dot. */
export function StateMark({ state, changed }: { readonly state: RecordState; readonly changed: boolean }) {
  const colour = state === 'published' && changed ? 'text-oxide' : colours[state];
  return (
    <span className={`inline-flex items-baseline gap-1.5 font-sans text-[0.8125rem] leading-snug ${colour}`}>
      <span aria-hidden="true" className="inline-block size-2 rounded-full bg-current" />
      {stateInWords(state, changed)}
    </span>
  );
}
