import { words } from '@fonds/ui/words';
import { pageMetadata } from '../../components/metadata.ts';
import { Shell } from '../../components/shell.tsx';
import { OpenData } from '../../data/open-data.tsx';
import { archive } from '../../server/archive.ts';

export async function generateMetadata() {
  return pageMetadata({ title: words.openData.title, description: words.openData.lead, path: '/data' });
}

export default async function DataPage() {
  const caller = await archive();
  const [formats, collections] = await Promise.all([caller.exports.formats(), caller.collections.list()]);
  return (
    <Shell>
      <OpenData formats={formats} collections={collections} />
    </Shell>
  );
}
