import type { MadeDocument } from './made-document.ts';

const mua = (fond: string, opis: string, delo: string, leaves: string) => ({
  in: 'mua' as const,
  levels: { fond, opis, delo, leaves },
  source: `МУА ф. ${fond} оп. ${opis} д. ${delo} л. ${leaves}`,
});
const boxed = (group: string, box: string, folder: string) => ({
  in: 'mnro' as const,
  levels: { 'record group': group, box, folder },
  source: `RG ${group}, Box ${box}, Folder ${folder}`,
});

/** Alike but for their shelf-marks, and for the numbers that stand on them. */
export const shelfDocuments: Readonly<Record<string, MadeDocument>> = {
  'delo-131-first': {
    title: 'Wages of the keepers of a lighthouse',
    date: '1951-02-01',
    type: 'report',
    kept: { ...mua('7', '12', '131', '4–9'), recordset: 'mua-7-12-131' },
  },
  'delo-131-second': {
    title: 'Oil for the lamp of a lighthouse',
    date: '1951-02-08',
    type: 'letter',
    kept: { ...mua('7', '12', '131', '10–12'), recordset: 'mua-7-12-131' },
  },
  'delo-131-unparsed': {
    title: 'Glass for the lantern of a lighthouse',
    date: '1951-02-15',
    type: 'letter',
    kept: { in: 'mua', source: 'MUA, f. 7, op. 12, d. 131, ll. 20–21', recordset: 'mua-7-12-131' },
  },
  'delo-132': {
    title: 'Ropes for a pilot cutter',
    date: '1951-03-01',
    type: 'letter',
    kept: { ...mua('7', '12', '132', '1'), recordset: 'mua-7-12' },
  },
  'opis-13': {
    title: 'Sails for a pilot cutter',
    date: '1951-03-08',
    type: 'letter',
    kept: { ...mua('7', '13', '131', '2'), recordset: 'mua-7' },
  },
  'fond-17': { title: 'Tar for a pilot cutter', date: '1951-03-15', type: 'letter', kept: mua('17', '12', '131', '3') },
  'box-12-folder-3': {
    title: 'Minutes of a harbour board, first sitting',
    date: '1952-01-10',
    type: 'minutes',
    kept: { ...boxed('999', '12', '3'), recordset: 'rg-999-12' },
  },
  'box-12-folder-4': {
    title: 'Minutes of a harbour board, second sitting',
    date: '1952-02-10',
    type: 'minutes',
    kept: { ...boxed('999', '12', '4'), recordset: 'rg-999-12' },
  },
  'box-13': {
    title: 'Minutes of a harbour board, third sitting',
    date: '1952-03-10',
    type: 'minutes',
    kept: { ...boxed('999', '13', '3'), recordset: 'rg-999' },
  },
  'group-99': {
    title: 'Minutes of a canal board',
    date: '1952-04-10',
    type: 'minutes',
    kept: boxed('99', '12', '3'),
  },
  'muc-157-1': {
    title: 'Paper of a made-up council on buoys',
    text: 'Buoys are painted in spring.',
    date: '1954-01-05',
    type: 'memorandum',
    number: 'MUC 157/1',
    identifier: 'MUC-1954-0001',
  },
  'muc-157-2': {
    title: 'Paper of a made-up council on fog horns',
    text: 'It takes up what was decided on buoys in MUC 157/1.',
    date: '1954-02-05',
    type: 'memorandum',
    number: 'MUC 157/2',
    identifier: 'MUC-1954-0002',
  },
  'muc-1571': {
    title: 'Paper of a made-up council on piers',
    date: '1954-03-05',
    type: 'memorandum',
    number: 'MUC 1571',
  },
  'number-157-1': {
    title: 'Служебная записка о маячном масле',
    language: 'ru',
    text: 'Масло отпускается по ведомости.',
    date: '1951-05-05',
    type: 'note',
    number: '№ 157/1',
  },
  'number-15-71': {
    title: 'Служебная записка о маячных стёклах',
    language: 'ru',
    text: 'Стёкла получены без трещин.',
    date: '1951-05-06',
    type: 'note',
    number: '№ 15/71',
  },
  'telegram-4402': {
    title: 'Telegram on a stranded whale',
    text: 'A whale lies on the sandbank. Send a surveyor and ropes.',
    date: '1956-11-19',
    type: 'telegram',
    number: '4402',
    from: 'ministry-of-tides',
  },
};
