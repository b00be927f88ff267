import type { HtmlElement, HtmlNode } from '@fonds/domain/text/html-tree';

/** Word writes lists as paragraphs with a level (`data-level`, `data-numbered` here); this makes lists of them. */
export function nestedLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  const made: HtmlNode[] = [];
  let open: HtmlElement[] = [];
  for (const node of nodes) {
    const level = typeof node === 'string' ? undefined : node.attributes['data-level'];
    if (typeof node === 'string' || level === undefined) {
      // Blanks between paragraphs end no list.
      if (typeof node !== 'string' || node.trim() !== '') open = [];
      made.push(typeof node === 'string' ? node : { ...node, children: nestedLists(node.children) });
      continue;
    }
    const tag = node.attributes['data-numbered'] === 'yes' ? 'ol' : 'ul';
    open = open.slice(0, Number(level));
    if (open.length === Number(level) && open.at(-1)?.tag !== tag) open = open.slice(0, -1);
    while (open.length < Number(level)) {
      const list: HtmlElement = { tag, attributes: {}, children: [] };
      const item = open.at(-1)?.children.at(-1);
      if (typeof item === 'object') item.children.push(list);
      else if (open.length === 0) made.push(list);
      else open.at(-1)?.children.push(list);
      open = [...open, list];
    }
    open.at(-1)?.children.push({ tag: 'li', attributes: {}, children: node.children });
  }
  return made;
}
