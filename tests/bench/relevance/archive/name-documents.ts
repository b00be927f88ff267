import type { MadeDocument } from './made-document.ts';

const nothingElse = 'Nothing that anybody said or did stands in it.';

/**
 * Notes that bear names of people who lived, in one spelling or by a link alone, and say nothing of them: each tells that it
 * is made up.
 */
export const nameDocuments: Readonly<Record<string, MadeDocument>> = {
  'mao-linked': {
    title: 'Made-up note 1 on a parcel of tea',
    text: `A note made up to test a search. Its recipient is known from its record alone. ${nothingElse}`,
    date: '1950-12-02',
    to: 'mao',
    madeAt: 'beijing',
  },
  'mao-sender': {
    title: 'Made-up note 2 on a parcel of books',
    text: `A note made up to test a search. Its sender is known from its record alone. ${nothingElse}`,
    date: '1951-01-14',
    from: 'mao',
    to: 'stalin',
  },
  'mao-old-spelling': {
    title: 'Made-up note 3 on an old spelling',
    text: `The name Mao Tse-tung stands in this made-up note as it was once written. ${nothingElse}`,
    date: '1952-02-02',
  },
  'mao-traditional': {
    title: '虛構便條四',
    language: 'zh-Hant',
    text: '這張虛構的便條裏只有毛澤東這個名字，供檢索測試之用。',
    date: '1952-03-02',
  },
  'mao-simplified': {
    title: '虚构便条五',
    language: 'zh-Hans',
    text: '这张虚构的便条里只有毛泽东这个名字，供检索测试之用。',
    date: '1952-04-02',
  },
  'mao-russian': {
    title: 'Вымышленная записка 6',
    language: 'ru',
    text: 'В этой вымышленной записке стоит лишь имя: Мао Цзэдун. Она нужна для проверки поиска.',
    date: '1952-05-02',
  },
  'mao-misleading': {
    title: 'Made-up note 7 on a cat',
    text: `The cat of a made-up lighthouse was called Mao, because it said so. ${nothingElse}`,
    date: '1952-06-02',
  },
  'kim-linked': {
    title: 'Made-up note 8 on a parcel of seeds',
    text: `A note made up to test a search. Its recipient is known from its record alone. ${nothingElse}`,
    date: '1950-09-09',
    to: 'kim',
    madeAt: 'pyongyang',
  },
  'kim-korean': {
    title: '꾸며 낸 쪽지 9',
    language: 'ko',
    text: '이 꾸며 낸 쪽지에는 김일성이라는 이름만 있다. 검색 시험을 위한 것이다.',
    date: '1952-07-02',
  },
  'kim-russian': {
    title: 'Вымышленная записка 10',
    language: 'ru',
    text: 'В этой вымышленной записке стоит лишь имя: Ким Ир Сен. Она нужна для проверки поиска.',
    date: '1952-08-02',
  },
  'kim-english': {
    title: 'Made-up note 11 on a name in capitals',
    text: `KIM IL SUNG is written in capitals in this made-up note. ${nothingElse}`,
    date: '1952-09-02',
  },
  'zhou-linked': {
    title: 'Made-up note 12 on a parcel of ink',
    text: `A note made up to test a search. Whom it mentions is known from its record alone. ${nothingElse}`,
    date: '1953-01-02',
    mentions: 'zhou',
  },
  'zhou-old-spelling': {
    title: 'Made-up note 13 on another old spelling',
    text: `The name Chou En-lai stands in this made-up note as it was once written. ${nothingElse}`,
    date: '1953-02-02',
  },
  'zhou-simplified': {
    title: '虚构便条十四',
    language: 'zh-Hans',
    text: '这张虚构的便条里只有周恩来这个名字，供检索测试之用。',
    date: '1953-03-02',
  },
  'stalin-russian': {
    title: 'Вымышленная записка 15',
    language: 'ru',
    text: 'В этой вымышленной записке стоит лишь имя: Иосиф Сталин. Она нужна для проверки поиска.',
    date: '1952-10-02',
  },
  'stalin-chinese': {
    title: '虚构便条十六',
    language: 'zh-Hans',
    text: '这张虚构的便条里只有斯大林这个名字，供检索测试之用。',
    date: '1952-11-02',
  },
};
