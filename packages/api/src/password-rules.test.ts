import { expect, it } from 'vitest';
import { passwordProblem } from './password-rules.ts';

const about = ['ada.madeup@archive.example', 'Ada Madeup', 'Made-up Archive'];

it.each([
  ['short', 'fourteen chars', '15 characters'],
  ['short in characters, long in bytes', '아주짧은비밀번호', '15 characters'],
  ['too long to be read', 'x y z'.repeat(300), 'no more than'],
  ['from a leak', '1qaz2wsx3edc4rfv', 'first that are tried'],
  ['a leaked one again and again', 'PasswordPassword', 'first that are tried'],
  ['one sign again and again', 'zzzzzzzzzzzzzzzzzzzz', 'first that are tried'],
  ['its owner’s name', 'Ada Madeup Madeup 1', 'little more than a name'],
  ['the archive’s name', 'archive-archive-53', 'little more than a name'],
])('refuses one that is %s', async (_what, password, message) => {
  expect(await passwordProblem(password, about)).toContain(message);
});

it.each([
  'a made-up password',
  'nothing but small letters and blanks',
  '아주 길고 긴 비밀번호를 골랐습니다',
  'madeup tortoises archive the moon',
  `${'long '.repeat(20)}and longer`,
])('takes “%s”', async (password) => {
  expect(await passwordProblem(password, about)).toBeUndefined();
});
