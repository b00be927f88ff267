import type { Page } from '@playwright/test';

/** An item as Zotero would save it, as far as the rules below go. */
export interface ZoteroItem {
  readonly itemType: string | undefined;
  readonly title: string | undefined;
  readonly creators: readonly { readonly lastName: string; readonly firstName: string }[];
  readonly date: string | undefined;
  readonly archive: string | undefined;
  readonly archiveLocation: string | undefined;
  readonly language: string | undefined;
  readonly url: string | undefined;
  readonly rights: string | undefined;
  readonly abstractNote: string | undefined;
}

// The types of item that Zotero's schema has and these pages name; RDF.js believes no other (itemTypeExists).
const itemTypes = new Set(['artwork', 'document', 'letter', 'manuscript', 'map', 'report', 'webpage']);
// Where the prefixes of tags lead: Embedded Metadata.js, _prefixes; `schema.` links may add to them (getPrefixes).
const builtIn: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  z: 'http://www.zotero.org/namespaces/export#',
  og: 'http://ogp.me/ns#',
};

/**
 * What Zotero's *Embedded Metadata* translator makes of a page: its rules, and those of its *RDF* translator to which it
 * hands tags with a known prefix, as github.com/zotero/translators has them in 2026. Left out: what these pages don't use.
 */
export async function readAsZotero(page: Page, html: string, address: string): Promise<ZoteroItem> {
  const head = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    return {
      metas: [...parsed.head.querySelectorAll('meta')].map((meta) => ({
        names: meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
        content: meta.getAttribute('content') ?? '',
      })),
      schemas: [...parsed.querySelectorAll('link[rel^="schema."]')].map((link) => ({
        prefix: (link.getAttribute('rel') ?? '').replace('schema.', '').toLowerCase(),
        uri: link.getAttribute('href') ?? '',
      })),
      canonical: parsed.querySelector('head > link[rel="canonical"]')?.getAttribute('href'),
      language: parsed.documentElement.lang,
    };
  }, html);
  const prefixes = { ...builtIn, ...Object.fromEntries(head.schemas.map(({ prefix, uri }) => [prefix, uri])) };

  // init(): each name becomes a statement of RDF where its prefix is known; the property begins with a small letter.
  const statements = new Map<string, string[]>();
  const highwire = new Map<string, string[]>();
  for (const { names, content } of head.metas) {
    for (const name of names.split(/\s+/)) {
      const [prefix = ''] = name.split(/[.:_]/);
      const space = prefixes[prefix.toLowerCase()];
      const property = name.slice(prefix.length + 1);
      const key = space === undefined ? name : `${space}${property.charAt(0).toLowerCase()}${property.slice(1)}`;
      const kept = space === undefined ? highwire : statements;
      if (content !== '') kept.set(key, [...(kept.get(key) ?? []), content]);
    }
  }
  const rdf = (prefix: string, property: string) => statements.get(`${prefixes[prefix] ?? ''}${property}`)?.[0];
  const tag = (name: string) => highwire.get(name)?.[0]?.replace(/\s+/g, ' ').trim();

  // RDF.js detectType(): z:itemType before all others, where the type exists; else citation_title makes an article.
  const named = rdf('z', 'itemType');
  const itemType =
    named !== undefined && itemTypes.has(named)
      ? named
      : rdf('og', 'type') === 'website'
        ? 'webpage'
        : tag('citation_title') && 'journalArticle';
  return {
    itemType,
    title: tag('citation_title') ?? rdf('dc', 'title') ?? rdf('og', 'title'),
    creators: creatorsOf(highwire.get('citation_author') ?? []),
    date: tag('citation_date') ?? rdf('dc', 'date'),
    // RDF.js, “OTHER FIELDS”: whatever stands in Zotero's own namespace becomes the field of that name, over dc:coverage.
    archive: rdf('z', 'archive'),
    archiveLocation: rdf('z', 'archiveLocation') ?? rdf('dc', 'coverage'),
    language: tag('citation_language') ?? rdf('dc', 'language') ?? head.language,
    url: tag('citation_public_url') ?? rdf('og', 'url') ?? head.canonical ?? address,
    rights: rdf('dc', 'rights'),
    abstractNote: rdf('og', 'description'),
  };
}

/** processHighwireCreators() and ZU.cleanAuthor(): a comma parts the names of one, or, of a single author, two people. */
function creatorsOf(authors: readonly string[]): ZoteroItem['creators'] {
  return authors
    .flatMap((author) => {
      const halves = author.split(/\s*,\s*/);
      const isTwo = authors.length === 1 && halves.length > 1 && halves.slice(0, 2).every((half) => half.includes(' '));
      return isTwo ? halves : [author];
    })
    .map((author) => {
      const [last = '', first = ''] = author.split(/,\s*/);
      if (author.includes(',')) return { lastName: last, firstName: first };
      const words = author.split(/\s+/);
      return { lastName: words.at(-1) ?? '', firstName: words.slice(0, -1).join(' ') };
    });
}
