import { each, group, only } from './query.ts';

export const partQueries = group('parts of Chinese and Korean words', {
  'zh-translate': only('翻译', 'zhs-translators'),
  'zh-new-nets': only('渔网', 'zhs-nets'),
  'zh-rescued': only('获救', 'zhs-mine'),
  'zh-instrument': only('风琴', 'zhs-accordions'),
  'zh-tea': { q: '茶叶', expected: each(3, 'zhs-tea-check', 'zht-tea-plan') },
  'zh-embassy': { q: '大使馆', expected: each(3, 'zhs-translators', 'zht-rent') },
  'zh-two-words': only('小麦 病害', 'zhs-wheat'),
  'zh-customs': only('海關', 'zht-talks'),
  'ko-translation': only('번역', 'ko-translators'),
  'ko-bridge-part': only('교량', 'ko-bridge'),
  'ko-cooperative': only('협동', 'ko-fish'),
  'ko-potato': only('감자', 'ko-potatoes'),
  'ko-particle': only('화차', 'ko-coal'),
  'ko-two-words': only('대사관 번역원', 'ko-translators'),
  'ko-cocoon': only('고치', 'ko-silk'),
  'ko-watch-hanja': only('監視', 'ko-hanja'),
  'ja-lighthouse': only('灯台', 'ja-lighthouse'),
  'ja-seagull': only('カモメ', 'ja-lighthouse'),
});

export const hanQueries = group('traditional and simplified', {
  'hans-talks': only('停战谈判', 'zht-talks'),
  'hant-line': only('停戰線', 'zhs-line'),
  'hant-nets': only('漁網', 'zhs-nets'),
  'hant-tea-quality': only('茶葉質量', 'zhs-tea-check'),
  'hans-stamps': only('邮票', 'zht-stamps'),
  'hans-typhoon': { q: '台风', expected: each(3, 'zhs-typhoon', 'zht-typhoon') },
  'hant-typhoon': { q: '颱風', expected: each(3, 'zhs-typhoon', 'zht-typhoon') },
  'hans-engine': only('机车', 'zht-wagons'),
  'hans-library': only('图书馆', 'zht-library'),
  'hant-hospital': only('醫院', 'zhs-hospital'),
  'hant-lighthouse': { q: '燈塔', expected: { 'zhs-typhoon': 3, 'zht-stamps': 2 } },
  'hant-potato': only('馬鈴薯', 'zhs-wheat'),
  'hans-plan': only('出口计划', 'zht-tea-plan'),
});

export const semiticQueries = group('Arabic and Hebrew', {
  'ar-fishing': only('صيد السمك', 'ar-fishing'),
  'ar-train-bare': only('قطار', 'ar-train'),
  'ar-truce': only('الهدنة', 'ar-truce'),
  'ar-truce-bare': only('هدنة', 'ar-truce'),
  'ar-unvowelled': only('مذكرة البريد', 'ar-vowelled'),
  'ar-wheat': only('محصول القمح', 'ar-wheat'),
  'ar-palms': only('ري النخيل', 'ar-date-palms'),
  'he-train': only('רכבת', 'he-train'),
  'he-arms': only('נשק', 'he-truce'),
  'he-unpointed': only('ילדים', 'he-pointed'),
  'he-fishing-bare': only('דיג', 'he-fishing'),
  'he-orchard': only('משאבה', 'he-orchard'),
});
