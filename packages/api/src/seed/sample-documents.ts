import type { SampleRecordOf } from './sample-record.ts';
import { to } from './sample-record.ts';

type DocumentBody = SampleRecordOf<'document'>['body'];

/** Where the armistice was signed is known apart from the titles that speak of its signing. */
const signedAtPanmunjom: DocumentBody['places'] = [
  {
    place: to('panmunjom', 'Panmunjom'),
    role: 'about',
    basis: 'inferred',
    how: 'The title speaks of the signing of the armistice; that took place at Panmunjom.',
  },
];

/** A document by its date and title, both to the letter; the summary is ours and says no more than is known without its text. */
function document(
  key: string,
  date: readonly [words: string, edtf: string],
  title: string,
  summary: string,
  body: Omit<DocumentBody, 'title' | 'dates' | 'summary' | 'collections'>,
): SampleRecordOf<'document'> {
  return {
    key,
    kind: 'document',
    body: {
      title: { text: title, language: 'en' },
      dates: [{ words: date[0], edtf: date[1], kind: 'created' }],
      summary: [{ text: summary, language: 'en' }],
      collections: [to('korean-war-armistice', 'Korean War Armistice')],
      ...body,
    },
  };
}

/** The twenty documents, in order. What a title does not establish (language, type, sender …) is left out. */
export const sampleDocuments: readonly SampleRecordOf<'document'>[] = [
  document(
    'document-01',
    ['May 23, 1953', '1953-05-23'],
    'Letter by United Nations Commander Mark W. Clark to the Joint Chiefs of Staff on Solving the Prisoner of War Issue',
    'The United Nations commander in Korea writes to Washington on how the dispute over prisoners of war could be settled.',
    {
      type: 'letter',
      languages: ['en'],
      agents: [
        { agent: to('mark-w-clark', 'United Nations Commander Mark W. Clark'), role: 'sender' },
        { agent: to('joint-chiefs-of-staff', 'the Joint Chiefs of Staff'), role: 'recipient' },
      ],
      subjects: [to('prisoners-of-war', 'Prisoner of War Issue')],
    },
  ),
  document(
    'document-02',
    ['May 28, 1953', '1953-05-28'],
    "Record of Molotov's Conversation with US Ambassador Bohlen",
    'A conversation between the Soviet foreign minister and the American ambassador to the Soviet Union.',
    {
      type: 'conversation',
      agents: [
        { agent: to('vyacheslav-molotov', 'Molotov'), role: 'participant' },
        { agent: to('charles-e-bohlen', 'US Ambassador Bohlen'), role: 'participant' },
      ],
    },
  ),
  document(
    'document-03',
    ['June 03, 1953', '1953-06-03'],
    "Record of Molotov's Conversation with US Ambassador Bohlen",
    'Molotov and Bohlen in conversation, six days after the record of 28 May.',
    {
      type: 'conversation',
      agents: [
        { agent: to('vyacheslav-molotov', 'Molotov'), role: 'participant' },
        { agent: to('charles-e-bohlen', 'US Ambassador Bohlen'), role: 'participant' },
      ],
    },
  ),
  document(
    'document-04',
    ['June 06, 1953', '1953-06-06'],
    'Statement by President Syngman Rhee',
    'The President of the Republic of Korea makes a statement, some seven weeks before the armistice.',
    { type: 'statement', agents: [{ agent: to('syngman-rhee', 'President Syngman Rhee'), role: 'author' }] },
  ),
  document(
    'document-05',
    ['June 15, 1953', '1953-06-15'],
    'Letter, John W. Staggers to Syngman Rhee',
    'A letter to the President of the Republic of Korea, six weeks before the armistice.',
    {
      type: 'letter',
      agents: [
        { agent: to('john-w-staggers', 'John W. Staggers'), role: 'sender' },
        { agent: to('syngman-rhee', 'Syngman Rhee'), role: 'recipient' },
      ],
    },
  ),
  document(
    'document-06',
    ['June 25, 1953', '1953-06-25'],
    'Report No. 3 of the Embassy of the People’s Republic of Poland in the Democratic Republic of Korea for the period of 1 May 1953 to 25 June 1953',
    'The third report of the Polish embassy in North Korea, covering May and most of June 1953.',
    {
      type: 'report',
      numbers: [{ label: 'Report No.', value: '3' }],
      languages: ['pl'],
      agents: [
        {
          agent: to(
            'polish-embassy-in-korea',
            'Embassy of the People’s Republic of Poland in the Democratic Republic of Korea',
          ),
          role: 'author',
        },
      ],
    },
  ),
  document(
    'document-07',
    ['July 03, 1953', '1953-07-03'],
    'Telegram of the Soviet Chargé to the PRC to the Chairman of the USSR Council of Ministers',
    'The Soviet diplomat in charge of the embassy in Beijing telegraphs to the head of his government, Georgy Malenkov at that time.',
    {
      type: 'telegram',
      languages: ['ru'],
      agents: [
        { agent: to('soviet-charge-to-the-prc', 'the Soviet Chargé to the PRC'), role: 'sender' },
        {
          agent: to('chairman-ussr-council-of-ministers', 'the Chairman of the USSR Council of Ministers'),
          role: 'recipient',
        },
      ],
    },
  ),
  document(
    'document-08',
    ['July 04, 1953', '1953-07-04'],
    'CPSU Central Committee Decision',
    'A decision of the leadership of the Soviet Communist Party, of the same day as Molotov’s telegram to Beijing. The title does not say what it decides.',
    {
      type: 'decision',
      languages: ['ru'],
      agents: [{ agent: to('cpsu-central-committee', 'CPSU Central Committee'), role: 'author' }],
    },
  ),
  document(
    'document-09',
    ['July 04, 1953', '1953-07-04'],
    'Telegram from USSR Foreign Minister V.M. Molotov to Soviet Ambassador in Beijing',
    'Moscow telegraphs to its ambassador in China, some three weeks before the armistice.',
    {
      type: 'telegram',
      languages: ['ru'],
      agents: [
        { agent: to('vyacheslav-molotov', 'USSR Foreign Minister V.M. Molotov'), role: 'sender' },
        { agent: to('soviet-ambassador-in-beijing', 'Soviet Ambassador in Beijing'), role: 'recipient' },
      ],
      places: [{ place: to('beijing', 'Beijing'), role: 'sent-to' }],
    },
  ),
  document(
    'document-10',
    ['July 07, 1953', '1953-07-07'],
    "National Security Council Report, NSC 157/1, 'US Objective with Respect to Korea Following an Armistice'",
    'A paper of the National Security Council on what the United States should work for in Korea once an armistice is in force.',
    {
      type: 'report',
      numbers: [{ value: 'NSC 157/1' }],
      languages: ['en'],
      agents: [{ agent: to('national-security-council', 'National Security Council'), role: 'author' }],
      places: [{ place: to('korea', 'Korea'), role: 'about' }],
      subjects: [
        to('united-states-policy-on-korea', 'US Objective with Respect to Korea'),
        to('korean-armistice', 'Armistice'),
      ],
    },
  ),
  document(
    'document-11',
    ['July 16, 1953', '1953-07-16'],
    'Report of the Embassy of the People’s Republic of Poland in Korea',
    'A report of the Polish embassy, eleven days before the armistice.',
    {
      type: 'report',
      languages: ['pl'],
      agents: [
        {
          agent: to('polish-embassy-in-korea', 'Embassy of the People’s Republic of Poland in Korea'),
          role: 'author',
          basis: 'inferred',
          how: 'The title says “in Korea”; Poland’s embassy there was the one in the Democratic People’s Republic of Korea.',
        },
      ],
    },
  ),
  document(
    'document-12',
    ['July 20, 1953', '1953-07-20'],
    'CPSU Central Committee Decision',
    'A decision of the leadership of the Soviet Communist Party, one week before the armistice. The title does not say what it decides.',
    {
      type: 'decision',
      languages: ['ru'],
      agents: [{ agent: to('cpsu-central-committee', 'CPSU Central Committee'), role: 'author' }],
    },
  ),
  document(
    'document-13',
    ['July 23, 1953', '1953-07-23'],
    'Response from Molotov to the Sino-Korean Representatives',
    'The Soviet foreign minister answers representatives of the Chinese and Koreans, four days before the armistice.',
    {
      agents: [
        { agent: to('vyacheslav-molotov', 'Molotov'), role: 'sender' },
        { agent: to('sino-korean-representatives', 'the Sino-Korean Representatives'), role: 'recipient' },
      ],
    },
  ),
  document(
    'document-14',
    ['July 24, 1953', '1953-07-24'],
    'Draft Telegram Concerning the Participation of Cde. Kim Il Sung in the Signing of the Armistice Agreement',
    'The draft of a telegram about the share that Kim Il Sung was to have in the signing, three days before it.',
    {
      type: 'telegram',
      transmission: 'draft',
      agents: [{ agent: to('kim-il-sung', 'Cde. Kim Il Sung'), role: 'mentioned' }],
      places: signedAtPanmunjom,
      subjects: [to('korean-armistice', 'Armistice Agreement')],
    },
  ),
  document(
    'document-15',
    ['July 27, 1953', '1953-07-27'],
    'Letteer, G. Malenkov to Kim Il Sung',
    'The head of the Soviet government writes to the head of the North Korean one, on the day of the armistice.',
    {
      type: 'letter',
      agents: [
        { agent: to('georgy-malenkov', 'G. Malenkov'), role: 'sender' },
        { agent: to('kim-il-sung', 'Kim Il Sung'), role: 'recipient' },
      ],
      notes: [{ text: '“Letteer” is how the source has it.', language: 'en' }],
    },
  ),
  document(
    'document-16',
    ['July 27, 1953', '1953-07-27'],
    'President Eisenhower to the President of the Republic of Korea (Rhee)',
    'The American president addresses the South Korean one, on the day of the armistice.',
    {
      languages: ['en'],
      agents: [
        { agent: to('dwight-d-eisenhower', 'President Eisenhower'), role: 'sender' },
        { agent: to('syngman-rhee', 'the President of the Republic of Korea (Rhee)'), role: 'recipient' },
      ],
    },
  ),
  document(
    'document-17',
    ['July 27, 1953', '1953-07-27'],
    'The President of the Republic of Korea (Rhee) to President Eisenhower',
    'The South Korean president addresses the American one, on the day of the armistice.',
    {
      agents: [
        { agent: to('syngman-rhee', 'The President of the Republic of Korea (Rhee)'), role: 'sender' },
        { agent: to('dwight-d-eisenhower', 'President Eisenhower'), role: 'recipient' },
      ],
    },
  ),
  document(
    'document-18',
    ['July 27, 1953', '1953-07-27'],
    'Notes on Visit of General Clark with President Rhee (8:30-8:55, 27 July 1953)',
    'What was noted of twenty-five minutes that the commander of the United Nations forces spent with the South Korean president, on the day of the armistice.',
    {
      type: 'note',
      agents: [
        { agent: to('mark-w-clark', 'General Clark'), role: 'participant' },
        { agent: to('syngman-rhee', 'President Rhee'), role: 'participant' },
      ],
    },
  ),
  document(
    'document-19',
    ['July 29, 1953', '1953-07-29'],
    'Telegram, Kim Il Sung to the Chairman of the Soviet Council of Ministers on the Occasion of the Signing of the Korean Armistice Agreement',
    'The head of the North Korean government telegraphs to the head of the Soviet one, two days after the armistice was signed.',
    {
      type: 'telegram',
      agents: [
        { agent: to('kim-il-sung', 'Kim Il Sung'), role: 'sender' },
        {
          agent: to('chairman-ussr-council-of-ministers', 'the Chairman of the Soviet Council of Ministers'),
          role: 'recipient',
        },
      ],
      places: signedAtPanmunjom,
      subjects: [to('korean-armistice', 'Korean Armistice Agreement')],
    },
  ),
  document(
    'document-20',
    ['July 29, 1953', '1953-07-29'],
    'Telegram from Kuznetsov to Soviet Foreign Ministry regarding a Meeting with Mao Zedong',
    'A telegram to Moscow about a meeting with the Chinese leader, two days after the armistice was signed.',
    {
      type: 'telegram',
      languages: ['ru'],
      agents: [
        { agent: to('kuznetsov', 'Kuznetsov'), role: 'sender' },
        { agent: to('soviet-foreign-ministry', 'Soviet Foreign Ministry'), role: 'recipient' },
        { agent: to('mao-zedong', 'Mao Zedong'), role: 'mentioned' },
      ],
    },
  ),
];
