import type { FoldedText } from './folded-text.js';

/** Growing output of the fold: units with their origin and trick. */
export class FoldBuffer {
  units: Uint16Array;
  trick: Uint8Array;
  length = 0;
  private origin: Uint32Array;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.origin = new Uint32Array(capacity);
    this.trick = new Uint8Array(capacity);
  }

  push(unit: number, origin: number, trick: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.origin[this.length] = origin;
    this.trick[this.length] = trick;
    this.length++;
  }

  /** True at the start too: an invisible character before the first letter hides it all the same. */
  lastIsAscii(): boolean {
    return this.length === 0 || (this.units[this.length - 1] ?? 0) < 128;
  }

  finish(originalLength: number): FoldedText {
    return {
      units: this.units,
      length: this.length,
      origin: this.origin,
      trick: this.trick,
      originalLength,
    };
  }

  private grow(): void {
    const capacity = this.units.length * 2;
    const units = new Uint16Array(capacity);
    const origin = new Uint32Array(capacity);
    const trick = new Uint8Array(capacity);
    units.set(this.units);
    origin.set(this.origin);
    trick.set(this.trick);
    this.units = units;
    this.origin = origin;
    this.trick = trick;
  }
}
