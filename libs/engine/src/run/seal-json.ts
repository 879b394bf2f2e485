/** Deeper values are taken for circular ones. */
const MAX_DEPTH = 200;

/** A value is not JSON, or too large. `pointer` says where. */
export class UnsealableValue extends Error {
  override readonly name = 'UnsealableValue';
  constructor(
    readonly reason: 'not_json' | 'too_large',
    readonly pointer: string,
    message: string,
  ) {
    super(message);
  }
}

interface Measure {
  bytes: number;
  readonly limit: number;
}

const notJson = (path: readonly string[], what: string): UnsealableValue =>
  new UnsealableValue('not_json', path.map((key) => `/${key}`).join(''), what);

/** Characters of a number in JSON. Whole ones, which most are, are counted without being written out. */
function digitsOf(value: number): number {
  if (!Number.isSafeInteger(value)) return String(value).length;
  const size = Math.abs(value);
  let digits = value < 0 ? 2 : 1;
  for (let next = 10; next <= size; next *= 10) digits += 1;
  return digits;
}

function sealObject(value: object, measure: Measure, path: string[]): void {
  if (path.length > MAX_DEPTH) throw notJson([], `is nested more than ${MAX_DEPTH} deep, or contains itself`);
  measure.bytes += 2;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      path.push(String(i));
      seal(value[i], measure, path);
      path.pop();
    }
  } else {
    const prototype: unknown = Object.getPrototypeOf(value);
    // A plain object's prototype has none itself; so those of other realms (a sandbox, a test) are plain too.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      throw notJson(path, `is a ${value.constructor.name}; only plain objects are JSON`);
    const record = value as Record<string, unknown>;
    for (const key of Object.keys(record)) {
      const inner = record[key];
      // `{ a: undefined }` is how JavaScript says that there is no `a`; JSON leaves it out, and so do we.
      if (inner === undefined && delete record[key]) continue;
      measure.bytes += key.length + 4;
      path.push(key);
      seal(inner, measure, path);
      path.pop();
    }
  }
  Object.freeze(value);
}

function seal(value: unknown, measure: Measure, path: string[]): void {
  if (typeof value === 'string')
    measure.bytes += value.length < 16 ? value.length + 3 : Buffer.byteLength(value) + 3;
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw notJson(path, `is ${value}, which JSON cannot carry`);
    measure.bytes += digitsOf(value) + 1;
  } else if (value === null || typeof value === 'boolean') measure.bytes += 5;
  else if (typeof value === 'object') sealObject(value, measure, path);
  else
    throw notJson(
      path,
      `is ${value === undefined ? 'undefined' : `a ${typeof value}`}, which JSON cannot carry`,
    );
  if (measure.bytes > measure.limit)
    throw new UnsealableValue(
      'too_large',
      path.map((key) => `/${key}`).join(''),
      `is larger than ${measure.limit} bytes`,
    );
}

/**
 * Checks that a value is JSON, freezes it (runs and journals share it from now on), and measures it.
 *
 * @param limit in bytes
 * @returns about how many bytes it has as JSON: escapes are not counted, numbers are as long as their digits
 * @throws UnsealableValue
 */
export function sealJson(value: unknown, limit: number): number {
  const measure = { bytes: 0, limit };
  seal(value, measure, []);
  return measure.bytes;
}
