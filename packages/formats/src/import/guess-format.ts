const byEnding: Readonly<Record<string, string>> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'omeka-s',
  jsonld: 'omeka-s',
  tei: 'tei',
  mods: 'mods',
  ead: 'ead',
  eac: 'eac-cpf',
  ris: 'ris',
  nbib: 'ris',
  bib: 'bibtex',
  bibtex: 'bibtex',
};

const byRoot: readonly (readonly [RegExp, string])[] = [
  [/<(?:\w+:)?(?:TEI|teiCorpus|TEI\.2)[\s>]/, 'tei'],
  [/<(?:\w+:)?mods(?:Collection)?[\s>]/, 'mods'],
  [/<(?:\w+:)?ead[\s>]/, 'ead'],
  [/<(?:\w+:)?(?:eac|eac-cpf)[\s>]/, 'eac-cpf'],
];

/**
 * The format that a file most likely has, by its name and the bytes that it begins with (a few thousand are enough). A guess
 * to be shown to a person, who may choose another.
 */
export function guessFormat(name: string, start: Uint8Array): string {
  // Names of elements and columns that tell formats apart are ASCII in every encoding but for nulls.
  const head = new TextDecoder('latin1')
    .decode(start)
    .replaceAll('\0', '')
    .replace(/^[^\w<{[@"PT•]+/, '');
  if (head.startsWith('PK\u0003\u0004')) return 'xlsx';
  if (head.startsWith('<')) return byRoot.find(([root]) => root.test(head))?.[1] ?? 'dc';
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (['csv', 'tsv', 'tab'].includes(ending)) return tableOf(head);
  const known = Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
  if (known !== undefined) return known;
  if (/^TY {2}- /.test(head)) return 'ris';
  if (/^@\w+\s*\{/.test(head)) return 'bibtex';
  if (head.startsWith('{') || head.startsWith('[')) return /"o:id"|"@context"/.test(head) ? 'omeka-s' : 'jsonl';
  return 'listing';
}

/** Omeka and AtoM write names into the first row that nobody else does. */
function tableOf(head: string): string {
  const header = (head.split(/[\r\n]/, 1)[0] ?? '').toLowerCase();
  if (/\b(?:dublin core|dcterms|o):\s?\w/.test(header)) return 'omeka-csv';
  if (/\b(?:legacyid|authorizedformofname|(?:source|subject)authorizedformofname)\b/.test(header)) return 'atom-csv';
  return 'csv';
}
