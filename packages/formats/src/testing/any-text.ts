import { sanitizeText, withParagraphIds } from '@fonds/domain/text/semantic-html';
import fc from 'fast-check';

const tags =
  'p h2 h3 h4 ul ol li table caption thead tbody tr td th blockquote aside em strong sup sub span a br hr'.split(' ');
const attribute = fc.constantFrom(
  '',
  ' lang="ru"',
  ' lang="ar"',
  ' start="7"',
  ' colspan="3"',
  ' rowspan="2"',
  ' data-page="2"',
  ' data-gap="illegible"',
  ' data-gap="damaged" data-extent="2 #words &amp; $more"',
  ' data-unclear',
  ' data-note="editor"',
  ' data-record="01J00000000000000000000003"',
  ' href="https://x.example/?a=1&amp;b=(2)"',
  ' href="/people/x"',
);
const scrap = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '\u00a0',
  'Слово',
  '金',
  '한글',
  'عربي',
  '&lt;',
  '&amp;',
  '&amp;lt;',
  '*',
  '_x_',
  '#',
  '1.',
  '- ',
  '`',
  '\\',
  '[a](b)',
  '|',
  '~',
  '$x$',
  '@a',
  '"',
  '=',
  '\uD800',
  '\u0001',
  '😀',
);
const tag = fc
  .tuple(fc.constantFrom('<', '</'), fc.constantFrom(...tags), attribute)
  .map(([open, name, attributes]) => `${open}${name}${open === '<' ? attributes : ''}>`);

/** Any text of the closed set. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: tag },
      { weight: 3, arbitrary: scrap },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => withParagraphIds(sanitizeText(parts.join(''))));

/** Words of any kind, hostile ones too. */
export const anyWords = fc.oneof(
  fc.array(scrap, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
);
