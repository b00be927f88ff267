import { SideSection } from '@fonds/ui/facts';
import { words } from '@fonds/ui/words';
import { FormatLinks } from '../data/format-links.tsx';
import { archive } from '../server/archive.ts';

/** Every form in which a document is had. */
export async function Downloads({ slug }: { readonly slug: string }) {
  const { documents } = await (await archive()).exports.formats();
  return (
    <div id="download" className="print:hidden">
      <SideSection title={words.data.download}>
        <FormatLinks path={`/documents/${encodeURIComponent(slug)}`} formats={documents} />
      </SideSection>
    </div>
  );
}
