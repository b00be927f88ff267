import type { HoldingNode } from '@fonds/domain/views/holdings';
import { Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';

interface HoldingTreeProps {
  readonly nodes: readonly HoldingNode[];
  /** Whether the first level stands open. */
  readonly open?: boolean;
}

/** Record sets as their archive orders them; what lies in one is folded under it. */
export function HoldingTree({ nodes, open = false }: HoldingTreeProps) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.id} className="border-t border-hair">
          <HoldingLine node={node} />
          {node.children.length === 0 ? null : (
            <details open={open} className="pb-2 pl-5">
              <summary className="facts min-h-6">{words.holdings.within(node.within)}</summary>
              <HoldingTree nodes={node.children} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One record set or repository: its code, title, level, dates, and how many documents lie in it. */
export function HoldingLine({ node }: { readonly node: HoldingNode }) {
  const level = node.level === null ? null : words.holdings.level(node.level, node.levelName);
  const more = node.within > 0 && node.children.length === 0 ? words.holdings.within(node.within) : null;
  const parts = [level, node.dates, more].filter((part) => part !== null);
  return (
    <div className="flex items-baseline justify-between gap-5 py-2.5">
      <div className="min-w-0">
        {node.referenceCode === null ? null : (
          <span className="mr-2.5 font-mono text-[0.8125rem] text-muted">{node.referenceCode}</span>
        )}
        <a href={node.path} className="text-[1.0625rem] text-ink [overflow-wrap:anywhere]">
          <Localized language={node.language}>{node.title}</Localized>
        </a>
        {parts.length === 0 ? null : <p className="facts">{parts.join(', ')}</p>}
      </div>
      <span className="shrink-0 font-sans text-sm text-muted tabular-nums">
        {words.counts.documents(node.documents)}
      </span>
    </div>
  );
}
