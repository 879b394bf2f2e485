import { field } from '../fields.js';
import type { Fields } from '../fields.js';
import type { JsonObject } from '../json.js';

const defaultsOf = (fields: Fields): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value as JsonObject[string]]],
    ),
  );

/**
 * An object param that authors may leave out: its default is the defaults of its fields, so that a trigger
 * sees the same values whether the group was left out, written in part, or written whole.
 */
export const group = <const F extends Fields>(description: string, fields: F) =>
  field.object({ description, fields, default: defaultsOf(fields) });
