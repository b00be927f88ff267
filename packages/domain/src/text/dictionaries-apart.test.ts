import { expect, it, vi } from 'vitest';

vi.mock('opencc-js', () => {
  throw new Error('the dictionaries were loaded');
});

it('the dictionaries of Han characters, which are big, come with no other module on words', async () => {
  await import('./tokens.ts');
  await import('./passages.ts');
  await import('./semantic-html.ts');
  await import('./word-forms.ts');
  await import('./abbreviations.ts');
  await expect(import('./han-scripts.ts')).rejects.toThrow();
});
