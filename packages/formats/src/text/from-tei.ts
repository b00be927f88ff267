import { escapeHtml } from '@fonds/domain/text/html-tree';
import { sanitizeText } from '@fonds/domain/text/semantic-html';
import type { ConvertedText, NotUnderstood } from './converted.ts';
import { gapOf } from './tei-gap.ts';
import { elementsOf, readXml, wordsOf, type XmlElement, type XmlNode } from './xml-tree.ts';

/** Which record a `ref` or `key` of a name means; undefined where none is known. */
export type RecordOf = (ref: string) => string | undefined;

/** A TEI P5 file's first `text`, or the whole where there is none. Throws ConversionError for what is no XML. */
export function textFromTei(xml: string, recordOf?: RecordOf): ConvertedText {
  const root = readXml(xml);
  return textOfTei(firstText(root) ?? root, recordOf);
}

function firstText(element: XmlElement): XmlElement | undefined {
  if (element.name === 'text') return element;
  for (const child of elementsOf(element)) {
    const found = firstText(child);
    if (found) return found;
  }
  return undefined;
}

/**
 * An element of TEI P5 as a text: paragraphs, headings, lists, tables, notes, page breaks, gaps, unclear readings, emphasis,
 * names with their records. What it does not know is reported; its words are kept.
 */
export function textOfTei(element: XmlElement, recordOf: RecordOf = () => undefined): ConvertedText {
  const notUnderstood: NotUnderstood[] = [];
  const writer = new TeiWriter(recordOf, notUnderstood);
  return { html: sanitizeText(writer.blocks(element, 2)), notUnderstood };
}

/** Elements around blocks: what stands in them is written as it stands. */
const around = new Set('text body front back group div div1 div2 div3 div4 postscript lg list table'.split(' '));
/** Elements that are a paragraph of their own. */
const lines = new Set(
  'p ab opener closer dateline signed salute byline address docAuthor docDate trailer titlePart speaker'.split(' '),
);
/** Elements that add nothing to their words. */
const plain = new Set(
  'seg s w pc c date time num measure said q quote cit bibl title abbr orig sic add subst mentioned term gloss label addrLine ref ptr stage docTitle titlePage sp anchor listBibl'.split(
    ' ',
  ),
);
/** Lists in the back of a text that say who and what its names are. */
export const explaining: ReadonlySet<string> = new Set(['listPerson', 'listOrg', 'listPlace']);
const names = new Set(['persName', 'orgName', 'placeName', 'geogName', 'name', 'rs']);

class TeiWriter {
  readonly #recordOf: RecordOf;
  readonly #notUnderstood: NotUnderstood[];

  constructor(recordOf: RecordOf, notUnderstood: NotUnderstood[]) {
    this.#recordOf = recordOf;
    this.#notUnderstood = notUnderstood;
  }

  /** What an element holds; `level` is that of headings in it. */
  blocks(element: XmlElement, level: number): string {
    // Headings of a part within a part that has one stand lower.
    const lower = hasHead(element) ? Math.min(4, level + 1) : level;
    return element.children
      .map((child) => this.#node(child, typeof child !== 'string' && isDivision(child) ? lower : level))
      .join('');
  }

  #node(node: XmlNode, level: number): string {
    if (typeof node === 'string') return escapeHtml(node.replace(/[ \t\r\n]+/g, ' '));
    const { name } = node;
    const inside = () => this.blocks(node, level);
    if (name === 'head') return `<h${level}${langOf(node)}>${inside()}</h${level}>`;
    if (name === 'list') return this.#list(node, level);
    if (name === 'table') return this.#table(node, level);
    if (name === 'lg')
      return `<p${langOf(node)}>${elementsOf(node)
        .map((line) => this.blocks(line, level))
        .join('<br>')}</p>`;
    if (name === 'quote' && elementsOf(node).some((child) => lines.has(child.name))) {
      return `<blockquote${langOf(node)}>${inside()}</blockquote>`;
    }
    if (name === 'address')
      return `<p>${elementsOf(node)
        .map((line) => this.blocks(line, level))
        .join('<br>')}</p>`;
    if (lines.has(name)) return this.#line(node, level);
    if (around.has(name)) return name === 'back' ? this.#back(node, level) : inside();
    return this.#inline(node, level);
  }

  #line(node: XmlElement, level: number): string {
    const inside = this.blocks(node, level);
    // An opener holds lines of its own.
    return elementsOf(node).some((child) => lines.has(child.name)) ? inside : `<p${langOf(node)}>${inside}</p>`;
  }

  /** What follows a text, without the lists that say who and what its names are: those are no words of the document. */
  #back(back: XmlElement, level: number): string {
    const without = (element: XmlElement): XmlElement => {
      const children = element.children.flatMap((child): XmlNode[] => {
        if (typeof child === 'string') return [child];
        if (explaining.has(child.name)) {
          this.#report(child, `<${child.name}> says who or what the names are, and is left out of the text.`);
          return [];
        }
        if (!isDivision(child)) return [child];
        const part = without(child);
        // A heading of nothing but such a list goes with it.
        return part.children.length < child.children.length && isHeadAlone(part) ? [] : [part];
      });
      return { ...element, children };
    };
    return this.blocks(without(back), level);
  }

  #inline(node: XmlElement, level: number): string {
    const { name, attributes } = node;
    const inside = () => this.blocks(node, level);
    switch (name) {
      case 'pb':
        return this.#pageBreak(node);
      case 'lb':
      case 'l':
        return name === 'lb' ? '<br>' : inside();
      case 'gap': {
        const gap = gapOf(attributes);
        if (!gap.known)
          this.#report(
            node,
            `Why there is a gap is not said in words known here (“${attributes['reason'] ?? ''}”); it is shown as illegible.`,
          );
        else if (wordsOf(node) !== '') this.#report(node, 'What describes a gap is left out.');
        return gap.html;
      }
      case 'unclear':
        return `<span data-unclear=""${langOf(node)}>${inside()}</span>`;
      case 'supplied':
        return `[${inside()}]`;
      case 'ex':
        return `(${inside()})`;
      case 'hi':
        return this.#highlighted(node, inside());
      case 'emph':
        return `<em>${inside()}</em>`;
      case 'foreign':
        return `<span${langOf(node)}>${inside()}</span>`;
      case 'note':
        return this.#note(node, level);
      case 'choice':
        return this.#choice(node, level);
      case 'del':
        this.#report(node, 'Words that the original strikes out are left out.');
        return '';
      default:
        return names.has(name) ? this.#name(node, inside()) : this.#other(node, inside);
    }
  }

  #other(node: XmlElement, inside: () => string): string {
    const target = node.attributes['target'];
    if (node.name === 'ref' && target !== undefined && /^(?:https?:\/\/|mailto:)/.test(target)) {
      return `<a href="${quoted(target)}">${inside()}</a>`;
    }
    if (plain.has(node.name)) return langOf(node) === '' ? inside() : `<span${langOf(node)}>${inside()}</span>`;
    const leaves = ['figure', 'graphic', 'formula', 'fw', 'cb', 'milestone', 'space', 'handShift'].includes(node.name);
    this.#report(
      node,
      leaves ? `<${node.name}> is left out.` : `<${node.name}> is not known here; its words are kept.`,
    );
    return leaves ? '' : inside();
  }

  #pageBreak(node: XmlElement): string {
    const number = /^(?:p\.?\s*)?([1-9]\d{0,4})$/i.exec((node.attributes['n'] ?? '').trim())?.[1];
    if (number !== undefined) return `<span data-page="${number}"></span>`;
    this.#report(node, `A page break without a page’s number (“${node.attributes['n'] ?? ''}”) is left out.`);
    return '';
  }

  #highlighted(node: XmlElement, inside: string): string {
    const rend = `${node.attributes['rend'] ?? ''} ${node.attributes['style'] ?? ''}`;
    if (/bold|strong|\bb\b/.test(rend)) return `<strong>${inside}</strong>`;
    if (/\bsup/.test(rend)) return `<sup>${inside}</sup>`;
    if (/\bsub/.test(rend)) return `<sub>${inside}</sub>`;
    return `<em>${inside}</em>`;
  }

  #note(node: XmlElement, level: number): string {
    const whose = `${node.attributes['type'] ?? ''} ${node.attributes['resp'] ?? ''}`.toLowerCase();
    const kind = whose.includes('transl') ? 'translator' : whose.includes('edit') ? 'editor' : 'original';
    const parts = elementsOf(node).filter(({ name }) => lines.has(name));
    const words =
      parts.length > 0 ? parts.map((part) => this.blocks(part, level)).join('<br>') : this.blocks(node, level);
    return `<span data-note="${kind}"${langOf(node)}>${words}</span>`;
  }

  /** Of two readings the original's stands in the text, and the other in the report. */
  #choice(node: XmlElement, level: number): string {
    const readings = elementsOf(node);
    const own = readings.find(({ name }) => name === 'sic' || name === 'orig' || name === 'abbr') ?? readings[0];
    for (const other of readings)
      if (other !== own) this.#report(other, `The other reading, <${other.name}>, is left out.`);
    return own ? this.blocks(own, level) : '';
  }

  #name(node: XmlElement, inside: string): string {
    const ref = node.attributes['ref'] ?? node.attributes['key'] ?? node.attributes['corresp'];
    if (ref === undefined) return inside;
    const record = this.#recordOf(ref);
    if (record !== undefined) return `<a data-record="${quoted(record)}">${inside}</a>`;
    this.#report(node, `No record is known for this name (“${ref}”); its words are kept.`);
    return inside;
  }

  #list(node: XmlElement, level: number): string {
    const tag = /order|number/.test(`${node.attributes['type'] ?? ''} ${node.attributes['rend'] ?? ''}`) ? 'ol' : 'ul';
    let label = '';
    let before = '';
    const items = node.children.map((child) => {
      if (typeof child === 'string') return escapeHtml(child.trim());
      if (child.name === 'head') before += `<p><strong>${this.blocks(child, level)}</strong></p>`;
      else if (child.name === 'label') label = `<strong>${this.blocks(child, level)}</strong> `;
      else if (child.name === 'item') {
        const item = `<li${langOf(child)}>${label}${this.blocks(child, level)}</li>`;
        label = '';
        return item;
      } else return this.#node(child, level);
      return '';
    });
    return `${before}<${tag}>${items.join('')}${label === '' ? '' : `<li>${label}</li>`}</${tag}>`;
  }

  #table(node: XmlElement, level: number): string {
    const rows = node.children.map((child) => {
      if (typeof child === 'string') return escapeHtml(child.trim());
      if (child.name === 'head') return `<caption>${this.blocks(child, level)}</caption>`;
      if (child.name !== 'row') return this.#node(child, level);
      const cells = elementsOf(child).map((cell) => {
        const label = cell.attributes['role'] === 'label' || child.attributes['role'] === 'label';
        const tag = label ? 'th' : 'td';
        const { cols, rows: span } = cell.attributes;
        const wide = `${spanOf('colspan', cols)}${spanOf('rowspan', span)}${langOf(cell)}`;
        return `<${tag}${wide}>${this.blocks(cell, level)}</${tag}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table>${rows.join('')}</table>`;
  }

  #report(node: XmlElement, message: string): void {
    this.#notUnderstood.push({ line: node.line, message, words: wordsOf(node) });
  }
}

function isDivision({ name }: XmlElement): boolean {
  return /^div\d?$/.test(name);
}

function isHeadAlone({ children }: XmlElement): boolean {
  return children.every((child) => (typeof child === 'string' ? child.trim() === '' : child.name === 'head'));
}

function hasHead(node: XmlElement): boolean {
  return elementsOf(node, 'head').length > 0;
}

function spanOf(name: string, value: string | undefined): string {
  return value !== undefined && /^[1-9]\d{0,3}$/.test(value) ? ` ${name}="${value}"` : '';
}

function langOf({ attributes }: XmlElement): string {
  const lang = attributes['xml:lang'];
  return lang === undefined ? '' : ` lang="${quoted(lang)}"`;
}

function quoted(value: string): string {
  return escapeHtml(value).replace(/"/g, '&quot;');
}
