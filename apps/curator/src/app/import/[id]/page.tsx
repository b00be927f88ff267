import { sizeInWords } from '@fonds/domain/file-size';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Shell } from '../../../desk/shell.tsx';
import { UntilReady } from '../../../desk/until-ready.tsx';
import { When } from '../../../desk/when.tsx';
import { numberIn, readView } from '../../../import/import-address.ts';
import { ImportProgress } from '../../../import/import-progress.tsx';
import { ImportRows } from '../../../import/import-rows.tsx';
import {
  clearedWords,
  countsInWords,
  hasRowsToTake,
  isReadable,
  isUnderWay,
  stateWords,
} from '../../../import/import-words.ts';
import { Questions } from '../../../import/questions.tsx';
import { Reading } from '../../../import/reading-section.tsx';
import { Result } from '../../../import/result.tsx';
import { RunForm } from '../../../import/run-form.tsx';
import { SameFile } from '../../../import/same-file.tsx';
import { desk, getUser, orPage } from '../../../server/desk.ts';

export const metadata: Metadata = { title: 'An import' };

export default async function OneImport({ params, searchParams }: PageProps<'/import/[id]'>) {
  const number = numberIn((await params).id) ?? notFound();
  const path = `/import/${number}`;
  const user = await getUser(path, 'import');
  const view = readView(await searchParams);
  const caller = await desk();
  const record = await orPage(path, caller.imports.get({ number }));
  const isPlanned = Object.values(record.counts).some((count) => count > 0);
  return (
    <Shell user={user} path={path}>
      <p className="font-sans text-sm">
        <a href="/import">Imports</a> · {number} ·{' '}
        <span role="status">{record.cleared ? clearedWords : stateWords[record.state]}</span>
      </p>
      <h1 dir="auto" className="mt-1 text-2xl leading-tight break-words">
        {record.fileName}
      </h1>
      <p className="mt-2 font-sans text-sm text-muted">
        {record.byName}, <When at={record.createdAt} long />
        {record.kept ? ` · ${sizeInWords(record.bytes)}` : ''}
      </p>
      <SameFile number={number} />
      {record.error === null ? null : (
        <p dir="auto" className="mt-4 border-l-2 border-oxide py-1 pl-3 font-sans text-sm text-oxide">
          {record.error}
        </p>
      )}
      {isUnderWay(record) ? (
        <UntilReady>
          <ImportProgress {...record} />
        </UntilReady>
      ) : null}
      {isReadable(record) ? (
        <UntilReady>
          <Reading record={record} />
        </UntilReady>
      ) : null}
      {isPlanned ? (
        <UntilReady>
          <section aria-labelledby="rows-heading" className="mt-9">
            <h2 id="rows-heading" className="font-sans text-base font-semibold">
              {record.state === 'planned' ? 'What would become of each row' : 'What became of each row'}
            </h2>
            <p className="mt-1 font-sans text-sm">
              {countsInWords(record.counts)} · <a href={`${path}/report.jsonl`}>Report of every row (JSON Lines)</a>
            </p>
            {record.asked ? <Questions record={record} after={view.askedAfter} /> : null}
            {record.state !== 'planned' ? null : hasRowsToTake(record.counts) ? (
              <RunForm record={record} />
            ) : (
              <p className="mt-5 font-sans text-sm">
                Nothing would be written: none of its rows can be taken as it is.
              </p>
            )}
            <Result record={record} />
            <ImportRows record={record} view={view} />
          </section>
        </UntilReady>
      ) : (
        <UntilReady>
          <Result record={record} />
        </UntilReady>
      )}
    </Shell>
  );
}
