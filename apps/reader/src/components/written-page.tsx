import type { PageView } from '@fonds/domain/views/public';
import { Localized, languageAttributes } from '@fonds/ui/localized';
import { presentText } from './present-text.ts';

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
