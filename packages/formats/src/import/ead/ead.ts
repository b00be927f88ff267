import { allWithin, elementsOf, findElement, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { ImportEvent, ImportFile, ImportFormat, ReadOptions } from '../import-format.ts';
import { keysOfFile } from '../described/record-draft.ts';
import { inspectEncoding } from '../xml/xml-encoding.ts';
import { eadName } from './ead-words.ts';
import { readComponent, type Fonds, type Parent } from './ead-record.ts';
import { eadParts } from './ead-components.ts';

/** EAD 2002 and EAD3: a finding aid's hierarchy as record sets, its items as documents. */
export const eadFormat: ImportFormat = {
  id: 'ead',
  label: 'EAD 2002 and EAD3 (finding aids)',
  extensions: ['xml', 'ead'],
  inspect: inspectEncoding,
  read: readEad,
};

async function* readEad(file: ImportFile, options: ReadOptions): AsyncGenerator<ImportEvent> {
  const keyOf = keysOfFile();
  const parents = new Map<number, Parent>();
  const { terms = {} } = options;
  let fonds: Fonds = { id: '', findingAid: undefined, repository: undefined, terms };
  for await (const part of eadParts(file, options)) {
    if (part.type === 'event') yield part.event;
    else if (part.type === 'header') {
      const own = findElement(part.element, 'eadid') ?? findElement(part.element, 'recordid');
      if (own)
        fonds = {
          id: wordsOf(own),
          findingAid: own.attributes['url'] ?? own.attributes['instanceurl'],
          repository: undefined,
          terms,
        };
      yield headerEvent(part.element);
    } else {
      const { component } = part;
      if (component.name === 'archdesc') fonds = { ...fonds, repository: repositoryOf(component.children) };
      const above = component.parents.at(-1);
      const parent = above === undefined ? undefined : parents.get(above);
      for (const ordinal of parents.keys()) if (!component.parents.includes(ordinal)) parents.delete(ordinal);
      const read = readComponent(component, fonds, parent, keyOf);
      if ('refused' in read) {
        yield { type: 'refused', row: component.line, field: 'did/unittitle', message: read.refused };
        // What stands in it still has a place: in what is above.
        if (parent) parents.set(component.ordinal, parent);
      } else {
        parents.set(component.ordinal, { key: read.record.key, title: read.title, kind: read.record.kind });
        yield { type: 'record', record: read.record };
      }
    }
  }
}

function headerEvent(element: XmlElement): ImportEvent {
  const words = leavesOf(element).join(' · ');
  return {
    type: 'skipped',
    row: element.line,
    message: `<${element.name}> is about the finding aid itself and was left out: “${words}”.`,
  };
}

function leavesOf(element: XmlElement): string[] {
  const inside = elementsOf(element);
  if (inside.length > 0) return inside.flatMap(leavesOf);
  const words = wordsOf(element);
  return words === '' ? [] : [words];
}

function repositoryOf(children: readonly XmlElement[]): string | undefined {
  const did = children.find(({ name }) => name === 'did');
  const repository = findElement(did, 'repository');
  const name = allWithin(repository, 'corpname', 'name')[0] ?? repository;
  const words = name ? eadName(name) : '';
  return words === '' ? undefined : words;
}
