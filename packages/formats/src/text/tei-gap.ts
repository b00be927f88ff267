import { escapeHtml } from '@fonds/domain/text/html-tree';

const reasons = [
  ['not-declassified', /declass|classif|withheld|redact|excis|censor|sanitiz|not.released/i],
  ['damaged', /damag|torn|lost|missing|hole|burn|water/i],
  ['illegible', /illegib|unread|faded|blot|ink/i],
] as const;

/** A gap of TEI as ours; `known`: whether its reason is one of ours. Its extent is said in words: *3 lines*. */
export function gapOf(attributes: Readonly<Record<string, string>>): {
  readonly html: string;
  readonly known: boolean;
} {
  const given = attributes['reason'] ?? '';
  const reason = reasons.find(([, words]) => words.test(given))?.[0];
  const extent = extentOf(attributes);
  const said = extent === '' ? '' : ` data-extent="${escapeHtml(extent).replace(/"/g, '&quot;')}"`;
  return { html: `<span data-gap="${reason ?? 'illegible'}"${said}></span>`, known: reason !== undefined };
}

function extentOf({ extent, quantity, unit = '' }: Readonly<Record<string, string>>): string {
  if (extent !== undefined) return extent;
  if (quantity === undefined) return '';
  const named = { char: 'character', chars: 'character' }[unit] ?? unit.replace(/s$/, '');
  if (named === '') return quantity;
  return quantity === '1' ? `1 ${named}` : `${quantity} ${named}s`;
}
