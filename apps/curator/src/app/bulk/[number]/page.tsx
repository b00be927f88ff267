import { kindWords } from '@fonds/domain/record';
import { bulkOutcomes } from '@fonds/domain/views/bulk';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BulkRows } from '../../../bulk/bulk-rows.tsx';
import { BulkProgress, BulkSteps } from '../../../bulk/bulk-steps.tsx';
import { changeInWords, countsInWords, outcomeWords, stateWords } from '../../../bulk/bulk-words.ts';
import { Shell } from '../../../desk/shell.tsx';
import { UntilReady } from '../../../desk/until-ready.tsx';
import { When } from '../../../desk/when.tsx';
import { desk, getUser, orPage } from '../../../server/desk.ts';

export const metadata: Metadata = { title: 'An edit of many records' };

export default async function OneBulkEdit({ params, searchParams }: PageProps<'/bulk/[number]'>) {
  const number = Number((await params).number);
  const path = `/bulk/${number}`;
  const user = await getUser(path);
  if (!Number.isSafeInteger(number) || number < 1) notFound();
  const { outcome, after } = await searchParams;
  const caller = await desk();
  const edit = await orPage(path, caller.bulk.get({ number }));
  const terms = await orPage(path, caller.terms.forForms());
  const shown = bulkOutcomes.find((one) => one === outcome);
  const place = Number(after);
  const isUnderWay = edit.state === 'examining' || edit.state === 'running' || edit.state === 'undoing';
  const page = await orPage(
    path,
    caller.bulk.rows({
      number,
      ...(shown === undefined ? {} : { outcome: shown }),
      after: Number.isSafeInteger(place) && place > 0 ? place : 0,
    }),
  );
  const filter = shown === undefined ? '' : `outcome=${shown}&`;
  return (
    <Shell user={user} path={path}>
      <p className="font-sans text-sm">
        <a href="/bulk">Edits of many records</a>
        {edit.kind === null ? '' : ` · ${kindWords[edit.kind].many}`} ·{' '}
        <span role="status">{stateWords[edit.state]}</span>
      </p>
      <h1 dir="auto" className="mt-1 text-2xl leading-tight break-words">
        {changeInWords(edit.change, edit.kind, terms)}
      </h1>
      <p className="mt-2 font-sans text-sm text-muted">
        {edit.by}, <When at={edit.at} long />
        {edit.message === null ? null : (
          <>
            {' '}
            · <bdi>{edit.message}</bdi>
          </>
        )}
      </p>
      <p className="mt-3 font-sans text-sm">{countsInWords(edit)}</p>
      {edit.error === null ? null : <p className="mt-3 font-sans text-sm text-oxide">{edit.error}</p>}
      {isUnderWay ? (
        <BulkProgress edit={edit} />
      ) : (
        <UntilReady>
          <BulkSteps edit={edit} role={user.role} />
        </UntilReady>
      )}
      <nav aria-label="Which records" className="mt-7 border-b border-line pb-2 font-sans text-sm">
        <ul className="flex flex-wrap gap-x-5">
          <Way href={path} current={shown === undefined} words="All" />
          {bulkOutcomes
            .filter((one) => edit.counts[one] > 0)
            .map((one) => (
              <Way key={one} href={`${path}?outcome=${one}`} current={shown === one} words={outcomeWords[one]} />
            ))}
        </ul>
      </nav>
      {page.rows.length === 0 ? (
        <p className="mt-4 font-sans text-sm text-muted">No record stands here.</p>
      ) : (
        <BulkRows rows={page.rows} terms={terms} />
      )}
      {page.next === null ? null : (
        <p className="mt-5 font-sans text-sm">
          <a href={`${path}?${filter}after=${page.next}`} rel="next">
            Next records
          </a>
        </p>
      )}
    </Shell>
  );
}

function Way({ href, current, words }: { readonly href: string; readonly current: boolean; readonly words: string }) {
  return (
    <li>
      <a
        href={href}
        {...(current ? { 'aria-current': 'page' as const } : {})}
        className={`inline-flex min-h-8 items-center ${current ? 'font-semibold text-ink' : ''}`}
      >
        {words}
      </a>
    </li>
  );
}
