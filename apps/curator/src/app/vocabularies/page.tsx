import { allows } from '@fonds/domain/roles';
import { vocabularies } from '@fonds/domain/vocabularies';
import type { Metadata } from 'next';
import { Shell } from '../../desk/shell.tsx';
import { UntilReady } from '../../desk/until-ready.tsx';
import { desk, getUser, orPage } from '../../server/desk.ts';
import { VocabularyTable } from '../../vocabularies/vocabulary-table.tsx';

export const metadata: Metadata = { title: 'Vocabularies' };

export default async function Vocabularies() {
  const user = await getUser('/vocabularies');
  const { terms } = await desk();
  const kept = await Promise.all(
    vocabularies.map(async (vocabulary) => ({
      vocabulary,
      terms: [...(await orPage('/vocabularies', terms.kept({ vocabulary })))],
    })),
  );
  return (
    <Shell user={user} path="/vocabularies">
      <h1 className="mb-2 text-2xl leading-tight">Vocabularies</h1>
      <p className="mb-8 max-w-2xl font-sans text-sm text-muted">
        Terms are never deleted, since old revisions name them. What is retired is no longer offered; what is merged
        means the other term from then on.
      </p>
      <UntilReady>
        <div className="space-y-12 font-sans text-sm leading-normal">
          {kept.map((one) => (
            <VocabularyTable
              key={one.vocabulary}
              {...one}
              mayAdd={allows(user.role, 'add-terms')}
              mayKeep={allows(user.role, 'keep-terms')}
            />
          ))}
        </div>
      </UntilReady>
    </Shell>
  );
}
