import type { HistoricalDate } from '@fonds/domain/dates/historical-date';
import { allWithin, elementsOf, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { ImportedTarget } from '../import-format.ts';
import type { RecordDraft } from '../described/record-draft.ts';
import { outsideIdentifier } from '../described/source-values.ts';
import type { EadComponent } from './ead-components.ts';
import type { Fonds, Parent } from './ead-record.ts';
import { eadName } from './ead-words.ts';

/** A component and what is known around it, while its record is filled. */
export interface About {
  readonly draft: RecordDraft;
  readonly component: EadComponent;
  readonly did: XmlElement | undefined;
  readonly fonds: Fonds;
  readonly parent: Parent | undefined;
  readonly unitId: string | undefined;
  readonly title: string;
  readonly dates: readonly HistoricalDate[];
}

const agentTypes: Readonly<Record<string, ImportedTarget['type']>> = {
  persname: 'person',
  corpname: 'organisation',
  famname: 'family',
};

/** The names within an element as agents. */
export function eadAgents(element: XmlElement): Omit<ImportedTarget, 'kind'>[] {
  return eadNames(element)
    .map(agentOf)
    .filter(({ name }) => name !== '');
}

/** The names within an element; where none is marked as one, the element itself. */
export function eadNames(element: XmlElement): XmlElement[] {
  const names = allWithin(element, 'persname', 'corpname', 'famname', 'name');
  return names.length > 0 ? names : [element];
}

export function agentOf(element: XmlElement): Omit<ImportedTarget, 'kind'> {
  const type = agentTypes[element.name];
  return { name: eadName(element), ...(type === undefined ? {} : { type }), ...outsideOf(element) };
}

/** What an authority file outside calls it. */
export function outsideOf({ attributes }: XmlElement): Pick<ImportedTarget, 'identifiers'> {
  const { authfilenumber, identifier = authfilenumber, source } = attributes;
  if (identifier === undefined || identifier === '') return {};
  const outside = outsideIdentifier(identifier) ?? (source ? { scheme: source, value: identifier } : undefined);
  return outside === undefined ? {} : { identifiers: [outside] };
}

/** Extent and physical description, each in its words. */
export function extentOf(did: XmlElement | undefined): string {
  const plain = elementsOf(did, 'physdesc').map(wordsOf);
  const structured = elementsOf(did, 'physdescstructured').map((element) =>
    elementsOf(element).map(wordsOf).filter(Boolean).join(' '),
  );
  return [...plain, ...structured].filter((words) => words !== '').join('; ');
}

/** Boxes and folders, by the names that the source has for them. */
export function containersOf(did: XmlElement | undefined): { readonly name: string; readonly value: string }[] {
  return elementsOf(did, 'container').flatMap((element) => {
    const value = wordsOf(element);
    const { type, localtype = type } = element.attributes;
    return value === '' ? [] : [{ name: (localtype ?? 'container').toLowerCase(), value }];
  });
}

/** Digital copies: their addresses, and what is said of them. */
export function digitalCopies({ component, did }: About): { readonly url: string; readonly words: string }[] {
  const daos = [...component.children.filter(({ name }) => /^dao(?:set|grp)?$/.test(name)), ...elementsOf(did)];
  const single = daos.flatMap((element) =>
    element.name === 'dao'
      ? [element]
      : /^dao(?:set|grp)$/.test(element.name)
        ? allWithin(element, 'dao', 'daoloc')
        : [],
  );
  return single.flatMap((element) => {
    const url = element.attributes['xlink:href'] ?? element.attributes['href'] ?? '';
    return url === ''
      ? []
      : [
          {
            url,
            words: wordsOf(element) || element.attributes['xlink:title'] || element.attributes['linktitle'] || '',
          },
        ];
  });
}

/** Elements of a `did` that are read by name; any other is told. */
export const readOfDid = new Set(
  'unittitle unitdate unitdatestructured unitid physdesc physdescstructured origination repository container langmaterial abstract dao daoset daogrp note didnote head'.split(
    ' ',
  ),
);
