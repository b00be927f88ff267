import { kindWords } from '@fonds/domain/record';
import type { JointPreview } from '@fonds/domain/views/review';
import { StateMark } from '../desk/state-mark.tsx';

interface CandidateListProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly candidates: JointPreview['publishable'];
}

/** What a joint publication would do, record by record; of very many the first ones. */
export function CandidateList({ id, title, none, candidates: { total, first } }: CandidateListProps) {
  return (
    <section aria-labelledby={id} className="mt-7 font-sans text-sm leading-snug">
      <h2 id={id} className="eyebrow mb-1">
        {title}
      </h2>
      {total === 0 ? <p className="text-muted">{none}</p> : null}
      <ul aria-labelledby={id} className="max-h-96 overflow-y-auto" tabIndex={total > 8 ? 0 : undefined}>
        {first.map(({ row, why, refusal }) => (
          <li key={row.id} className="border-b border-hair py-2">
            <div className="flex flex-wrap items-baseline gap-x-4">
              <a href={`/records/${row.kind}/${row.id}`} className="min-w-0 text-ink">
                <bdi>{row.title}</bdi>
              </a>
              <span className="text-muted">
                {kindWords[row.kind].one.toLowerCase()}, revision {row.head}
                {why === 'linked' ? ', linked to' : ''}
              </span>
              <StateMark state={row.state} changed={row.changed} />
            </div>
            {refusal === null ? null : <p className="text-oxide">{refusal}</p>}
          </li>
        ))}
      </ul>
      {total > first.length ? (
        <p className="mt-2 text-muted">and {(total - first.length).toLocaleString('en')} more</p>
      ) : null}
    </section>
  );
}
