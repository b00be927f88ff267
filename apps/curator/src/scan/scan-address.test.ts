import fc from 'fast-check';
import { expect, it } from 'vitest';
import { originalHeaders, pictureAddress, pictureIn } from './scan-address.ts';

const sha256 = '0123456789abcdef'.repeat(4);

it('reads every address of a picture that it writes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom('small' as const, 'large' as const),
      (page, size) => {
        const [, , sha = '', picture = ''] = pictureAddress(sha256, page, size).split('/');
        expect(pictureIn({ sha256: sha, picture })).toEqual({ sha256, page, size });
      },
    ),
  );
});

it.each(['0.webp', '01.webp', '1.5.webp', '-1.webp', '1.png', '1', 'small.webp', '1-large.webp', '999999.webp'])(
  'finds no page in %s',
  (picture) => {
    expect(pictureIn({ sha256, picture })).toBeUndefined();
  },
);

it('finds none where there is no SHA-256', () => {
  expect(pictureIn({ sha256: sha256.toUpperCase(), picture: '1.webp' })).toBeUndefined();
});

it('gives a file any name, in letters that a header can carry', () => {
  expect(originalHeaders('Дело 131.pdf')['content-disposition']).toBe(
    `attachment; filename="____ 131.pdf"; filename*=UTF-8''%D0%94%D0%B5%D0%BB%D0%BE%20131.pdf`,
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(originalHeaders(name)['content-disposition']).toMatch(
        /^attachment; filename="[ !#$&-~]*"; filename\*=UTF-8''[!#$&+\-.^_`|~%0-9A-Za-z]+$/,
      );
    }),
  );
});
