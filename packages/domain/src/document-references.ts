import type { Document } from './document.ts';
import type { Issue } from './errors.ts';

type Text = Document['texts'][number];

/** Something that a text or a release names wrongly; `about` stays the same when the text or release moves in its list. */
export interface ReferenceIssue extends Issue {
  readonly about: string;
  /** Nothing is named wrongly: what has to be said isn't said at all. */
  readonly isUnsaid: boolean;
}

/**
 * Where a document's texts and releases name, by its key, a text or a release that the document doesn't have; a translation
 * that doesn't say what it was made from; and a text that would be its own source, at once or by way of others.
 */
export function referenceIssues({ texts, releases }: Pick<Document, 'texts' | 'releases'>): ReferenceIssue[] {
  const known = new Set(releases.map(({ key }) => key));
  return [
    ...texts.flatMap((text, index) => {
      const { key, release } = text;
      const source = sourceIssue(text, texts);
      return [
        ...(release === undefined || known.has(release)
          ? []
          : [
              issue(
                `texts.${index}.release`,
                `${key} ${release}`,
                'this release is no longer here: choose another, or none',
              ),
            ]),
        ...(source === undefined
          ? []
          : [{ ...issue(`texts.${index}.source`, key, source), isUnsaid: text.source === undefined }]),
      ];
    }),
    ...releases.flatMap(({ key, replaces }, index) =>
      replaces === undefined || (known.has(replaces) && replaces !== key)
        ? []
        : [issue(`releases.${index}.replaces`, `${key} ${replaces}`, 'name another release of this document, or none')],
    ),
  ];
}

function issue(path: string, about: string, message: string): ReferenceIssue {
  return { path, message, about: `${about} ${message}`, isUnsaid: false };
}

function sourceIssue(text: Text, texts: readonly Text[]): string | undefined {
  if (text.kind === 'translation' && text.source === undefined) {
    return 'a translation says what it was made from: a text, a language, or that it is not held';
  }
  const seen = new Set<string>();
  for (let key = sourceKey(text); key !== undefined && !seen.has(key);) {
    if (key === text.key) return 'it would be its own source: choose another text';
    const source = texts.find((other) => other.key === key);
    // What is wrong with the source's own source is told there.
    if (source === undefined) return seen.size > 0 ? undefined : 'this text is no longer here: choose another source';
    seen.add(key);
    key = sourceKey(source);
  }
  return undefined;
}

function sourceKey({ source }: Text): string | undefined {
  return source !== undefined && 'text' in source ? source.text : undefined;
}
