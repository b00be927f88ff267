import { labelIn, type Labels } from './term-labels.ts';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** What a BCP 47 tag is called: the archive's own label, else its English name (*Russian*), else the tag itself. */
export function languageName(tag: string, labels: Labels = {}): string {
  const own = labelIn(labels, tag);
  if (own !== undefined) return own;
  if (tag === 'und') return 'Unknown language';
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
