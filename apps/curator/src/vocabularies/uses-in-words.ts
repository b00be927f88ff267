import type { Vocabulary } from '@fonds/domain/vocabularies';

/** Vocabularies whose terms stand in records of every kind, or in those of people. */
const inRecords: readonly Vocabulary[] = ['language', 'agent-relation'];

/** What the uses of a vocabulary's terms are counted in. */
export function usedIn(vocabulary: Vocabulary): 'documents' | 'records' {
  return inRecords.includes(vocabulary) ? 'records' : 'documents';
}

/** *one document*, *1,200 records*. */
export function usesInWords(vocabulary: Vocabulary, uses: number): string {
  const counted = usedIn(vocabulary);
  return uses === 1 ? `one ${counted.slice(0, -1)}` : `${uses.toLocaleString('en')} ${counted}`;
}
