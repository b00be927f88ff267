import type { Document } from '@fonds/domain/document';
import type { Labels, NamedLabels } from '@fonds/domain/term-labels';
import { termsNamed } from '@fonds/domain/term-use';
import type { DocumentTextView } from '@fonds/domain/views/public';
import type { Connection } from './open.ts';
import { ownWords, type WordVocabulary } from './own-words.ts';

/** The archive's own labels of some terms of a vocabulary, by id; of what goes by its standard name there is none. */
export function labelsAmong(db: Connection, vocabulary: WordVocabulary, ids: readonly string[]): Labels {
  const { labels } = ownWords(db, vocabulary);
  return Object.fromEntries(
    ids.flatMap((id) => {
      const label = labels.get(id);
      return label === undefined ? [] : [[id, label]];
    }),
  );
}

/** The archive's own labels of what a document and its texts name. */
export function namedLabels(db: Connection, body: Document, texts: readonly DocumentTextView[]): NamedLabels {
  const named = (vocabulary: WordVocabulary, more: readonly (string | undefined)[] = []) => {
    const ids = [...termsNamed(vocabulary, { kind: 'document', body }), ...more];
    return labelsAmong(
      db,
      vocabulary,
      ids.filter((id) => id !== undefined),
    );
  };
  const sources = texts.map(({ source }) => (source && 'language' in source ? source.language : undefined));
  return {
    languages: named('language', [...texts.map(({ language }) => language), ...sources]),
    rights: named(
      'rights-statement',
      texts.map(({ rights }) => rights?.statement),
    ),
    levels: named('classification'),
  };
}
