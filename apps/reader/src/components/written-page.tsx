import { publicPaths } from '@fonds/domain/record';
import type { ArchiveView, PageView } from '@fonds/domain/views/public';
import { Localized, languageAttributes } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { presentText } from '@fonds/ui/present-text';

/** Where a page that curators wrote stands. */
export function pagePath(slug: string): string {
  return `${publicPaths.page}/${encodeURIComponent(slug)}`;
}

/** The pages that curators wrote, one under the other. */
export function WrittenPages({ pages }: { readonly pages: ArchiveView['pages'] }) {
  if (pages.length === 0) return null;
  return (
    <nav aria-labelledby="more-pages" className="prose mt-8">
      <h2 id="more-pages">{words.about.more}</h2>
      <ul>
        {pages.map(({ slug, title }) => (
          <li key={slug}>
            <a href={pagePath(slug)}>
              <Localized language={title.language}>{title.text}</Localized>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A page that curators wrote. */
export function WrittenPage({ view }: { readonly view: PageView }) {
  return (
    <article>
      <h1 className="title mt-8 lg:mt-14">
        <Localized language={view.title.language}>{view.title.text}</Localized>
      </h1>
      {view.summary ? (
        <Localized as="p" language={view.summary.language} className="lede mt-4">
          {view.summary.text}
        </Localized>
      ) : null}
      {view.content ? (
        <div
          className="prose mt-8"
          {...languageAttributes(view.content.language)}
          dangerouslySetInnerHTML={{ __html: presentText(view.content.html).html }}
        />
      ) : null}
    </article>
  );
}
