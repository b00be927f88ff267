import type { MadeDocument } from './made-document.ts';

/** A long text in which a word stands often and means little. */
function longText(word: string): string[] {
  return Array.from({ length: 12 }, (_, number) =>
    [
      `Day ${number + 1} of the voyage: the galley asked for flour, lard, onions and ${word}.`,
      'The mate wrote up the stores, the carpenter mended a hatch, and the boys learnt knots.',
      `In the evening somebody sang, and the cook threw ${word} over his shoulder.`,
      'The wind went round by west, the glass fell a little, and nothing else was seen until the morning watch.',
    ].join(' '),
  );
}

/** Each of them is easy to miss, or easy to find by mistake. */
export const trapDocuments: Readonly<Record<string, MadeDocument>> = {
  'salt-title': {
    title: 'The salt tax',
    text: 'It is raised by one coin a sack.',
    date: '1949-02-02',
    type: 'decision',
  },
  'salt-long': { title: 'Journal of a coasting voyage', text: longText('salt'), date: '1949-03-03', type: 'report' },
  'page-break-inside': {
    title: 'Record of a meeting on moorings',
    html: '<p>The delegates set up a joint boundary <span data-page="2"></span>commission, which meets on the ferry.</p>',
    date: '1952-10-10',
    type: 'minutes',
  },
  'page-break-between': {
    title: 'Record of a meeting on weirs',
    html: '<p>Nobody may cast a net within the sheltered spawning</p>\n<hr data-page="2">\n<p>sanctuary from April to June.</p>',
    date: '1952-10-11',
    type: 'minutes',
  },
  'page-break-near-miss': {
    title: 'Record of a meeting on boundary stones',
    text: 'A commission was joint in name only: its boundary was never walked.',
    date: '1952-10-12',
    type: 'minutes',
  },
  'ocr-hyphen': {
    title: 'Inventory read by a machine',
    ocr: true,
    html: '<p>The storehouse holds gun-<br>powder in forty kegs, and the arma-<br>ments of two cutters.</p>',
    date: '1948-04-04',
    type: 'report',
  },
  'ocr-hyphen-page': {
    title: 'Second inventory read by a machine',
    ocr: true,
    html: '<p>Also kept there: a quantity of parch-<span data-page="2"></span>ment, and sealing wax.</p>',
    date: '1948-04-05',
    type: 'report',
  },
  'ocr-plain-hyphen': {
    title: 'Third inventory read by a machine',
    ocr: true,
    html: '<p>A well-known chandler sold the tal-\nlow.</p>',
    date: '1948-04-06',
    type: 'report',
  },
  'us-capitals': {
    title: 'Licences for US trawlers',
    text: 'Each US trawler pays for its licence in advance.',
    date: '1957-02-11',
    type: 'letter',
  },
  'us-pronoun': {
    title: 'Letter from the crew of a dredger',
    text: 'They told us to wait, and nobody paid us. Let us go home.',
    date: '1957-02-12',
    type: 'letter',
  },
  'us-pronoun-too': {
    title: 'Letter from the crew of a tug',
    text: 'Between us and the quay lay ice; it kept us for a week.',
    date: '1957-02-13',
    type: 'letter',
  },
  'quoted-singular': {
    title: 'Rule on the clothes of watchmen',
    text: 'A watchman wears an oilskin in rain.',
    date: '1950-05-05',
    type: 'decision',
  },
  'quoted-plural': {
    title: 'Purchase of lamps',
    text: 'The watchmen were given oilskins and whistles.',
    date: '1950-05-06',
    type: 'decision',
  },
  'function-words': {
    title: 'What is to be done about the who and the what of it',
    text: 'A heading that somebody left on an empty page.',
    date: '1950-06-06',
    type: 'note',
  },
  apostrophes: {
    title: 'O’Farrell’s survey of the cliff path',
    text: 'The path is O’Farrell’s own and can’t be widened.',
    date: '1950-07-07',
    type: 'report',
  },
  parallel: {
    title: 'Levels taken on the 38th kilometre',
    text: 'The 38th kilometre lies lower than the 37th.',
    date: '1950-08-08',
    type: 'report',
  },
  operators: {
    title: 'Notice: AND, OR and NOT are not to be painted on doors',
    text: 'The signwriter charges by the letter.',
    date: '1950-10-10',
    type: 'note',
  },
  'cafe-accents': {
    title: 'The piano of the Café Négresco-on-Paper',
    text: 'A naïve tuner left the piano à demi.',
    date: '1950-11-11',
    type: 'note',
  },
  'jute-sacks-near': {
    title: 'Delivery of sacks',
    text: 'Jute sacks were weighed and sewn.',
    date: '1958-01-01',
    type: 'note',
  },
  'jute-sacks-far': {
    title: 'Delivery of mixed goods',
    text: 'Jute came first, in bales. Then followed twine, canvas, needles, thimbles, wax, oil, brushes, lanterns, nails, rivets, hinges, bolts, chains, anchors, oars, and last of all the sacks.',
    date: '1958-01-02',
    type: 'note',
  },
  'tarpaulin-title': { title: 'Tarpaulins', text: 'Six were bought.', date: '1958-01-03', type: 'note' },
  'tarpaulin-text': {
    title: 'Purchases of the month',
    text: 'Among them a few tarpaulins, two axes and a kettle.',
    date: '1958-01-04',
    type: 'note',
  },
};
