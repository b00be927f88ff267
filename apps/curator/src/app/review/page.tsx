import { kindWords, recordKinds, stateInWords } from '@fonds/domain/record';
import { allows } from '@fonds/domain/roles';
import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';
import type { Metadata } from 'next';
import { Shell } from '../../desk/shell.tsx';
import { readReview, reviewQuery, reviewStates } from '../../review/review-address.ts';
import { JointList } from '../../review/joint-list.tsx';
import { UnderWayRows } from '../../review/under-way-rows.tsx';
import { desk, getUser, orPage } from '../../server/desk.ts';

export const metadata: Metadata = { title: 'Review' };

const states = reviewStates.map((state) => ({ value: state, label: stateInWords(state, false) }));
const hands = [
  { value: 'me', label: 'Mine' },
  { value: 'nobody', label: 'Nobody’s' },
];

export default async function Review({ searchParams }: PageProps<'/review'>) {
  const list = readReview(await searchParams);
  const path = `/review${reviewQuery(list)}`;
  const user = await getUser(path);
  const procedures = await desk();
  const [found, joints] = await Promise.all([
    orPage(path, procedures.review.underWay(list)),
    orPage(path, procedures.publication.joints({})),
  ]);
  const mayPublish = allows(user.role, 'publish') && list.state === 'in-review';
  return (
    <Shell user={user} path="/review">
      <h1 className="text-2xl leading-tight">Review</h1>
      <form
        action="/review"
        role="search"
        aria-label="Filter"
        className="mt-5 flex flex-wrap items-end gap-3 font-sans"
      >
        <div className="min-w-36">
          <Select id="review-state" name="state" label="State" options={states} defaultValue={list.state} />
        </div>
        <div className="min-w-36">
          <Select
            id="review-kind"
            name="kind"
            label="Kind"
            none="Any"
            options={recordKinds.map((kind) => ({ value: kind, label: kindWords[kind].many }))}
            defaultValue={list.kind ?? ''}
          />
        </div>
        <div className="min-w-36">
          <Select
            id="review-assigned"
            name="assigned"
            label="In whose hands"
            none="Anybody’s"
            options={hands}
            defaultValue={list.assigned ?? ''}
          />
        </div>
        <Button type="submit" className="min-h-10">
          Show
        </Button>
      </form>
      <form action="/review/together">
        <p className="mt-4 mb-1 border-b border-line pb-2 font-sans text-sm text-muted">
          {found.total === 1 ? '1 record' : `${found.total.toLocaleString('en')} records`}, longest there first
        </p>
        {found.entries.length > 0 ? (
          <UnderWayRows label={stateInWords(list.state, false)} rows={found.entries} choosable={mayPublish} />
        ) : (
          <p className="py-8 font-sans text-sm text-muted">Nothing is here.</p>
        )}
        {mayPublish && found.entries.length > 0 ? (
          <Button type="submit" className="mt-4">
            Publish the chosen together
          </Button>
        ) : null}
      </form>
      {found.next === null ? null : (
        <p className="mt-4 font-sans text-sm">
          <a href={`/review${reviewQuery({ ...list, after: found.next })}`} rel="next">
            The next ones
          </a>
        </p>
      )}
      <JointList joints={joints} />
    </Shell>
  );
}
