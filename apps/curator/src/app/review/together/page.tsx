import { recordIdSchema } from '@fonds/domain/record';
import type { Metadata } from 'next';
import { Shell } from '../../../desk/shell.tsx';
import { UntilReady } from '../../../desk/until-ready.tsx';
import { CandidateList } from '../../../review/candidate-list.tsx';
import { TogetherForm } from '../../../review/together-form.tsx';
import { desk, getUser, orPage } from '../../../server/desk.ts';

export const metadata: Metadata = { title: 'Publish together' };

/** The records that an address names: a collection with its documents, or each by its id. */
function read(parameters: Readonly<Record<string, string | string[] | undefined>>) {
  const isId = (one: string) => recordIdSchema.safeParse(one).success;
  const all = (name: string) => [parameters[name] ?? []].flat().filter(isId);
  const [collection] = all('collection');
  return { ids: all('id'), ...(collection === undefined ? {} : { collection }) };
}

export default async function Together({ searchParams }: PageProps<'/review/together'>) {
  const asked = read(await searchParams);
  const user = await getUser('/review', 'publish');
  if (asked.ids.length === 0 && asked.collection === undefined) {
    return (
      <Shell user={user} path="/review">
        <h1 className="text-2xl leading-tight">Publish together</h1>
        <p className="mt-5 font-sans text-sm">
          No record was chosen. <a href="/review">Choose some of those in review</a>, or begin from a collection.
        </p>
      </Shell>
    );
  }
  const preview = await orPage('/review', (await desk()).publication.preview(asked));
  const { publishable, refused, unchanged } = preview;
  return (
    <Shell user={user} path="/review">
      <h1 className="text-2xl leading-tight">
        Publish together: <bdi>{preview.title}</bdi>
      </h1>
      <CandidateList
        id="publishable"
        title={`Becomes public (${publishable.total.toLocaleString('en')})`}
        none="There is nothing here that isn’t public already."
        candidates={publishable}
      />
      {refused.total > 0 ? (
        <CandidateList
          id="refused"
          title={`Can’t be published (${refused.total.toLocaleString('en')})`}
          none=""
          candidates={refused}
        />
      ) : null}
      {unchanged > 0 ? (
        <p className="mt-6 font-sans text-sm text-muted">
          {unchanged === 1 ? 'One record is' : `${unchanged.toLocaleString('en')} records are`} public as they are.
        </p>
      ) : null}
      {publishable.total > 0 ? (
        <UntilReady>
          <TogetherForm asked={asked} seal={preview.seal} refused={refused.total} />
        </UntilReady>
      ) : null}
    </Shell>
  );
}
