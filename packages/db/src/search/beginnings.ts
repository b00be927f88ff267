import type { Words } from '@fonds/domain/query/query';

/** Shorter beginnings of words would find most of the archive. */
const shortest = 2;
/** How many beginnings of one question are looked up: each joins all the words that begin so. */
const most = 4;
/** Each of these is a word of its own, of which nothing is only begun. */
const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;

/** Keeps the beginnings of words (`armist*`) of one question within bounds, and says where one is taken as a word instead. */
export class Beginnings {
  readonly #remarks: string[];
  #seen = 0;

  constructor(remarks: string[]) {
    this.#remarks = remarks;
  }

  /** The words as they are looked up. */
  bounded(words: Words): Words {
    if (!words.prefix) return words;
    const whole = { ...words, prefix: false };
    const last = words.tokens.at(-1) ?? '';
    if (ideograph.test(last)) return whole;
    if (last.length < shortest) {
      this.#say(`“${words.text}*” was searched for as a word: write at least two letters before the star.`);
      return whole;
    }
    this.#seen += 1;
    if (this.#seen <= most) return words;
    this.#say(`Only the first ${String(most)} words with a star were taken as beginnings, the others as words.`);
    return whole;
  }

  #say(sentence: string): void {
    if (!this.#remarks.includes(sentence)) this.#remarks.push(sentence);
  }
}
