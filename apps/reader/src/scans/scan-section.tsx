import { words } from '@fonds/ui/words';
import { PagePictures } from './page-pictures.tsx';
import { scanHref } from './scan-address.ts';
import { ScanFacts } from './scan-facts.tsx';
import type { ShownScan } from './shown-scans.ts';

/** So many pages of a scan stand on the document’s own page; the rest on pages of their own. */
const mostPages = 24;

/** The scans of a document: what file each is, and its pages. */
export function ScanSection({ slug, scans }: { readonly slug: string; readonly scans: readonly ShownScan[] }) {
  if (scans.length === 0) return null;
  return (
    <section aria-labelledby="scan" className="mt-12 border-t border-line pt-6 print:hidden">
      <h2 id="scan" className="eyebrow mb-3">
        {words.scans.title(scans.length)}
      </h2>
      {scans.map((shown, at) => (
        <div key={at} className={at === 0 ? '' : 'mt-8 border-t border-hair pt-5'}>
          <ScanFacts slug={slug} shown={shown} />
          {shown.place === undefined ? null : (
            <>
              <PagePictures
                slug={slug}
                place={shown.place}
                pages={shown.pages.slice(0, mostPages)}
                which={scans.length > 1 ? at + 1 : undefined}
              />
              {shown.pages.length > mostPages ? (
                <p className="mt-4 font-sans text-[0.9375rem]">
                  <a href={scanHref(slug, shown.place)}>{words.scans.allOf(shown.pages.length)}</a>
                </p>
              ) : null}
            </>
          )}
        </div>
      ))}
    </section>
  );
}
