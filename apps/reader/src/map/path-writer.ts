import type { GeoContext } from 'd3-geo';

/**
 * Writes outlines as the data of an SVG path, in whole units and steps from point to point, leaving out points nearer to the
 * last than `least`: what can't be seen isn't sent.
 */
export class PathWriter implements GeoContext {
  readonly #least: number;
  #data = '';
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  #ring: string[] = [];

  constructor(least: number) {
    this.#least = least;
  }

  beginPath(): void {
    this.#flush();
  }

  moveTo(x: number, y: number): void {
    this.#flush();
    this.#startX = Math.round(x);
    this.#startY = Math.round(y);
    this.#x = this.#startX;
    this.#y = this.#startY;
  }

  lineTo(x: number, y: number): void {
    const dx = Math.round(x) - this.#x;
    const dy = Math.round(y) - this.#y;
    if (Math.abs(dx) + Math.abs(dy) < this.#least) return;
    this.#x += dx;
    this.#y += dy;
    this.#ring.push(`${dx}${dy < 0 ? '' : ' '}${dy}`);
  }

  closePath(): void {
    if (this.#ring.length > 1) this.#ring.push('z');
    else this.#ring = [];
    this.#flush();
  }

  /** Points are drawn otherwise. */
  arc(): void {
    this.#flush();
  }

  /** The data of all that was drawn. */
  toString(): string {
    this.#flush();
    return this.#data;
  }

  #flush(): void {
    if (this.#ring.length > 0) {
      this.#data += `M${this.#startX} ${this.#startY}l${this.#ring.join(' ').replaceAll(' -', '-').replace(/ z$/, 'z')}`;
    }
    this.#ring = [];
  }
}
