import type { agentTypes } from '@fonds/domain/agent';
import type { Document } from '@fonds/domain/document';
import { documentTypeOf } from '../described/source-values.ts';

/** The terms of document types that every archive starts with, by the words that tables have for them. */
const documentTypes: Readonly<Record<string, string>> = {
  ...names('letter', 'letter', 'letters', 'письмо', 'brief', 'lettre', '信', '信件', '信函'),
  ...names(
    'telegram',
    'telegram',
    'telegrams',
    'cable',
    'телеграмма',
    'шифртелеграмма',
    'telegramm',
    'télégramme',
    '电报',
    '電報',
  ),
  ...names(
    'conversation',
    'conversation',
    'memorandum of conversation',
    'record of conversation',
    'memcon',
    'запись беседы',
  ),
  ...names('conversation', '会谈记录', '談話記錄'),
  ...names('report', 'report', 'reports', 'доклад', 'отчет', 'отчёт', 'bericht', 'rapport', '报告', '報告'),
  ...names('decision', 'decision', 'resolution', 'решение', 'постановление', 'beschluss', '决定', '決議'),
  ...names('statement', 'statement', 'заявление', 'erklärung', '声明', '聲明'),
  ...names('minutes', 'minutes', 'протокол', 'protokoll', 'procès-verbal', '会议记录', '會議記錄'),
  ...names('note', 'note', 'нота', '照会', '照會'),
  ...names('memorandum', 'memorandum', 'memo', 'записка', 'меморандум', '备忘录', '備忘錄'),
  ...names('treaty', 'treaty', 'agreement', 'договор', 'vertrag', 'traité', '条约', '條約'),
  ...names('map', 'map', 'карта', 'karte', 'carte', '地图', '地圖'),
  ...names('photograph', 'photograph', 'photo', 'фотография', 'foto', '照片'),
};

const transmissions: Readonly<Record<string, NonNullable<Document['transmission']>>> = {
  ...names('original', 'original', 'подлинник', 'оригинал', '原件'),
  ...names('copy', 'copy', 'копия', 'kopie', 'abschrift', 'copie', '副本', '抄件'),
  ...names('draft', 'draft', 'черновик', 'проект', 'entwurf', '草稿'),
  ...names('extract', 'extract', 'excerpt', 'выписка', 'auszug', 'extrait', '摘录'),
};

const types: Readonly<Record<string, (typeof agentTypes)[number]>> = {
  ...names('person', 'person', 'человек', 'лицо', '人物', '个人'),
  ...names(
    'organisation',
    'organisation',
    'organization',
    'corporate body',
    'corporatebody',
    'body',
    'организация',
    '机构',
    '团体',
  ),
  ...names('family', 'family', 'семья', 'род', '家族'),
  ...names('office', 'office', 'position', 'должность', '职务'),
};

/** The id of the type of document that a word means, of those that every archive starts with. */
export function documentTypeIn(words: string): string | undefined {
  return documentTypeOf(words) ?? own(documentTypes, words);
}

export function transmissionOf(words: string): NonNullable<Document['transmission']> | undefined {
  return own(transmissions, words);
}

export function agentTypeOf(words: string): (typeof agentTypes)[number] | undefined {
  return own(types, words);
}

function own<Value>(words: Readonly<Record<string, Value>>, asked: string): Value | undefined {
  const plain = asked.trim().toLowerCase();
  return Object.hasOwn(words, plain) ? words[plain] : undefined;
}

function names<Value extends string>(value: Value, ...words: readonly string[]): Record<string, Value> {
  return Object.fromEntries(words.map((word) => [word, value]));
}
