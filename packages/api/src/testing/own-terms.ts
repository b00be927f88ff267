import { listAllTerms } from '@fonds/db/own-terms';
import { addTerm, mergeTerm, renameTerm, setTermRetired } from '@fonds/db/terms';
import { makeDocument, makeRecord, putDraft, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { FondsError } from '@fonds/domain/errors';
import { vocabularies, type Vocabulary } from '@fonds/domain/vocabularies';
import fc from 'fast-check';

/** The id of a made-up term, as the vocabulary has them. */
export function madeUpTermId(vocabulary: Vocabulary, number: number): string {
  switch (vocabulary) {
    case 'language':
      return `en-${String(number).padStart(5, '0')}`;
    case 'classification':
      return `Level ${number} (Made-up land)`;
    case 'rights-statement':
      return `https://made-up.example/rights/${number}`;
    default:
      return `made-up-${number}`;
  }
}

/** What somebody does with a vocabulary; numbers choose among its terms. */
export const termDeeds = fc.array(
  fc.record({
    vocabulary: fc.constantFrom(...vocabularies),
    what: fc.constantFrom('add', 'rename', 'take-name', 'retire', 'merge'),
    one: fc.nat(200),
    other: fc.nat(200),
  }),
  { maxLength: 40 },
);
type TermDeed = typeof termDeeds extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** Does those deeds that can be done. */
export async function doTermDeeds(archive: TestArchive, deeds: readonly TermDeed[]): Promise<void> {
  for (const [place, deed] of deeds.entries()) await doOne(archive, deed, place);
}

async function doOne(archive: TestArchive, { vocabulary, what, one, other }: TermDeed, place: number): Promise<void> {
  const terms = listAllTerms(archive.db).filter((term) => term.vocabulary === vocabulary);
  // The last ones come first: what was added is what most deeds are done to.
  const [first, second] = [one, other].map((number) => terms.at(-1 - (number % terms.length)));
  if (!first || !second) return;
  const inverse = vocabulary === 'agent-relation' ? { inverse: `From the other side ${place}` } : {};
  await write(archive.db, (tx) => {
    const act = archive.act();
    const { id } = first;
    switch (what) {
      case 'add':
        addTerm(tx, act, vocabulary, { id: madeUpTermId(vocabulary, place), label: `Made up ${place}`, ...inverse });
        return;
      case 'rename':
        renameTerm(tx, act, vocabulary, { id, label: `Called ${place}`, ...inverse });
        return;
      case 'take-name': {
        // Names go round: what one was called another is called now.
        renameTerm(tx, act, vocabulary, { id: second.id, label: `Called ${place}` });
        renameTerm(tx, act, vocabulary, { id, label: second.label });
        return;
      }
      case 'retire':
        setTermRetired(tx, act, vocabulary, id, !first.retired);
        return;
      case 'merge':
        mergeTerm(tx, act, vocabulary, id, second.id);
    }
  }).catch((error: unknown) => {
    if (!(error instanceof FondsError)) throw error;
  });
}

/** Two people and two documents that name a made-up term of every vocabulary, the first of each, added before. */
export async function putNaming(archive: TestArchive): Promise<void> {
  await write(archive.db, (tx) => {
    for (const vocabulary of vocabularies) {
      const inverse = vocabulary === 'agent-relation' ? { inverse: 'Made up, from the other side' } : {};
      addTerm(tx, archive.act(), vocabulary, { id: madeUpTermId(vocabulary, 0), label: 'Made up', ...inverse });
    }
  });
  const other = { id: await putDraft(archive, makeRecord('agent', 'Made-up office')), name: 'Made-up office' };
  const relations = [{ agent: other, relation: madeUpTermId('agent-relation', 0) }];
  const agent = { id: await putDraft(archive, makeRecord('agent', 'D. Madeup', { relations })), name: 'D. Madeup' };
  const place = { id: await putDraft(archive, makeRecord('place', 'Made-up town')), name: 'Made-up town' };
  const before = { id: await putDraft(archive, makeDocument('Made up, before')), name: 'Made up, before' };
  await putDraft(
    archive,
    makeDocument('Made up', '1953', {
      type: madeUpTermId('document-type', 0),
      agents: [{ agent, role: madeUpTermId('agent-role', 0) }],
      places: [{ place, role: madeUpTermId('place-role', 0) }],
      relations: [{ document: before, relation: madeUpTermId('document-relation', 0) }],
      classification: { scheme: 'Made-up land', level: 'Level 0' },
      languages: [madeUpTermId('language', 0)],
      rights: { work: { statement: madeUpTermId('rights-statement', 0) } },
    }),
  );
}
