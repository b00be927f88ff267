import type { Name } from '@fonds/domain/name';
import { elementsOf, findElement, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { RecordDraft } from '../described/record-draft.ts';
import { languageOf } from '../described/source-language.ts';

/** The names of an `identity`, the authorised one first; each with its language and script, its dates and who has it so. */
export function eacNames(draft: RecordDraft, identity: XmlElement | undefined): Name[] {
  const parallel = elementsOf(identity, 'nameEntryParallel').flatMap((entry) => elementsOf(entry, 'nameEntry'));
  const entries = [...elementsOf(identity, 'nameEntry'), ...parallel];
  const preferred =
    entries.find((entry) => findElement(entry, 'preferredForm')) ??
    entries.find((entry) => findElement(entry, 'authorizedForm'));
  const ordered = preferred ? [preferred, ...entries.filter((entry) => entry !== preferred)] : entries;
  const names = ordered.flatMap((entry) => nameOf(draft, entry));
  return names.filter(
    (name, at) => names.findIndex((other) => other.text === name.text && other.language === name.language) === at,
  );
}

function nameOf(draft: RecordDraft, entry: XmlElement): Name[] {
  const parts = elementsOf(entry, 'part')
    .map((part) => ({ words: wordsOf(part), type: part.attributes['localType'] ?? '' }))
    .filter(({ words }) => words !== '');
  const [family] = parts.filter(({ type }) => /surname|family/i.test(type));
  const [given] = parts.filter(({ type }) => /forename|given/i.test(type));
  const others = parts.filter((part) => part !== family && part !== given).map(({ words }) => words);
  const text =
    family && given
      ? [`${family.words}, ${given.words}`, ...others].join(', ')
      : parts.map(({ words }) => words).join(' ');
  if (text === '') return [];
  const dates = findElement(entry, 'useDates');
  const [from, to] = ['fromDate', 'toDate']
    .map((name) => findElement(dates, 'dateRange', name))
    .map((end) => (end ? wordsOf(end) : ''));
  const single = findElement(dates, 'date');
  const rules = findElement(entry, 'authorizedForm') ?? findElement(entry, 'alternativeForm');
  return [
    {
      text,
      ...languageAndScript(draft, entry),
      ...(from ? { validFrom: from } : single ? { validFrom: wordsOf(single) } : {}),
      ...(to ? { validTo: to } : {}),
      ...(rules && wordsOf(rules) !== '' ? { source: wordsOf(rules) } : {}),
    },
  ];
}

function languageAndScript(draft: RecordDraft, { attributes }: XmlElement): { readonly language?: string } {
  const said = attributes['xml:lang'] ?? attributes['lang'] ?? attributes['languageOfElement'];
  if (said === undefined || said === '') return {};
  const script = attributes['scriptCode'] ?? attributes['scriptOfElement'];
  const language = languageOf(said);
  if (language === undefined) {
    draft.remark('nameEntry', `“${said}” is no language known here; the name is kept without it.`);
    return {};
  }
  return {
    language:
      script !== undefined && !language.includes('-') && !isUsual(language, script)
        ? (languageOf(`${language}-${script}`) ?? language)
        : language,
  };
}

/** A script that goes without saying: *ru* is in Cyrillic. */
function isUsual(language: string, script: string): boolean {
  return new Intl.Locale(language).maximize().script === script;
}
