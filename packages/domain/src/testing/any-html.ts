import fc from 'fast-check';

const known =
  'p h2 h3 h4 ul ol li table caption thead tbody tr td th blockquote aside em strong sup sub span a br hr'.split(' ');
const other =
  'div script style textarea svg math template iframe noscript b i h1 img select option body html plaintext xmp title x-y'.split(
    ' ',
  );
const attribute = fc.tuple(
  fc.constantFrom(
    'id',
    'lang',
    'href',
    'data-record',
    'data-gap',
    'data-extent',
    'data-page',
    'data-note',
    'data-unclear',
    'onclick',
    'style',
    'colspan',
    'start',
    'xml:base',
    '__proto__',
  ),
  fc.oneof(
    fc.constantFrom(
      'p1',
      'p2',
      'ru',
      'zh-Hans',
      '2',
      'illegible',
      'editor',
      '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      '/x',
      '//x',
      'https://x.y/?a=1&b',
      'javascript:x',
      'JaVa\tscript:x',
      '"><script>',
      "' onx='",
      '3 <lines> & "more"',
    ),
    fc.string(),
  ),
  fc.constantFrom('"', "'", ''),
);
const tag = fc
  .tuple(
    fc.constantFrom('<', '</'),
    fc.constantFrom(...known, ...known, ...other),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom('>', '>', '/>', ' >', ''),
  )
  .map(
    ([open, name, attributes, close]) =>
      `${open}${name}${attributes.map(([key, value, quote]) => ` ${key}=${quote}${value}${quote}`).join('')}${close}`,
  );
const scrap = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '\u00a0',
  'Слово',
  '金',
  '&lt;',
  '&amp;lt;',
  '&#60;',
  '&#x3c;script&#x3e;',
  '&',
  '<',
  '>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '\0',
  '\uD800',
  '</',
  '"',
);
/** Markup of every kind, right and wrong, and scraps of it. */
export const anyHtml = fc.oneof(
  fc
    .array(fc.oneof({ weight: 3, arbitrary: tag }, { weight: 2, arbitrary: scrap }), { maxLength: 40 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const words = fc.array(fc.constantFrom('wa', 'wb', 'wc', ' ', '\n'), { maxLength: 3 }).map((parts) => parts.join(' '));
/** Whole elements in one another, in the set and beyond; its words are `wa`, `wb` and `wc`. */
export const { tree: htmlTree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    words,
    fc
      .tuple(
        fc.constantFrom(...known.filter((name) => name !== 'br' && name !== 'hr'), 'div', 'b'),
        fc.array(tie('tree'), { maxLength: 4 }),
      )
      .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
  ),
}));
