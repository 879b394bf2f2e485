/** 64 characters that need no escape in a string; the first 32 end a number, the others say that it goes on. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-';
const HALF = 32;

const valueOf = new Uint8Array(128);
for (let value = 0; value < digits.length; value++) valueOf[digits.charCodeAt(value)] = value;

/** Writes whole numbers from 0 on as text, small ones in one character. */
export function writeNumbers(numbers: readonly number[]): string {
  return numbers.map(writeNumber).join('');
}

function writeNumber(number: number): string {
  let text = digits.charAt(number % HALF);
  for (let rest = Math.floor(number / HALF); rest > 0; rest = Math.floor(rest / HALF)) {
    text = digits.charAt(HALF + (rest % HALF)) + text;
  }
  return text;
}

/** Reads what {@link writeNumbers} wrote: all numbers in one pass. */
export function readNumbers(text: string): Int32Array {
  const numbers = new Int32Array(text.length);
  let count = 0;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const value = valueOf[text.charCodeAt(at)] ?? 0;
    if (value < HALF) {
      numbers[count++] = number * HALF + value;
      number = 0;
    } else number = number * HALF + value - HALF;
  }
  return numbers.subarray(0, count);
}

/** Splits numbers into lists, each preceded by its length. */
export function readLists(text: string): number[][] {
  const numbers = readNumbers(text);
  const lists: number[][] = [];
  for (let at = 0; at < numbers.length;) {
    const end = at + 1 + (numbers[at] ?? 0);
    const list: number[] = [];
    for (at++; at < end; at++) list.push(numbers[at] ?? 0);
    lists.push(list);
  }
  return lists;
}
