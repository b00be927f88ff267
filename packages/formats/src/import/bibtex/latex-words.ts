/** Marks that TeX sets over or under the next letter, as Unicode combines them. */
const accents: Readonly<Record<string, string>> = {
  ...{ '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307', '"': '\u0308' },
  ...{
    u: '\u0306',
    r: '\u030A',
    H: '\u030B',
    v: '\u030C',
    k: '\u0328',
    c: '\u0327',
    d: '\u0323',
    b: '\u0331',
    t: '\u0361',
  },
};

const signs: Readonly<Record<string, string>> = {
  ...{
    ss: 'ß',
    SS: 'ẞ',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    aa: 'å',
    AA: 'Å',
    i: 'ı',
    j: 'ȷ',
  },
  ...{
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    dj: 'đ',
    DJ: 'Đ',
    ng: 'ŋ',
    NG: 'Ŋ',
    guillemotleft: '«',
    guillemotright: '»',
  },
  ...{
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
    textbar: '|',
  },
  ...{
    textless: '<',
    textgreater: '>',
    textquotesingle: "'",
    textquotedbl: '"',
    textendash: '–',
    textemdash: '—',
    textellipsis: '…',
  },
  ...{
    dots: '…',
    ldots: '…',
    copyright: '©',
    pounds: '£',
    S: '§',
    P: '¶',
    textdegree: '°',
    textnumero: '№',
    euro: '€',
    texteuro: '€',
  },
  ...{
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    quotedblbase: '„',
    glqq: '„',
    grqq: '“',
  },
  ...{ lbrace: '{', rbrace: '}', slash: '/', space: ' ', TeX: 'TeX', LaTeX: 'LaTeX' },
};

/** Commands that change how their words look and nothing else. */
const looks = new Set(
  'emph textit textbf textsc textrm textsf texttt textsl textup textmd textnormal mkbibquote enquote mkbibemph uppercase lowercase em it bf sc rm tt sf sl bfseries itshape scshape url href mbox noopsort'.split(
    ' ',
  ),
);

/**
 * TeX as plain words: accents, special letters, dashes and quotation marks decoded, braces gone. A command that isn't known
 * stands as it is written, and its name is given to `unknown`.
 */
export function wordsOfLatex(tex: string, unknown: (command: string) => void): string {
  const read = new LatexReader(tex, unknown).group();
  return read.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

class LatexReader {
  readonly #tex: string;
  readonly #unknown: (command: string) => void;
  #at = 0;

  constructor(tex: string, unknown: (command: string) => void) {
    this.#tex = tex;
    this.#unknown = unknown;
  }

  /** Up to the end, passing braces by. */
  group(): string {
    let words = '';
    while (this.#at < this.#tex.length) words += this.#piece();
    return words;
  }

  #piece(): string {
    const rest = this.#tex.slice(this.#at, this.#at + 3);
    const [sign = ''] = rest;
    if (sign === '\\') return this.#command();
    for (const [written, meant] of ligatures) {
      if (rest.startsWith(written)) {
        this.#at += written.length;
        return meant;
      }
    }
    this.#at += sign.length;
    return sign === '{' || sign === '}' || sign === '$' ? '' : sign;
  }

  #command(): string {
    const named = /\\([a-zA-Z]+|.|$)/sy;
    named.lastIndex = this.#at;
    const name = named.exec(this.#tex)?.[1] ?? '';
    this.#at += 1 + name.length;
    const isWord = /^[a-zA-Z]/.test(name);
    if (accents[name] !== undefined && (!isWord || /[\s{\\]/.test(this.#tex[this.#at] ?? '')))
      return this.#accented(accents[name]);
    if (isWord) this.#skipBlanks();
    if (signs[name] !== undefined) return signs[name];
    if (looks.has(name) || name === '/' || name === '-') return '';
    if (name === '\\' || name === ',' || name === ' ' || name === '\n') return ' ';
    if (!isWord) return name;
    this.#unknown(`\\${name}`);
    return `\\${name} `;
  }

  /** Blanks after a command's name only end it; an empty group does the same and keeps the blank after it. */
  #skipBlanks(): void {
    if (this.#tex.startsWith('{}', this.#at)) this.#at += 2;
    else while (/\s/.test(this.#tex[this.#at] ?? '')) this.#at += 1;
  }

  #accented(mark: string): string {
    while (/\s/.test(this.#tex[this.#at] ?? '')) this.#at += 1;
    const inBraces = this.#tex[this.#at] === '{';
    if (inBraces) this.#at += 1;
    const here = this.#tex[this.#at];
    let letter = '';
    if (here === '\\') letter = this.#command().replace('ı', 'i').replace('ȷ', 'j');
    else if (here !== undefined && here !== '}') {
      letter = String.fromCodePoint(this.#tex.codePointAt(this.#at) ?? 0);
      this.#at += letter.length;
    }
    const [first = ''] = letter;
    return first === '' ? '' : `${first}${mark}${letter.slice(first.length)}`.normalize('NFC');
  }
}

const ligatures = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['~', ' '],
] as const;
