import { languageName } from '@fonds/domain/language-name';
import { foldName } from '@fonds/domain/name';
import type { NameField, Named, Termed } from '@fonds/domain/query/query';
import type { RecordKind } from '@fonds/domain/record';
import { typeTerms } from '../document-entries.ts';
import type { Reader } from '../open.ts';
import { ownWords } from '../own-words.ts';
import { catalogueOf } from './catalogue.ts';
import { tokensOf } from './expand-words.ts';
import type { CodedFacet } from './facet-codes.ts';
import { everyName, findNames, recordsOf } from './named-records.ts';

const namedFields: Readonly<
  Record<NameField, { kinds: readonly RecordKind[]; facets: readonly CodedFacet[]; role: string }>
> = {
  person: { kinds: ['agent'], facets: ['agent'], role: '' },
  sender: { kinds: ['agent'], facets: ['agent'], role: 'wrote' },
  recipient: { kinds: ['agent'], facets: ['agent'], role: 'recipient' },
  place: { kinds: ['place'], facets: ['place'], role: '' },
  subject: { kinds: ['subject'], facets: ['subject'], role: '' },
  collection: { kinds: ['collection'], facets: ['collection'], role: '' },
  archive: { kinds: ['repository', 'recordset'], facets: ['repository', 'recordset'], role: '' },
};

/** The records whose names have the words of a field, and the values by which documents lead to them in its role. */
export function lookUpNamed(db: Reader, { field, text, quoted }: Named): { ids: string[]; ordinals: number[] } {
  const { kinds, facets, role } = namedFields[field];
  const ids = recordsOf(db, findNames(db, tokensOf(text), kinds, { phrase: quoted, most: everyName }));
  const catalogue = catalogueOf(db);
  return { ids, ordinals: ids.flatMap((id) => facets.flatMap((facet) => catalogue.find(facet, role, id) ?? [])) };
}

/** The values that a type or language names: by code, by a wider code (*zh* for *zh-Hans*), by its English name, or by what the archive calls it. */
export function lookUpTerm(db: Reader, { field, text }: Termed): number[] {
  const catalogue = catalogueOf(db);
  const facet: CodedFacet = field === 'type' ? 'type' : field === 'lang' ? 'language' : 'textLanguage';
  const wanted = foldName(text);
  const types = new Set(
    typeTerms(db)
      .filter(({ id, label, called }) => [id, label, called].some((name) => foldName(name) === wanted))
      .map(({ standing }) => standing),
  );
  const own = ownWords(db, 'language').labels;
  const isNamed = (tag: string) =>
    foldName(languageName(tag)).split(' ')[0] === wanted || foldName(own.get(tag) ?? '') === wanted;
  const asked = text.trim().toLowerCase();
  return catalogue.values.list(facet, '').filter((ordinal) => {
    if (!catalogue.isBorne(ordinal)) return false;
    const value = catalogue.values.values[ordinal]?.value ?? '';
    if (facet === 'type') return types.has(value) || foldName(value) === wanted;
    const tag = value.toLowerCase();
    return tag === asked || tag.startsWith(`${asked}-`) || isNamed(value);
  });
}
