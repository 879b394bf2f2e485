import { RE2JS, RE2JSException } from 're2js';
import { BoundedCache } from '../bounded-cache.js';
import type { CompiledOwnPattern } from './own-pattern.js';

/** Beyond this the patterns together are no quicker than one by one. */
const LARGEST_PROGRAM = 4_000;

const KEPT_GATES = 100;
/** By the sources: an agent's settings are read anew for each of its calls. */
const kept = new BoundedCache<string, { readonly gate: OwnPatternGate | null }>(KEPT_GATES);

/** Tells in one pass whether any of several patterns can be in a text. */
export type OwnPatternGate = (text: string) => boolean;

/**
 * Joins own patterns into one, because most texts hold none of them. It answers for plain ASCII only: in other texts a
 * pattern also sees through invisible characters and look-alikes, which takes each of them by itself.
 *
 * @returns null when it would gain nothing: fewer than two patterns, or such as cannot be joined
 */
export function ownPatternGate(own: readonly CompiledOwnPattern[]): OwnPatternGate | null {
  if (own.length < 2) return null;
  const sources = own.map(({ compiled }) => compiled.source);
  const key = JSON.stringify(sources);
  const known = kept.get(key);
  if (known) return known.gate;
  const gate = make(sources);
  kept.set(key, { gate });
  return gate;
}

function make(sources: readonly string[]): OwnPatternGate | null {
  const joined = join(sources);
  if (joined === null || joined.programSize() > LARGEST_PROGRAM) return null;
  return (text) => Buffer.byteLength(text) !== text.length || joined.test(text);
}

function join(sources: readonly string[]): RE2JS | null {
  try {
    return RE2JS.compile(sources.map((source) => `(?:${source})`).join('|'), RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    // Two patterns may each name a group alike, which one pattern may not.
    if (error instanceof RE2JSException) return null;
    throw error;
  }
}
