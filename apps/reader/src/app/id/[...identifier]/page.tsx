import { permanentRedirect } from 'next/navigation';
import { Gone } from '../../../components/gone.tsx';
import { unescapePart } from '../../../components/page-props.ts';
import { archive, settle } from '../../../server/archive.ts';
import { asciiPath } from '../../../server/ascii-path.ts';

interface IdentifierPageProps {
  readonly params: Promise<{ readonly identifier: readonly string[] }>;
}

/** Any identifier that a record ever had leads to where the record is now. */
export default async function IdentifierPage({ params }: IdentifierPageProps) {
  const identifier = (await params).identifier.map(unescapePart).join('/');
  const found = settle(await (await archive()).identifiers.find({ identifier }));
  if (found.outcome === 'gone') return <Gone {...found} what="record" />;
  permanentRedirect(asciiPath(found.view.path));
}
