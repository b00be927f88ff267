import type { SampleRecordOf } from './sample-record.ts';
import { to } from './sample-record.ts';

/** The people that the titles of the sample documents name. Dates are given where they are beyond doubt. */
export const samplePeople: readonly SampleRecordOf<'agent'>[] = [
  {
    key: 'kim-il-sung',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Kim Il Sung', language: 'en' },
      variants: [
        { text: 'Kim Il-sung', language: 'en' },
        { text: '김일성', language: 'ko' },
        { text: 'Kim Ilsŏng', language: 'ko-Latn' },
        { text: '金日成', language: 'zh' },
        { text: 'Ким Ир Сен', language: 'ru' },
      ],
      existence: { edtf: '1912-04-15/1994-07-08' },
      description: [
        {
          text: 'Head of the North Korean government from 1948 and leader of the country until his death.',
          language: 'en',
        },
      ],
      links: [{ scheme: 'wikidata', identifier: 'Q41117', url: 'https://www.wikidata.org/wiki/Q41117' }],
    },
  },
  {
    key: 'mao-zedong',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Mao Zedong', language: 'en' },
      variants: [
        { text: 'Mao Tse-tung', language: 'zh-Latn-wadegile' },
        { text: '毛泽东', language: 'zh-Hans' },
        { text: '毛澤東', language: 'zh-Hant' },
        { text: 'Мао Цзэдун', language: 'ru' },
        { text: '마오쩌둥', language: 'ko' },
        { text: '모택동', language: 'ko' },
      ],
      existence: { edtf: '1893-12-26/1976-09-09' },
      description: [
        {
          text: 'Chairman of the Chinese Communist Party and first head of the People’s Republic of China.',
          language: 'en',
        },
      ],
      links: [{ scheme: 'wikidata', identifier: 'Q5816', url: 'https://www.wikidata.org/wiki/Q5816' }],
    },
  },
  {
    key: 'syngman-rhee',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Syngman Rhee', language: 'en' },
      variants: [
        { text: 'Rhee Syngman', language: 'en' },
        { text: 'Yi Sŭngman', language: 'ko-Latn' },
        { text: '이승만', language: 'ko' },
        { text: '李承晚', language: 'zh' },
        { text: 'Ли Сын Ман', language: 'ru' },
      ],
      existence: { edtf: '1875-03-26/1965-07-19' },
      description: [{ text: 'First President of the Republic of Korea, 1948–1960.', language: 'en' }],
      relations: [
        {
          agent: to('president-of-the-republic-of-korea', 'President of the Republic of Korea'),
          relation: 'held',
          from: '1948-07',
          to: '1960-04',
        },
      ],
    },
  },
  {
    key: 'mark-w-clark',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Mark W. Clark', language: 'en' },
      variants: [
        { text: 'Mark Wayne Clark', language: 'en' },
        { text: 'Марк Кларк', language: 'ru' },
        { text: '마크 클라크', language: 'ko' },
        { text: '马克·克拉克', language: 'zh-Hans' },
      ],
      existence: { edtf: '1896-05-01/1984-04-17' },
      description: [
        {
          text: 'General of the United States Army; Commander-in-Chief of the United Nations Command, 1952–1953.',
          language: 'en',
        },
      ],
      relations: [
        {
          agent: to('commander-united-nations-command', 'Commander-in-Chief, United Nations Command'),
          relation: 'held',
          from: '1952-05',
          to: '1953-10',
        },
      ],
    },
  },
  {
    key: 'vyacheslav-molotov',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Vyacheslav Molotov', language: 'en' },
      variants: [
        { text: 'V. M. Molotov', language: 'en' },
        { text: 'Молотов, Вячеслав Михайлович', language: 'ru' },
        { text: 'В. М. Молотов', language: 'ru' },
        { text: 'Molotov, Vi͡acheslav Mikhaĭlovich', language: 'ru-Latn-alalc97' },
        { text: '莫洛托夫', language: 'zh' },
        { text: '몰로토프', language: 'ko' },
      ],
      existence: { edtf: '1890-03-09/1986-11-08' },
      description: [{ text: 'Minister of Foreign Affairs of the USSR, 1939–1949 and 1953–1956.', language: 'en' }],
      relations: [
        {
          agent: to('ussr-minister-of-foreign-affairs', 'Minister of Foreign Affairs of the USSR'),
          relation: 'held',
          from: '1939-05',
          to: '1949-03',
          note: 'People’s Commissar until 1946',
        },
        {
          agent: to('ussr-minister-of-foreign-affairs', 'Minister of Foreign Affairs of the USSR'),
          relation: 'held',
          from: '1953-03',
          to: '1956-06',
        },
      ],
    },
  },
  {
    key: 'georgy-malenkov',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Georgy Malenkov', language: 'en' },
      variants: [
        { text: 'G. M. Malenkov', language: 'en' },
        { text: 'Georgii Malenkov', language: 'en' },
        { text: 'Маленков, Георгий Максимилианович', language: 'ru' },
        { text: 'Г. М. Маленков', language: 'ru' },
        { text: 'Malenkov, Georgiĭ Maksimilianovich', language: 'ru-Latn-alalc97' },
        { text: '马林科夫', language: 'zh-Hans' },
        { text: '말렌코프', language: 'ko' },
      ],
      existence: { edtf: '1902-01-08/1988-01-14' },
      description: [{ text: 'Chairman of the Council of Ministers of the USSR, 1953–1955.', language: 'en' }],
      relations: [
        {
          agent: to('chairman-ussr-council-of-ministers', 'Chairman of the USSR Council of Ministers'),
          relation: 'held',
          from: '1953-03',
          to: '1955-02',
        },
      ],
    },
  },
  {
    key: 'charles-e-bohlen',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Charles E. Bohlen', language: 'en' },
      variants: [
        { text: 'Charles Eustis Bohlen', language: 'en' },
        { text: 'Чарльз Болен', language: 'ru' },
      ],
      existence: { edtf: '1904-08-30/1974-01-01' },
      description: [
        { text: 'American diplomat; Ambassador of the United States to the Soviet Union, 1953–1957.', language: 'en' },
      ],
      relations: [
        {
          agent: to('us-ambassador-in-moscow', 'Ambassador of the United States to the Soviet Union'),
          relation: 'held',
          from: '1953-04',
          to: '1957-04',
        },
      ],
    },
  },
  {
    key: 'dwight-d-eisenhower',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Dwight D. Eisenhower', language: 'en' },
      variants: [
        { text: 'Dwight David Eisenhower', language: 'en' },
        { text: 'Дуайт Эйзенхауэр', language: 'ru' },
        { text: '드와이트 아이젠하워', language: 'ko' },
        { text: '艾森豪威尔', language: 'zh-Hans' },
        { text: '艾森豪威爾', language: 'zh-Hant' },
      ],
      existence: { edtf: '1890-10-14/1969-03-28' },
      description: [{ text: 'President of the United States, 1953–1961.', language: 'en' }],
      relations: [
        {
          agent: to('president-of-the-united-states', 'President of the United States'),
          relation: 'held',
          from: '1953-01-20',
          to: '1961-01-20',
        },
      ],
      links: [{ scheme: 'wikidata', identifier: 'Q9916', url: 'https://www.wikidata.org/wiki/Q9916' }],
    },
  },
  {
    key: 'john-w-staggers',
    kind: 'agent',
    body: { type: 'person', name: { text: 'John W. Staggers', language: 'en' } },
  },
  {
    key: 'kuznetsov',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Kuznetsov', language: 'en' },
      variants: [{ text: 'Кузнецов', language: 'ru' }],
      description: [
        {
          text: 'Sender of a telegram to the Soviet Foreign Ministry of 29 July 1953, whose title gives his surname alone.',
          language: 'en',
        },
      ],
      relations: [
        {
          agent: to('vasily-kuznetsov', 'Vasily Kuznetsov'),
          relation: 'associated-with',
          note: 'Perhaps the same: the title of 29 July 1953 doesn’t say which Kuznetsov it means.',
        },
      ],
    },
  },
];

/** The bodies that the titles name, and those that their offices and commanders belong to. */
export const sampleBodies: readonly SampleRecordOf<'agent'>[] = [
  {
    key: 'cpsu-central-committee',
    kind: 'agent',
    body: {
      type: 'organisation',
      name: { text: 'CPSU Central Committee', language: 'en' },
      variants: [
        { text: 'Central Committee of the Communist Party of the Soviet Union', language: 'en' },
        { text: 'CPSU CC', language: 'en' },
        { text: 'ЦК КПСС', language: 'ru' },
        { text: 'Центральный комитет КПСС', language: 'ru' },
      ],
    },
  },
  {
    key: 'ussr-council-of-ministers',
    kind: 'agent',
    body: {
      type: 'organisation',
      name: { text: 'USSR Council of Ministers', language: 'en' },
      variants: [
        { text: 'Soviet Council of Ministers', language: 'en' },
        { text: 'Совет Министров СССР', language: 'ru' },
      ],
      description: [{ text: 'The government of the Soviet Union.', language: 'en' }],
    },
  },
  {
    key: 'soviet-foreign-ministry',
    kind: 'agent',
    body: {
      type: 'organisation',
      name: { text: 'Ministry of Foreign Affairs of the USSR', language: 'en' },
      variants: [
        { text: 'Soviet Foreign Ministry', language: 'en' },
        { text: 'МИД СССР', language: 'ru' },
        { text: 'Министерство иностранных дел СССР', language: 'ru' },
      ],
    },
  },
  {
    key: 'joint-chiefs-of-staff',
    kind: 'agent',
    body: {
      type: 'organisation',
      name: { text: 'Joint Chiefs of Staff', language: 'en' },
      variants: [
        { text: 'US Joint Chiefs of Staff', language: 'en' },
        { text: 'JCS', language: 'en' },
      ],
      description: [{ text: 'The heads of the armed services of the United States.', language: 'en' }],
    },
  },
  {
    key: 'national-security-council',
    kind: 'agent',
    body: {
      type: 'organisation',
      name: { text: 'National Security Council', language: 'en' },
      variants: [
        { text: 'US National Security Council', language: 'en' },
        { text: 'NSC', language: 'en' },
      ],
    },
  },
  {
    key: 'united-nations-command',
    kind: 'agent',
    body: {
      type: 'organisation',
      name: { text: 'United Nations Command', language: 'en' },
      variants: [
        { text: 'UNC', language: 'en' },
        { text: '유엔군사령부', language: 'ko' },
        { text: 'Командование ООН', language: 'ru' },
        { text: '联合国军司令部', language: 'zh-Hans' },
      ],
      description: [
        {
          text: 'The command of the forces that fought in Korea under the flag of the United Nations.',
          language: 'en',
        },
      ],
    },
  },
  {
    key: 'polish-embassy-in-korea',
    kind: 'agent',
    body: {
      type: 'organisation',
      name: {
        text: 'Embassy of the People’s Republic of Poland in the Democratic People’s Republic of Korea',
        language: 'en',
      },
      variants: [
        { text: 'Embassy of the People’s Republic of Poland in the Democratic Republic of Korea', language: 'en' },
        { text: 'Embassy of the People’s Republic of Poland in Korea', language: 'en' },
        { text: 'Polish Embassy in North Korea', language: 'en' },
        {
          text: 'Ambasada Polskiej Rzeczypospolitej Ludowej w Koreańskiej Republice Ludowo-Demokratycznej',
          language: 'pl',
        },
      ],
    },
  },
  {
    key: 'sino-korean-representatives',
    kind: 'agent',
    body: {
      type: 'organisation',
      name: { text: 'Sino-Korean Representatives', language: 'en' },
      description: [
        {
          text: 'Representatives of the Chinese and Korean side whom Molotov answers on 23 July 1953; the title does not name them.',
          language: 'en',
        },
      ],
    },
  },
];
