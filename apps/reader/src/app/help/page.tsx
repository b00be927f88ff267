import { words } from '@fonds/ui/words';
import { Prose } from '@fonds/ui/words/prose';
import { cache } from 'react';
import { pageMetadata } from '../../components/metadata.ts';
import { Shell } from '../../components/shell.tsx';
import { WrittenPage } from '../../components/written-page.tsx';
import { archive } from '../../server/archive.ts';

const find = cache(async () => (await archive()).pages.view({ slug: 'help' }));

export async function generateMetadata() {
  const outcome = await find();
  const written = outcome.outcome === 'found' ? outcome.view : undefined;
  return pageMetadata({
    title: written?.title.text ?? words.help.title,
    description: written?.summary?.text ?? words.help.lead,
    path: '/help',
  });
}

export default async function HelpPage() {
  const outcome = await find();
  return (
    <Shell>
      {outcome.outcome === 'found' ? (
        <WrittenPage view={outcome.view} />
      ) : (
        <article>
          <h1 className="title mt-8 lg:mt-14">{words.help.title}</h1>
          <p className="lede mt-4">{words.help.lead}</p>
          <div className="prose mt-8">
            <Prose.Help />
          </div>
        </article>
      )}
    </Shell>
  );
}
