import { InvalidError } from '@fonds/domain/errors';
import type { XmlElement } from '../../text/xml-tree.ts';
import type { ImportEvent, ImportFile, ReadOptions } from '../import-format.ts';
import { passedOver, xmlParts } from '../xml/xml-parts.ts';

/** A component of a finding aid, the whole (`archdesc`) included: what it says of itself, without the components in it. */
export interface EadComponent {
  /** Its place in the file, from 0. */
  readonly ordinal: number;
  readonly name: string;
  readonly attributes: XmlElement['attributes'];
  readonly line: number;
  readonly children: readonly XmlElement[];
  /** Those that it stands in, the widest first. */
  readonly parents: readonly number[];
  readonly holdsComponents: boolean;
}

export type EadPart =
  | { readonly type: 'header'; readonly element: XmlElement }
  | { readonly type: 'component'; readonly component: EadComponent }
  | { readonly type: 'event'; readonly event: ImportEvent };

const around = new Set(['ead', 'dsc']);

function isComponent(name: string): boolean {
  return name === 'archdesc' || /^c(?:0\d|1[0-2])?$/.test(name);
}

/**
 * The components of EAD 2002 and EAD3 in the file's order, one held at a time. What a component says of itself after the
 * components in it is found by reading the file twice. Throws InvalidError for a file without a finding aid.
 */
export async function* eadParts(file: ImportFile, options: ReadOptions): AsyncGenerator<EadPart> {
  const late = new Map<number, XmlElement[]>();
  const holders = new Set<number>();
  for await (const part of walk(file, options, undefined)) {
    if (part.type === 'late') late.set(part.ordinal, [...(late.get(part.ordinal) ?? []), part.element]);
    else if (part.type === 'component') for (const parent of part.component.parents.slice(-1)) holders.add(parent);
  }
  for await (const part of walk(file, options, { late, holders })) if (part.type !== 'late') yield part;
}

interface KnownBefore {
  readonly late: ReadonlyMap<number, readonly XmlElement[]>;
  readonly holders: ReadonlySet<number>;
}

type Walked = EadPart | { readonly type: 'late'; readonly ordinal: number; readonly element: XmlElement };

async function* walk(file: ImportFile, options: ReadOptions, known: KnownBefore | undefined): AsyncGenerator<Walked> {
  const open: { readonly component: EadComponent; readonly children: XmlElement[]; isSent: boolean }[] = [];
  let ordinal = 0;
  let begun = false;
  let root: string | undefined;
  const wanted = (name: string, path: readonly string[]) =>
    path.includes('ead') && !around.has(name) && !isComponent(name);
  // What is told inside a component that isn't sent yet follows it.
  const told: Walked[] = [];
  const send = (): Walked[] => {
    const top = open.at(-1);
    if (!top || top.isSent) return told.splice(0);
    top.isSent = true;
    return [{ type: 'component', component: top.component }, ...told.splice(0)];
  };
  for await (const part of xmlParts(file, options, wanted)) {
    if (part.type === 'open') {
      root ??= part.name;
      begun ||= part.name === 'ead';
      if (part.name === 'dsc') yield* send();
      if (!begun || !isComponent(part.name)) continue;
      yield* send();
      const children = [...(known?.late.get(ordinal) ?? [])];
      const { name, attributes, line } = part;
      const parents = open.map(({ component }) => component.ordinal);
      open.push({
        component: {
          ordinal,
          name,
          attributes,
          line,
          children,
          parents,
          holdsComponents: known?.holders.has(ordinal) ?? false,
        },
        children,
        isSent: false,
      });
      ordinal += 1;
    } else if (part.type === 'close') {
      if (!begun || !isComponent(part.name)) continue;
      yield* send();
      open.pop();
    } else if (part.type === 'element') {
      const top = open.at(-1);
      const inside = part.path.at(-1);
      if (!top) yield { type: 'header', element: part.element };
      else if (inside === 'dsc') yield { type: 'header', element: part.element };
      else if (!top.isSent) top.children.push(part.element);
      else yield { type: 'late', ordinal: top.component.ordinal, element: part.element };
    } else if (part.type === 'broken' && !begun) {
      throw new InvalidError([{ path: `line ${part.line}`, message: part.message }]);
    } else {
      const event: Walked = { type: 'event', event: passedOver(part) };
      if (part.type !== 'broken' && open.at(-1)?.isSent === false) told.push(event);
      else yield event;
    }
  }
  if (begun) return;
  throw new InvalidError([
    {
      path: 'line 1',
      message: `No finding aid in EAD is in this file${root === undefined ? '' : `, which begins with <${root}>`}; one begins with <ead>.`,
    },
  ]);
}
