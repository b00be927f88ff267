import { Schema, type Attrs, type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec } from 'prosemirror-model';

/**
 * The closed set of markup of texts as an editor holds it. Where it differs from the markup: the words of an item stand in
 * paragraphs, a table has its caption before it in a frame, a row of its head is marked as such.
 */
export const textSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: line({ group: 'block', draw: (node) => ['p', lineAttributes(node), 0], tag: 'p' }),
    heading: line({
      group: 'block',
      attrs: { level: { default: 2 } },
      draw: (node) => [`h${String(node.attrs['level'])}`, lineAttributes(node), 0],
    }),
    bullet_list: { content: 'list_item+', group: 'block list', toDOM: () => ['ul', 0] },
    ordered_list: {
      content: 'list_item+',
      group: 'block list',
      attrs: { start: { default: null } },
      toDOM: (node) => ['ol', given({ start: node.attrs['start'] }), 0],
    },
    list_item: {
      content: '(paragraph | list)+',
      attrs: { id: { default: null }, lang: { default: null } },
      defining: true,
      toDOM: (node) => ['li', lineAttributes(node), 0],
    },
    blockquote: {
      content: 'block+',
      group: 'block',
      attrs: { lang: { default: null } },
      defining: true,
      toDOM: (node) => ['blockquote', lineAttributes(node), 0],
    },
    aside: {
      content: 'block+',
      group: 'block',
      attrs: { note: { default: 'original' }, lang: { default: null } },
      defining: true,
      toDOM: (node) => ['aside', { 'data-note': String(node.attrs['note']), ...lineAttributes(node), role: 'note' }, 0],
    },
    page_break: {
      group: 'block',
      attrs: { page: {} },
      toDOM: (node) => ['div', { class: 'page-break' }, `Page ${String(node.attrs['page'])}`],
    },
    table_frame: { content: 'caption? table', group: 'block', isolating: true, toDOM: () => ['div', 0] },
    caption: line({ draw: (node) => ['p', { class: 'table-caption', ...lineAttributes(node) }, 0] }),
    table: { content: 'table_row+', tableRole: 'table', isolating: true, toDOM: () => ['table', ['tbody', 0]] },
    table_row: {
      content: '(table_cell | table_header)*',
      attrs: { id: { default: null }, head: { default: false } },
      tableRole: 'row',
      toDOM: () => ['tr', 0],
    },
    table_cell: cell('td', 'cell'),
    table_header: cell('th', 'header_cell'),
    text: { group: 'inline' },
    line_break: { group: 'inline', inline: true, selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    page_mark: {
      group: 'inline',
      inline: true,
      attrs: { page: {} },
      toDOM: (node) => ['span', { class: 'page-mark' }, `page ${String(node.attrs['page'])}`],
    },
    gap: {
      group: 'inline',
      inline: true,
      attrs: { reason: {}, extent: { default: null } },
      toDOM: (node) => ['span', { 'data-gap': String(node.attrs['reason']) }, gapInWords(node.attrs)],
    },
  },
  marks: {
    note: within({ note: {}, lang: { default: null } }, true, ({ note, lang }) => [
      'span',
      given({ 'data-note': note, lang }),
    ]),
    lang: within({ lang: {} }, false, ({ lang }) => ['span', given({ lang })]),
    record: within({ record: {} }, false, ({ record }) => ['span', given({ 'data-record': record })]),
    link: within({ href: {} }, false, ({ href }) => ['span', given({ class: 'web-link', title: href })]),
    unclear: within({ lang: { default: null } }, false, ({ lang }) => ['span', given({ 'data-unclear': '', lang })]),
    gap_words: within({ reason: {}, extent: { default: null } }, false, ({ reason }) => [
      'span',
      given({ 'data-gap': reason }),
    ]),
    strong: within({}, true, () => ['strong'], ['strong', 'b']),
    em: within({}, true, () => ['em'], ['em', 'i']),
    sup: within({}, true, () => ['sup'], ['sup']),
    sub: within({}, true, () => ['sub'], ['sub']),
  },
});

export const { nodes, marks } = textSchema;

/** *[3 lines not declassified]*: what stands in the editor for words that are missing. */
export function gapInWords({ reason, extent }: Attrs): string {
  const why = String(reason).replace('-', ' ');
  return `[${extent === null ? '' : `${String(extent)} `}${why}]`;
}

interface Line {
  readonly group?: string;
  readonly attrs?: NodeSpec['attrs'];
  readonly draw: (node: Node) => DOMOutputSpec;
  readonly tag?: string;
}

/** A line of words with a lasting id. Its blanks and line ends are kept as they are. */
function line({ group, attrs, draw, tag }: Line): NodeSpec {
  return {
    content: 'inline*',
    ...(group === undefined ? {} : { group }),
    attrs: { ...attrs, id: { default: null }, lang: { default: null } },
    whitespace: 'pre',
    defining: group !== undefined && tag === undefined,
    ...(tag === undefined ? {} : { parseDOM: [{ tag }] }),
    toDOM: draw,
  };
}

function cell(tag: 'td' | 'th', tableRole: string): NodeSpec {
  return {
    content: 'inline*',
    attrs: {
      scope: { default: null },
      colspan: { default: 1 },
      rowspan: { default: 1 },
      colwidth: { default: null },
      lang: { default: null },
    },
    whitespace: 'pre',
    tableRole,
    isolating: true,
    toDOM: (node) => [
      tag,
      { ...given({ colspan: node.attrs['colspan'], rowspan: node.attrs['rowspan'] }), ...lineAttributes(node) },
      0,
    ],
  };
}

/**
 * Markup within a line. `order` and `depth` tell elements apart that were written apart, and which stands in which; what is
 * made in the editor has neither.
 */
function within(
  attrs: NonNullable<MarkSpec['attrs']>,
  inclusive: boolean,
  draw: (attrs: Readonly<Record<string, unknown>>) => readonly [string, Record<string, string>?],
  tags: readonly string[] = [],
): MarkSpec {
  return {
    attrs: { ...attrs, order: { default: null }, depth: { default: null } },
    inclusive,
    excludes: '',
    parseDOM: tags.map((tag) => ({ tag })),
    toDOM: (mark) => {
      const [tag, drawn = {}] = draw(mark.attrs);
      return [tag, drawn, 0];
    },
  };
}

function lineAttributes({ attrs }: Node): Record<string, string> {
  return attrs['lang'] === null ? {} : given({ lang: attrs['lang'], dir: 'auto' });
}

function given(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : [[name, wordOf(value)]])),
  );
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? value.toString() : '';
}
