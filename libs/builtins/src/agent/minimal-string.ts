import type { JsonObject } from '#sdk';

/** Values of the formats that JSON Schema names, used when the task holds none. */
const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2026-01-01',
  'date-time': '2026-01-01T00:00:00Z',
  time: '00:00:00Z',
  duration: 'PT1S',
  email: 'demo@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  'uri-reference': 'https://example.com/',
  url: 'https://example.com/',
  uuid: '00000000-0000-4000-8000-000000000000',
};

const CANDIDATES = ['demo', 'a', 'A', '0', 'Demo', 'aa', 'AA', '00', 'aaa', 'AAA', '000', '0000', 'a0', 'A0'];

/**
 * A text for a string schema: what the task holds under that name (an address, a URL), else a sample of the
 * format, else the task itself, cut or filled to the length asked for. Null when no candidate fits `pattern`, or the text would be absurdly long.
 */
export function stringFor(schema: JsonObject, name: string, task: string): string | null {
  const min = typeof schema['minLength'] === 'number' ? schema['minLength'] : 0;
  const max = typeof schema['maxLength'] === 'number' ? schema['maxLength'] : Infinity;
  if (min > 10_000) return null;
  const format = typeof schema['format'] === 'string' ? schema['format'] : '';
  const found = foundInTask(format, name, task) ?? BY_FORMAT[format];
  const candidates = [...(found === undefined ? [] : [found]), fit(task, min, max)];
  if (typeof schema['pattern'] !== 'string') return candidates[0] ?? '';
  const pattern = compile(schema['pattern']);
  const all = [...candidates, ...CANDIDATES, ...Object.values(BY_FORMAT)].map((text) => fit(text, min, max));
  return all.find((text) => pattern?.test(text)) ?? null;
}

function foundInTask(format: string, name: string, task: string): string | undefined {
  const wantsUrl = /^(uri|url)/.test(format) || /(^|_)(url|uri|link)$/i.test(name);
  if (wantsUrl) return /https?:\/\/[^\s"'<>)\]]+/.exec(task)?.[0].replace(/[.,;:!?]+$/, '');
  const wantsEmail = format === 'email' || /(^|_)(email|recipient)$/i.test(name);
  return wantsEmail ? /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/.exec(task)?.[0] : undefined;
}

/** Cut and filled by code points, as JSON Schema counts them. */
function fit(text: string, min: number, max: number): string {
  const points = Array.from(text);
  if (points.length > max) return points.slice(0, max).join('');
  return points.length < min ? text + '.'.repeat(min - points.length) : text;
}

function compile(source: string): RegExp | null {
  try {
    return new RegExp(source, 'u');
  } catch {
    return null; // not a pattern of ECMA-262: nothing can be said to match it
  }
}
