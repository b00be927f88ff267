import { spanInWords } from '@fonds/domain/dates/words';
import { cache } from 'react';
import { words } from '@fonds/ui/words';
import { Prose } from '@fonds/ui/words/prose';
import { Attributions } from '../../cite/attributions.tsx';
import { pageMetadata } from '../../components/metadata.ts';
import { Shell } from '../../components/shell.tsx';
import { WrittenPage, WrittenPages } from '../../components/written-page.tsx';
import { archive, archiveView } from '../../server/archive.ts';

const find = cache(async () => (await archive()).pages.view({ slug: 'about' }));

export async function generateMetadata() {
  const outcome = await find();
  const { sentence } = await archiveView();
  const written = outcome.outcome === 'found' ? outcome.view : undefined;
  return pageMetadata({
    title: written?.title.text ?? words.about.title,
    description: written?.summary?.text ?? sentence,
    path: '/about',
  });
}

export default async function AboutPage() {
  const outcome = await find();
  const { pages } = await archiveView();
  return (
    <Shell>
      {outcome.outcome === 'found' ? <WrittenPage view={outcome.view} /> : <OwnWords />}
      <WrittenPages pages={pages} />
      <Attributions />
    </Shell>
  );
}

async function OwnWords() {
  const view = await archiveView();
  const dated = view.earliest !== null || view.latest !== null;
  const span = dated ? spanInWords(view.earliest, view.latest) : '';
  const holds = view.documents === 0 ? words.front.nothing : words.about.holds(view.documents, span, view.collections);
  return (
    <article>
      <h1 className="title mt-8 lg:mt-14">{words.about.title}</h1>
      <p className="lede mt-4">{view.sentence}</p>
      <div className="prose mt-8">
        <Prose.About holds={holds} />
      </div>
    </article>
  );
}
