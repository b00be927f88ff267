import { languageName } from '@fonds/domain/language-name';
import { Fragment } from 'react';

/** Languages in words, with commas between them. */
export function LanguageNames({ tags }: { readonly tags: readonly string[] }) {
  return tags.map((tag, index) => (
    <Fragment key={tag}>
      {index > 0 ? ', ' : ''}
      {languageName(tag)}
    </Fragment>
  ));
}
