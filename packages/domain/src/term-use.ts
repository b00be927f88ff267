import type { Document } from './document.ts';
import type { Vocabulary } from './vocabularies.ts';

type Stated = { readonly statement?: string | undefined } | undefined;

function rightsOf({ rights, texts }: Document): readonly Stated[] {
  return [rights?.work, rights?.scan, rights?.description, ...texts.map((text) => text.rights)];
}

/** The ids of a vocabulary's terms that a document names. */
export function termsNamed(vocabulary: Vocabulary, document: Document): string[] {
  const named =
    vocabulary === 'document-type' ? [document.type] : rightsOf(document).map((rights) => rights?.statement);
  return [...new Set(named.filter((id) => id !== undefined))];
}

/** The document with one term in the place of another, wherever it names that. */
export function withTermReplaced(vocabulary: Vocabulary, document: Document, from: string, to: string): Document {
  if (vocabulary === 'document-type') return document.type === from ? { ...document, type: to } : document;
  const replaced = <Rights extends Stated>(rights: Rights): Rights =>
    rights?.statement === from ? { ...rights, statement: to } : rights;
  const { rights } = document;
  return {
    ...document,
    ...(rights && {
      rights: {
        ...rights,
        ...(rights.work && { work: replaced(rights.work) }),
        ...(rights.scan && { scan: replaced(rights.scan) }),
        ...(rights.description && { description: replaced(rights.description) }),
      },
    }),
    texts: document.texts.map((text) => (text.rights ? { ...text, rights: replaced(text.rights) } : text)),
  };
}
