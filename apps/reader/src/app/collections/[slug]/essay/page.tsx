import { NamedLinks } from '@fonds/ui/named-links';
import { words } from '@fonds/ui/words';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Essay } from '../../../../collections/essay.tsx';
import { Parents } from '../../../../collections/heading.tsx';
import { documentsInWords } from '../../../../components/counts.ts';
import { Gone } from '../../../../components/gone.tsx';
import { pageMetadata } from '../../../../components/metadata.ts';
import { unescapePart, type SlugPageProps } from '../../../../components/page-props.ts';
import { Shell } from '../../../../components/shell.tsx';
import { archive, settle } from '../../../../server/archive.ts';

const find = cache(async (slug: string) => (await archive()).collections.essay({ slug }));

async function load({ params }: SlugPageProps) {
  const found = settle(await find(unescapePart((await params).slug)));
  if (found.outcome === 'found' && found.view.essay === null) notFound();
  return found;
}

export async function generateMetadata(props: SlugPageProps) {
  const found = await load(props);
  if (found.outcome === 'gone')
    return pageMetadata({ title: words.gone.withdrawn, path: '/collections', index: false });
  const { title, slug } = found.view;
  return pageMetadata({
    title: words.collections.essayOf(title.text),
    path: `/collections/${encodeURIComponent(slug)}/essay`,
  });
}

export default async function EssayPage(props: SlugPageProps) {
  const found = await load(props);
  if (found.outcome === 'gone') return <Gone {...found} what="collection" />;
  const { title, slug, parents, editors, essay, documents } = found.view;
  const path = `/collections/${encodeURIComponent(slug)}`;
  return (
    <Shell way="/collections">
      <Parents parents={parents} here={{ title, path }} />
      <h1 className="title mt-6">{words.collections.essayOf(title.text)}</h1>
      {editors.length === 0 ? null : (
        <p className="facts mt-3">
          {words.collections.editedBy} <NamedLinks links={editors} />
        </p>
      )}
      <div className="mt-8">{essay === null ? null : <Essay essay={essay} />}</div>
      <p className="mt-10 font-sans text-[0.9375rem]">
        <a href={path}>{words.collections.toCollection}</a> ({documentsInWords(documents)})
      </p>
    </Shell>
  );
}
