import { words } from '@fonds/ui/words';
import { originalHref } from './scan-address.ts';
import type { ShownScan } from './shown-scans.ts';

/** What file a scan is, and the way to it where it may be had whole. */
export function ScanFacts({ slug, shown }: { readonly slug: string; readonly shown: ShownScan }) {
  const { scan, pages, place, whole } = shown;
  const said = [
    words.scans.kind(scan.mediaType),
    ...(pages.length > 0 ? [words.scans.pages(pages.length)] : []),
    ...(whole ? [words.scans.size(scan.bytes)] : []),
  ];
  return (
    <>
      <p className="facts flex flex-wrap gap-x-4 gap-y-0.5">
        <bdi className="text-ink [overflow-wrap:anywhere]">{scan.fileName}</bdi>
        <span>{said.join(', ')}</span>
        {place !== undefined && whole ? (
          <a href={originalHref(slug, place)} type={scan.mediaType} download={scan.fileName} rel="nofollow">
            {words.scans.original}
          </a>
        ) : null}
      </p>
      {place === undefined ? <p className="facts mt-1">{words.scans.elsewhere}</p> : null}
      {place !== undefined && !whole ? <p className="facts mt-1">{words.scans.shared}</p> : null}
    </>
  );
}
