import { z } from 'zod';
import { languageTagSchema } from './language.ts';

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What an archive says of itself, each with what it may be. */
export const settingSchemas = {
  name: z.string().trim().min(1, 'give it a name').max(200),
  sentence: z.string().trim().max(500),
  language: languageTagSchema,
  // The place and not an offset such as +09:00: clocks change.
  'time-zone': z
    .string()
    .refine((name) => /^[A-Za-z]/.test(name) && isTimeZone(name), 'name a time zone of IANA, such as Europe/Prague'),
} as const;

export type SettingName = keyof typeof settingSchemas;

export const settingNames: readonly SettingName[] = ['name', 'sentence', 'language', 'time-zone'];
