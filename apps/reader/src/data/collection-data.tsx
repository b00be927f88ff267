import { SideSection } from '@fonds/ui/facts';
import { words } from '@fonds/ui/words';
import { archive } from '../server/archive.ts';
import { FeedLink } from './feed-link.tsx';
import { FormatLinks } from './format-links.tsx';

/** A collection whole, in each of its forms, and what is new in it. */
export async function CollectionData({ slug, title }: { readonly slug: string; readonly title: string }) {
  const { collections } = await (await archive()).exports.formats();
  const path = `/collections/${encodeURIComponent(slug)}`;
  return (
    <div id="download">
      <SideSection title={words.data.download}>
        <p className="mb-2 text-muted">{words.data.downloadCollection}</p>
        <FormatLinks path={path} formats={collections} />
        <p className="mt-3">
          <FeedLink href={`${path}/feed.atom`} title={title} />
        </p>
      </SideSection>
    </div>
  );
}
