import { words } from '@fonds/ui/words';
import { cache } from 'react';
import { pageMetadata } from '../../components/metadata.ts';
import { oneOf, pageNumber, type QueryPageProps } from '../../components/page-props.ts';
import { Shell } from '../../components/shell.tsx';
import { archive, monthDay } from '../../server/archive.ts';
import { dayOfYear, readMonthDay } from '../../timeline/day-of-year.ts';
import { OnThisDay } from '../../timeline/on-this-day.tsx';

const find = cache(async (day: string, page: number) => (await archive()).timeline.onThisDay({ monthDay: day, page }));

async function load({ searchParams }: QueryPageProps) {
  const parameters = await searchParams;
  return find(readMonthDay(oneOf(parameters['day'])) ?? monthDay(), pageNumber(parameters['page']));
}

export async function generateMetadata(props: QueryPageProps) {
  const view = await load(props);
  return pageMetadata({
    title: words.days.onThisDay(dayOfYear(view.monthDay)),
    description: words.days.onThisDayLead,
    path: `/on-this-day?day=${view.monthDay}`,
    index: view.list.total > 0,
  });
}

export default async function OnThisDayPage(props: QueryPageProps) {
  const view = await load(props);
  return (
    <Shell>
      <h1 className="title mt-8 lg:mt-12">{words.days.onThisDay(dayOfYear(view.monthDay))}</h1>
      <p className="lede mt-3">{words.days.onThisDayLead}</p>
      <OnThisDay view={view} />
    </Shell>
  );
}
