import type { RecordKind } from '@fonds/domain/record';
import { recordSetLevels } from '@fonds/domain/recordset';
import type { TermLabels } from '@fonds/domain/vocabularies';
import { elementsOf, findElement, wordsOf } from '../../text/xml-tree.ts';
import type { ImportedRecord } from '../import-format.ts';
import { RecordDraft } from '../described/record-draft.ts';
import type { EadComponent } from './ead-components.ts';
import { eadDates } from './ead-dates.ts';
import { fillItem } from './ead-item.ts';
import { fillRecordSet } from './ead-record-set.ts';

/** What is the same for all of a finding aid. */
export interface Fonds {
  readonly id: string;
  readonly findingAid: string | undefined;
  readonly repository: string | undefined;
  /** The terms that the archive has. */
  readonly terms: TermLabels;
}

/** The record that a component stands in. */
export interface Parent {
  readonly key: string;
  readonly title: string;
  readonly kind: RecordKind;
}

/** A component as a record: an item without components in it is a document, anything else a record set. */
export function readComponent(
  component: EadComponent,
  fonds: Fonds,
  parent: Parent | undefined,
  keyOf: (wanted: string) => string,
): { readonly record: ImportedRecord; readonly title: string } | { readonly refused: string } {
  const did = component.children.find(({ name }) => name === 'did');
  const { level = '', otherlevel = '', id } = component.attributes;
  const isItem =
    (level === 'item' || otherlevel === 'item') && !component.holdsComponents && component.name !== 'archdesc';
  const draft = new RecordDraft(isItem ? 'document' : 'recordset', component.line);
  const unitId = elementsOf(did, 'unitid')
    .map(wordsOf)
    .find((words) => words !== '');
  const dates = eadDates(draft, did);
  const title = titleOf(draft, component, dates[0]?.words ?? dates[0]?.edtf, unitId);
  if (title === undefined)
    return { refused: 'The component has no title, no date and no reference code: unittitle has to hold one.' };
  const about = { draft, component, did, fonds, parent, unitId, title, dates };
  if (isItem) fillItem(about);
  else {
    draft.body['level'] = levelOf(draft, component);
    fillRecordSet(about);
  }
  const own =
    component.name === 'archdesc'
      ? fonds.id || unitId
      : (id ?? (unitId === undefined ? undefined : within(fonds, unitId)));
  const key = keyOf(
    own ?? [parent?.key ?? fonds.id, title, dates[0]?.edtf ?? dates[0]?.words].filter(Boolean).join(' / '),
  );
  return { record: draft.record(key), title };
}

function within(fonds: Fonds, unitId: string): string {
  return fonds.id === '' ? unitId : `${fonds.id} / ${unitId}`;
}

/** The title without the comma before a date that follows; a component may have a date or a code for its only title. */
function titleOf(
  draft: RecordDraft,
  component: EadComponent,
  date: string | undefined,
  unitId: string | undefined,
): string | undefined {
  const did = component.children.find(({ name }) => name === 'did');
  const titles = elementsOf(did, 'unittitle').map((element) => {
    const withoutDate = {
      ...element,
      children: element.children.filter((child) => typeof child === 'string' || child.name !== 'unitdate'),
    };
    return wordsOf(withoutDate).replace(/(?<=\S)\s*,$/, '');
  });
  const [title, ...others] = titles.filter((words) => words !== '');
  for (const other of others) draft.keep('did/unittitle', 'Also titled', other);
  if (title !== undefined) return title;
  const instead = date ?? unitId ?? findWords(component);
  if (instead !== undefined) draft.remark('did/unittitle', `There is no title; “${instead}” stands for one.`);
  return instead;
}

function findWords({ children }: EadComponent): string | undefined {
  const did = children.find(({ name }) => name === 'did');
  const container = findElement(did, 'container');
  const words = container ? wordsOf(container) : '';
  return words === ''
    ? undefined
    : `${container?.attributes['localtype'] ?? container?.attributes['type'] ?? 'container'} ${words}`;
}

const levels: Readonly<Record<string, (typeof recordSetLevels)[number]>> = {
  collection: 'fonds',
  recordgrp: 'fonds',
  class: 'series',
  subgrp: 'subfonds',
};

/** The level of ISAD(G); another name of it is kept beside. */
function levelOf(
  draft: RecordDraft,
  { attributes, parents, holdsComponents }: EadComponent,
): (typeof recordSetLevels)[number] {
  const { level = '', otherlevel } = attributes;
  const known = recordSetLevels.find((name) => name === level);
  if (known) return known;
  const like = levels[level];
  const said = otherlevel ?? level;
  if (said !== '') draft.body['levelName'] = said;
  if (like) return like;
  const taken = parents.length === 0 ? 'fonds' : holdsComponents ? 'series' : 'file';
  draft.remark(
    'level',
    said === ''
      ? `Its level is not said; it stands as a ${taken}.`
      : `“${said}” is no level of ISAD(G); it stands as a ${taken}.`,
  );
  return taken;
}
