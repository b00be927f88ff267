import { largestUpload } from '@fonds/api/import/kept-files';
import type { Metadata } from 'next';
import { BesidePages } from '../../records/beside-pages.tsx';
import { Shell } from '../../desk/shell.tsx';
import { UntilReady } from '../../desk/until-ready.tsx';
import { FileDrop } from '../../import/file-drop.tsx';
import { numberIn } from '../../import/import-address.ts';
import { ImportList } from '../../import/import-list.tsx';
import { desk, getUser, orPage } from '../../server/desk.ts';

export const metadata: Metadata = { title: 'Import' };

export default async function Import({ searchParams }: PageProps<'/import'>) {
  const path = '/import';
  const user = await getUser(path, 'import');
  const { before: given } = await searchParams;
  const before = typeof given === 'string' ? numberIn(given) : undefined;
  const { imports: procedures } = await desk();
  const formats = await orPage(path, procedures.formats());
  const { imports, next } = await orPage(path, procedures.list(before === undefined ? {} : { before }));
  return (
    <Shell user={user} path={path}>
      <h1 className="text-2xl leading-tight">Import</h1>
      <p className="mt-2 max-w-2xl font-sans text-sm text-muted">{formats.map(({ label }) => label).join(' · ')}</p>
      <UntilReady>
        <FileDrop largest={largestUpload} endings={[...new Set(formats.flatMap(({ extensions }) => extensions))]} />
      </UntilReady>
      <h2 className="mt-9 border-b border-line pb-2 font-sans text-base font-semibold">Imports</h2>
      <ImportList
        label="Imports"
        imports={imports}
        formats={Object.fromEntries(formats.map(({ id, label }) => [id, label]))}
      />
      <BesidePages
        byTime
        previous={before === undefined ? undefined : path}
        next={next === null ? undefined : `${path}?before=${next}`}
      />
    </Shell>
  );
}
