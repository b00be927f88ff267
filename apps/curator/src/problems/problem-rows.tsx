'use client';

import type { Problem } from '@fonds/domain/problems';
import type { ProblemRow } from '@fonds/domain/views/problems';
import { StateMark } from '../desk/state-mark.tsx';
import { DismissForm } from './dismiss-form.tsx';
import { FixDate } from './fix-date.tsx';
import { FixLink } from './fix-link.tsx';
import { FixRights } from './fix-rights.tsx';

interface ProblemRowsProps {
  readonly problem: Problem;
  readonly rows: readonly ProblemRow[];
  readonly mayEdit: boolean;
  readonly mayMerge: boolean;
}

/** The field of the editor in which a problem is mended. */
const fieldOf: Readonly<Record<Problem, string>> = {
  undated: 'dates',
  'no-summary': 'summary',
  'no-rights': 'rights',
  'no-text': 'texts',
  'no-language': 'texts',
  'like-document': 'relations',
  'like-name': 'name',
  'outside-life': 'dates',
  'early-reply': 'dates',
  'order-clash': 'members',
  'broken-link': 'links',
  'moved-link': 'links',
  unused: 'name',
};

/** Records that have a problem: why, and what can be done about it on the spot. */
export function ProblemRows({ problem, rows, mayEdit, mayMerge }: ProblemRowsProps) {
  return (
    <ul aria-label="Records" className="font-sans text-sm leading-snug">
      {rows.map((row) => {
        const { record, other, detail, about, links } = row;
        const editor = `/records/${record.kind}/${record.id}`;
        return (
          <li key={`${record.id} ${other?.id ?? ''}`} className="border-b border-hair py-3">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <a href={editor} className="text-ink">
                <bdi>{record.title}</bdi>
              </a>
              {record.edtf === '' ? null : <span className="text-muted">{record.edtf}</span>}
              <StateMark state={record.state} changed={record.changed} />
            </p>
            {other ? (
              <p className="text-muted">
                and{' '}
                <a href={`/records/${other.kind}/${other.id}`}>
                  <bdi>{other.title}</bdi>
                </a>
              </p>
            ) : null}
            {detail === '' || links.length > 0 ? null : (
              <p dir="auto" className="text-muted">
                {detail}
              </p>
            )}
            {links.length === 0 ? null : (
              <ul aria-label={`Links of ${record.title}`} className="mt-1.5 flex flex-col gap-y-3">
                {links.map((link) => (
                  <li key={`${link.path} ${link.address}`}>
                    <FixLink record={record} link={link} mayEdit={mayEdit} />
                  </li>
                ))}
              </ul>
            )}
            {mayEdit ? (
              <div className="mt-1.5 flex flex-wrap items-start gap-x-5 gap-y-1">
                {problem === 'undated' ? <FixDate id={record.id} head={record.head} title={record.title} /> : null}
                {problem === 'no-rights' ? <FixRights id={record.id} head={record.head} title={record.title} /> : null}
                {problem === 'like-name' && other && mayMerge ? (
                  <a href={`${editor}/merge?into=${other.id}`} className="inline-flex min-h-8 items-center">
                    Merge…
                  </a>
                ) : null}
                <a
                  href={`${editor}#field-${links[0]?.path.split('.')[0] ?? fieldOf[problem]}`}
                  className="inline-flex min-h-8 items-center"
                >
                  Mend it in the editor
                </a>
                <DismissForm
                  problem={problem}
                  id={record.id}
                  {...(other ? { other: other.id } : {})}
                  about={about}
                  title={record.title}
                />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
