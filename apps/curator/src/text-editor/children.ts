import type { Node } from 'prosemirror-model';

/** A node's children as a list. */
export function childrenOf(node: Node): readonly Node[] {
  return node.content.content;
}
