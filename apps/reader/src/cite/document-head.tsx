import { words } from '@fonds/ui/words';
import { cache } from 'react';
import { archive, publicAddress } from '../server/archive.ts';
import { PrintedCitation } from './citation-line.tsx';
import { CopyButton } from './copy-button.tsx';
import { citePath } from './document-actions.tsx';

const find = cache(async (slug: string) => {
  const found = await (await archive()).citations.head({ slug, base: publicAddress('/') });
  return found.outcome === 'found' ? found.view : undefined;
});

/** What a document's page says of it to reference managers and other machines. React moves the tags into the page's head. */
export async function DocumentHead({ slug }: { readonly slug: string }) {
  const head = await find(slug);
  if (!head) return null;
  return (
    <>
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      <link rel="schema.z" href="http://www.zotero.org/namespaces/export#" />
      {head.meta.map(({ name, content }, index) => (
        <meta key={`${name}-${index}`} name={name} content={content} />
      ))}
      <script
        type="application/ld+json"
        data-own=""
        dangerouslySetInnerHTML={{ __html: head.jsonLd.replace(/</g, '\\u003c') }}
      />
    </>
  );
}

/** The archive's own form of citation, on the page and on paper. */
export async function CiteAs({ slug }: { readonly slug: string }) {
  const head = await find(slug);
  if (!head) return null;
  return (
    <section aria-labelledby="cite" className="mt-12 max-w-reading border-t border-line pt-6">
      <h2 id="cite" className="eyebrow mb-3">
        {words.cite.citeAs}
      </h2>
      <p id="cite-as" className="text-[1.0625rem] leading-normal [overflow-wrap:anywhere]">
        <PrintedCitation line={head.citation} />
      </p>
      <p className="mt-2 flex flex-wrap gap-x-5 font-sans text-sm print:hidden">
        <CopyButton from="cite-as" what={words.cite.styles.own} />
        <a href={citePath(slug)} rel="nofollow">
          {words.cite.forms}
        </a>
      </p>
    </section>
  );
}
