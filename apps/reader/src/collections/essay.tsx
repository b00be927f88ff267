import type { RichText } from '@fonds/domain/language';
import { plainText } from '@fonds/domain/text/semantic-html';
import { languageAttributes } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { presentText } from '@fonds/ui/present-text';

/** An editor's essay with its notes at its foot, each with a way back to its place. */
export function Essay({ essay }: { readonly essay: RichText }) {
  const { html } = presentText(essay.html);
  return <div className="prose" {...languageAttributes(essay.language)} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A longer essay would push the documents out of sight: it has an address of its own. */
const longestInPlace = 150;

/** The essay of a collection on the collection's own page: in full when it is short, else the way to it. */
export function EssayInPlace({ essay, path }: { readonly essay: RichText | null; readonly path: string }) {
  if (essay === null) return null;
  const length = plainText(essay.html).split(/\s+/).filter(Boolean).length;
  if (length === 0) return null;
  if (length > longestInPlace) {
    return (
      <p className="mt-4 font-sans text-[0.9375rem]">
        <a href={`${path}/essay`}>{words.collections.readEssay(length)}</a>
      </p>
    );
  }
  return (
    <section aria-label={words.collections.essay} id="essay" className="mt-6">
      <Essay essay={essay} />
    </section>
  );
}
