import { Fragment } from 'react';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** The English name of a BCP 47 tag: *Russian*; the tag itself where there is none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Languages in words, with commas between them. */
export function LanguageNames({ tags }: { readonly tags: readonly string[] }) {
  return tags.map((tag, index) => (
    <Fragment key={tag}>
      {index > 0 ? ', ' : ''}
      {languageName(tag)}
    </Fragment>
  ));
}
