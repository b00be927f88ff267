import type { MadeDocument } from './made-document.ts';

const filler = [
  'The clerk copied the entry twice, once for the drawer and once for the window sill.',
  'A carter waited in the yard until his horse had drunk.',
  'Nobody had thought of the key, which hung behind the stove.',
  'Towards noon the sky cleared and the ink dried faster.',
];
const amid = (sentence: string) => [...filler.slice(0, 2), sentence, ...filler.slice(2)].join(' ');

/** Groups of documents that one question finds together, the better ones never earlier than the others by date. */
export const orderDocuments: Readonly<Record<string, MadeDocument>> = {
  'hawser-title': { title: 'A hawser for the ferry', text: filler.join(' '), date: '1959-09-05', type: 'note' },
  'hawser-often': {
    title: 'Damage at the landing stage',
    text: 'The first hawser parted. The second hawser held for an hour. A third hawser was brought, and the first hawser spliced.',
    date: '1959-09-04',
    type: 'note',
  },
  'hawser-summary': {
    title: 'Damage at the upper landing',
    summary: 'Tells how a hawser was cut with an axe.',
    text: filler.join(' '),
    date: '1959-09-03',
    type: 'note',
  },
  'hawser-text': {
    title: 'Week at the lower landing',
    text: amid('A hawser was oiled.'),
    date: '1959-09-02',
    type: 'note',
  },
  'hawser-long': {
    title: 'Year at the lower landing',
    text: [...Array.from({ length: 8 }, () => filler.join(' ')), 'A hawser lay there.'],
    date: '1959-09-01',
    type: 'note',
  },
  'bell-together': {
    title: 'Fittings, first list',
    text: amid('A brass bell was hung and the lid of the box was waxed.'),
    date: '1959-10-02',
    type: 'note',
  },
  'bell-apart': {
    title: 'Fittings, second list',
    text: amid('A lid was hung and the bell of the box was waxed, like brass.'),
    date: '1959-10-01',
    type: 'note',
  },
  'thatch-typed': { title: 'Roofs, first list', text: amid('Thatching began.'), date: '1959-11-02', type: 'note' },
  'thatch-form': { title: 'Roofs, second list', text: amid('It was thatched.'), date: '1959-11-01', type: 'note' },
  'dredging-fees-title': { title: 'Dredging fees', text: filler.join(' '), date: '1959-12-03', type: 'note' },
  'dredging-fees-half': {
    title: 'Fees that are paid at the counter',
    text: amid('One is paid for dredging.'),
    date: '1959-12-02',
    type: 'note',
  },
  'dredging-fees-text': {
    title: 'What is paid at the counter',
    text: amid('It takes stamps, and fees for dredging.'),
    date: '1959-12-01',
    type: 'note',
  },
  'sluice-whole-title': { title: 'Wooden sluices', text: filler.join(' '), date: '1960-01-02', type: 'note' },
  'sluice-part-of-title': {
    title: 'Repairs to fences, gates, wooden footbridges, culverts and sluices along the towpath',
    text: filler.join(' '),
    date: '1960-01-01',
    type: 'note',
  },
  'ministry-title': {
    title: 'Budget of the Ministry of Tides',
    text: filler.join(' '),
    date: '1960-02-02',
    type: 'report',
  },
};
