import { LocalizedWords } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { cache } from 'react';
import { Citations } from '../../../../cite/citations.tsx';
import { citePath } from '../../../../cite/document-actions.tsx';
import { Gone } from '../../../../components/gone.tsx';
import { pageMetadata } from '../../../../components/metadata.ts';
import { oneOf, unescapePart, type SlugPageProps } from '../../../../components/page-props.ts';
import { documentHref } from '../../../../components/search-links.ts';
import { Shell } from '../../../../components/shell.tsx';
import { archive, publicAddress, settle } from '../../../../server/archive.ts';

const find = cache(async (slug: string, paragraph: string | undefined) =>
  (await archive()).citations.view({
    slug,
    base: publicAddress('/'),
    ...(paragraph === undefined ? {} : { paragraph: paragraph.slice(0, 200) }),
  }),
);

async function load({ params, searchParams }: SlugPageProps) {
  const [{ slug }, parameters] = await Promise.all([params, searchParams]);
  return settle(await find(unescapePart(slug), oneOf(parameters['p'])));
}

export async function generateMetadata(props: SlugPageProps) {
  const found = await load(props);
  if (found.outcome === 'gone') return pageMetadata({ title: words.gone.withdrawn, path: '/', index: false });
  const title = words.cite.of(found.view.title.text, found.view.date);
  return pageMetadata({ title, path: citePath(found.view.slug), index: false });
}

export default async function CitePage(props: SlugPageProps) {
  const found = await load(props);
  if (found.outcome === 'gone') return <Gone {...found} what="document" />;
  const { view } = found;
  const { paragraph } = view;
  return (
    <Shell>
      <h1 className="title mt-8 lg:mt-14">{words.cite.title}</h1>
      <p className="lede mt-4">
        <a href={`${documentHref(view.slug)}${paragraph ? `#${paragraph.anchor}` : ''}`}>
          <LocalizedWords text={view.title} />
        </a>
      </p>
      {paragraph ? (
        <div className="mt-6 max-w-reading">
          <p className="font-sans text-sm text-muted">{words.cite.paragraph(paragraph.number)}</p>
          <blockquote className="mt-2 border-s border-line ps-4 text-[1.0625rem] leading-normal" dir="auto">
            {paragraph.text}
          </blockquote>
          <p className="mt-2 font-sans text-sm">
            <a href={citePath(view.slug)}>{words.cite.whole}</a>
          </p>
        </div>
      ) : null}
      <p className="mt-6 font-sans text-sm text-muted">{words.cite.lead}</p>
      <Citations view={view} />
    </Shell>
  );
}
