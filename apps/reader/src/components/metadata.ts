import type { Metadata } from 'next';
import { archiveView, publicAddress } from '../server/archive.ts';

interface PageFacts {
  /** Left out on the front page, whose title is the archive's name. */
  readonly title?: string;
  readonly description?: string | undefined;
  /** The path (with query) under which this page is known. */
  readonly path: string;
  /** Pages that only repeat others stay out of search engines. */
  readonly index?: boolean;
  /** Whether crawlers may go on from it; a page of which there are endless others says no. */
  readonly follow?: boolean;
}

const longestDescription = 300;

/** The head of a page: title, description, canonical address. */
export async function pageMetadata({
  title,
  description,
  path,
  index = true,
  follow = true,
}: PageFacts): Promise<Metadata> {
  const { name } = await archiveView();
  const whole = title === undefined ? name : `${title} – ${name}`;
  const preview = { title: title ?? name, ...(description ? { description: shorten(description) } : {}) };
  return {
    title: whole,
    ...(description ? { description: shorten(description) } : {}),
    alternates: { canonical: publicAddress(path) },
    openGraph: { ...preview, siteName: name, url: publicAddress(path), type: 'website' },
    twitter: { card: 'summary', ...preview },
    ...(index ? {} : { robots: { index: false, follow } }),
  };
}

/** Cuts at a word, and says that it cut. */
export function shorten(text: string, longest = longestDescription): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const end = cut.lastIndexOf(' ');
  return `${end > longest / 2 ? cut.slice(0, end) : cut}…`;
}
