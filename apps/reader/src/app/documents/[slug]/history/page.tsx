import { Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { cache } from 'react';
import { Gone } from '../../../../components/gone.tsx';
import { pageMetadata } from '../../../../components/metadata.ts';
import { unescapePart, type SlugPageProps } from '../../../../components/page-props.ts';
import { documentHref } from '../../../../components/search-links.ts';
import { Shell } from '../../../../components/shell.tsx';
import { HistoryList } from '../../../../document/history-list.tsx';
import { archive, settle } from '../../../../server/archive.ts';

const find = cache(async (slug: string) => settle(await (await archive()).documents.view({ slug }), '/history'));

export async function generateMetadata({ params }: SlugPageProps) {
  const found = await find(unescapePart((await params).slug));
  if (found.outcome === 'gone') return pageMetadata({ title: words.history.title, path: '/', index: false });
  const { title, slug } = found.view.entry;
  return pageMetadata({ title: words.history.of(title.text), path: `${documentHref(slug)}/history`, index: false });
}

export default async function HistoryPage({ params }: SlugPageProps) {
  const found = await find(unescapePart((await params).slug));
  if (found.outcome === 'gone') return <Gone {...found} what="document" />;
  const { entry, publications } = found.view;
  const path = documentHref(entry.slug);
  return (
    <Shell way="/collections">
      <p className="facts mt-7">
        <a href={path}>
          <Localized language={entry.title.language}>{entry.title.text}</Localized>
        </a>
      </p>
      <h1 className="title mt-4">{words.history.title}</h1>
      <p className="lede mt-4 mb-8 max-w-reading">{words.history.lead}</p>
      <div className="max-w-reading">
        <HistoryList publications={publications} kind="document" path={path} />
      </div>
    </Shell>
  );
}
