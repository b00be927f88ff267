'use client';

import { Button } from '@fonds/ui/button';
import { Alert } from '../desk/alert.tsx';
import { When } from '../desk/when.tsx';
import { useReview } from '../review/review-context.tsx';
import type { Unsaved } from './unsaved.ts';
import type { OpenRecord } from './use-record.ts';
import { useOnline } from './use-online.ts';

/** How the last step ended, said where it can be seen from anywhere in the form. */
export function Outcome({ record, readerUrl }: { readonly record: OpenRecord; readonly readerUrl: string }) {
  const { notice, base } = record;
  return (
    <>
      <div role="status" className="text-ok">
        {notice?.kind === 'done' ? (
          <p className="py-1">
            {notice.text}
            {notice.isPublic && base.row?.publicPath ? (
              <>
                {' '}
                <a href={`${readerUrl}${base.row.publicPath}`} target="_blank" rel="noreferrer">
                  See the public page
                </a>
              </>
            ) : null}
          </p>
        ) : null}
      </div>
      <Alert message={notice?.kind === 'problem' ? notice.text : ''} />
    </>
  );
}

interface NoticesProps {
  readonly record: OpenRecord;
  readonly unsaved: { readonly offered: Unsaved | undefined; readonly settleOffer: () => void };
  readonly mayWrite: boolean;
  readonly mayMerge: boolean;
  readonly mayImport: boolean;
}

/** What waits for an answer, above the form. */
export function Notices({ record, unsaved, mayWrite, mayMerge, mayImport }: NoticesProps) {
  const online = useOnline();
  const { review } = useReview();
  const { base } = record;
  const { offered, settleOffer } = unsaved;
  const merged = base.row?.mergedInto;
  const underImport = base.row?.underImport;
  const underWords = underImport ? `import ${underImport.number}` : '';
  return (
    <div className="mt-3 space-y-3 empty:hidden">
      {online ? null : (
        <p className="border-l-2 border-oxide pl-3">
          There is no connection. Go on writing: everything is kept in this browser until it can be saved.
        </p>
      )}
      {review?.sentBack ? (
        <div className="border-l-2 border-oxide pl-3">
          <p>
            {review.sentBack.by} sent it back <When at={review.sentBack.at} long />:
          </p>
          <p dir="auto" className="whitespace-pre-wrap">
            {review.sentBack.reason}
          </p>
        </div>
      ) : null}
      {review?.failed ? (
        <p className="border-l-2 border-oxide pl-3">
          It was not published at the set time, <When at={review.failed.at} long />: <bdi>{review.failed.reason}</bdi>
        </p>
      ) : null}
      {review?.scheduled ? (
        <p className="border-l-2 border-link pl-3">
          Revision {review.scheduled.revision} will be published on {review.scheduled.local.replace('T', ' at ')} (
          {review.timeZone}).{' '}
          {base.row && base.row.head !== review.scheduled.revision
            ? 'It was saved again since: it will come back instead. Set another time, or cancel it.'
            : 'When somebody saves it again before then, it comes back instead.'}
        </p>
      ) : null}
      {underImport ? (
        <p className="border-l-2 border-oxide pl-3">
          It comes from <bdi>{underImport.fileName}</bdi>, of which{' '}
          {mayImport ? <a href={`/import/${underImport.number}`}>{underWords}</a> : underWords}{' '}
          {underImport.state === 'stopped' ? 'was stopped half-way' : 'is being carried out'}. It can’t be published
          until that has been gone on with{underImport.state === 'stopped' ? ', and goes when that is taken back' : ''}.
        </p>
      ) : null}
      {merged ? (
        <p className="border-l-2 border-line pl-3">
          This record was merged into <bdi className="font-medium">{merged.title}</bdi>; links to it lead there.
          {mayMerge ? (
            <>
              {' '}
              <a href={`/records/${base.row.kind}/${base.row.id}/merge`}>Take the merging back</a>
            </>
          ) : null}
        </p>
      ) : mayWrite ? null : (
        <p className="border-l-2 border-line pl-3">You may read this record but not change it.</p>
      )}
      {offered && mayWrite ? (
        <div className="border-l-2 border-link py-1 pl-3">
          <p>
            Unsaved work of yours on this record was found, typed <When at={offered.at} long />.
          </p>
          <div className="mt-2 flex flex-wrap gap-2.5">
            <Button
              onClick={() => {
                void record.bringBack(offered.revision, offered.values).then(settleOffer);
              }}
            >
              Bring it back
            </Button>
            <Button look="quiet" onClick={settleOffer}>
              Throw it away
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
