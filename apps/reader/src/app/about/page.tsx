import { spanInWords } from '@fonds/domain/dates/words';
import { cache } from 'react';
import { countInWords, documentsInWords } from '../../components/counts.ts';
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
    title: written?.title.text ?? 'About the archive',
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
  return (
    <article>
      <h1 className="title mt-8 lg:mt-14">About the archive</h1>
      <p className="lede mt-4">{view.sentence}</p>
      <div className="prose mt-8">
        <p>
          {view.documents === 0
            ? 'Nothing has been published here yet.'
            : `It holds ${documentsInWords(view.documents)}${dated ? ` from ${spanInWords(view.earliest, view.latest)}` : ''}, in ${countInWords(view.collections, 'collection', 'collections')}.`}
        </p>
        <h2>How a record is made</h2>
        <p>
          Each document has a record: what it is, when it was made and how that is known, who wrote it and to whom, what
          places and subjects it concerns, where the original is, and who may use it. What isn’t established is left
          empty. A date that was inferred says so, and says how.
        </p>
        <p>
          A record that is published keeps its address. The history at its foot says when it was published, and
          published again; if it moves, the old address leads to the new one; if it is withdrawn, its address says so,
          and when.
        </p>
        <h2>Names</h2>
        <p>
          People, organisations, places and subjects have pages of their own, with the names that they are known by in
          other languages and scripts. Whichever of those names you search for, you find the same documents.
        </p>
        <p>
          <a href="/help">How to search and read here</a>
        </p>
      </div>
    </article>
  );
}
