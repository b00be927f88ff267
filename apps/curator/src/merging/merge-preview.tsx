import type { LocalizedText } from '@fonds/domain/language';
import type { DeskRow } from '@fonds/domain/views/desk';
import { StateMark } from '../desk/state-mark.tsx';
import { LinkingList } from './linking-list.tsx';
import { MergeForm } from './merge-form.tsx';
import { linkingInWords } from './merging-words.ts';

interface Side {
  readonly row: DeskRow;
  readonly linking: { readonly total: number; readonly published: number };
}

interface MergePreviewProps {
  readonly shown: {
    readonly source: Side;
    readonly target: Side;
    readonly names: readonly { readonly place: number; readonly name: LocalizedText; readonly isNew: boolean }[];
  };
  /** A page of the records that link to the one that goes. */
  readonly linking: { readonly rows: readonly DeskRow[]; readonly next: number | null };
  readonly path: string;
}

/** Everything that a merging would touch, and the merging. */
export function MergePreview({ shown: { source, target, names }, linking, path }: MergePreviewProps) {
  const willPublish = target.row.publishedRevision === target.row.head;
  return (
    <>
      <dl className="mt-5 grid max-w-2xl grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2 font-sans text-sm">
        {[['Goes', source] as const, ['Stays', target] as const].map(([label, { row, linking: count }]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="flex flex-wrap items-baseline gap-x-4">
              <a href={`/records/${row.kind}/${row.id}`}>
                <bdi>{row.title}</bdi>
              </a>
              <StateMark state={row.state} changed={row.changed} />
              <span className="text-muted">{linkingInWords(count)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 max-w-2xl font-sans text-sm text-muted">
        Its address and every link to it lead to the one that stays, at one moment; the records that link to it are not
        changed.{' '}
        {willPublish
          ? 'The names below are published with it.'
          : 'The names below are saved as a draft of it, since the public doesn’t see its latest revision.'}{' '}
        It can be taken back.
      </p>
      <p className="mt-2 font-sans text-sm">
        <a href={path}>Choose another</a>
      </p>
      <MergeForm source={source.row} target={target.row} names={names} />
      <section aria-labelledby="touched" className="mt-10">
        <h2 id="touched" className="font-sans text-base font-semibold">
          Links that will lead to the other
        </h2>
        {linking.rows.length === 0 ? (
          <p className="mt-2 font-sans text-sm text-muted">No record links to it.</p>
        ) : (
          <LinkingList rows={linking.rows} />
        )}
        {linking.next === null ? null : (
          <p className="mt-3 font-sans text-sm">
            <a href={`${path}?into=${target.row.id}&after=${linking.next}`} rel="next">
              Next records
            </a>
          </p>
        )}
      </section>
    </>
  );
}
