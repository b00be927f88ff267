import type { Identifier } from '@fonds/domain/record-parts';
import { elementsOf, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { ImportedTarget } from '../import-format.ts';
import type { DocumentParts } from '../described/document-parts.ts';
import { dateOf, outsideIdentifier } from '../described/source-values.ts';
import { RecordDraft } from '../described/record-draft.ts';

const agentTypes: Readonly<Record<string, ImportedTarget['type']>> = {
  personal: 'person',
  corporate: 'organisation',
  conference: 'organisation',
  family: 'family',
};

/** A `name` with its roles; one that isn't among ours leaves the name as mentioned, and is told. */
export function readModsName(parts: DocumentParts, element: XmlElement, field: string): void {
  const target = modsAgent(element);
  if (!target) {
    if (wordsOf(element) !== '')
      parts.draft.remark(field, `A name without a namePart was left out: “${wordsOf(element)}”.`);
    return;
  }
  const said = elementsOf(element, 'role').flatMap((role) => {
    const terms = elementsOf(role, 'roleTerm')
      .map(wordsOf)
      .filter((words) => words !== '');
    // Code and text of one role.
    return terms.length === 0 ? [] : [terms];
  });
  for (const words of said) parts.agentAs(`${field}/role`, target, words);
  if (said.length > 0) return;
  parts.agent(target, 'mentioned');
  parts.draft.remark(field, `What “${target.name}” did is not said: the name stands as mentioned.`);
}

/** Whom a `name` names: family and given name in the order of bibliographies, dates and title kept apart. */
export function modsAgent(element: XmlElement): (Omit<ImportedTarget, 'kind'> & { readonly name: string }) | undefined {
  const pieces = elementsOf(element, 'namePart');
  const named = (type: string | undefined) =>
    pieces
      .filter(({ attributes }) => (attributes['type'] === '' ? undefined : attributes['type']) === type)
      .map(wordsOf)
      .filter(Boolean);
  const [family, given, plain] = [named('family').join(' '), named('given').join(' '), named(undefined).join('. ')];
  const name = family !== '' && given !== '' ? `${family}, ${given}` : plain || family || given;
  if (name === '') return undefined;
  const whole = [name, ...named('termsOfAddress')].join(', ');
  const type = agentTypes[element.attributes['type'] ?? ''];
  const dates = named('date').join(' ');
  const made = new RecordDraft('agent', 1);
  const [existence] = dateOf(made, 'namePart', dates);
  return {
    name: whole,
    ...(type === undefined ? {} : { type }),
    ...identifiersOf(element),
    ...(existence === undefined
      ? {}
      : { body: { existence: { words: dates, ...(existence.edtf === undefined ? {} : { edtf: existence.edtf }) } } }),
  };
}

/** What an authority file outside calls it. */
export function identifiersOf({ attributes }: XmlElement): { readonly identifiers?: readonly Identifier[] } {
  const { valueURI = '', authority = '' } = attributes;
  const identifier =
    valueURI === ''
      ? undefined
      : (outsideIdentifier(valueURI) ?? (authority === '' ? undefined : { scheme: authority, value: valueURI }));
  return identifier === undefined ? {} : { identifiers: [identifier] };
}
