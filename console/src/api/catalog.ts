import { queryOptions } from '@tanstack/react-query';
import type { JsonObject, JsonValue } from './json.js';
import { request } from './request.js';
import type { Page } from './request.js';

export type FieldKind =
  'string' | 'text' | 'number' | 'boolean' | 'select' | 'secret' | 'expression' | 'json' | 'object' | 'array';

/** A param or an output as the catalog declares it. */
export interface Field {
  readonly kind: FieldKind;
  readonly description: string;
  readonly required?: boolean;
  readonly nullable?: boolean;
  readonly tainted?: boolean;
  readonly example?: JsonValue;
  readonly default?: JsonValue;
  readonly options?: readonly string[];
  readonly language?: 'cel' | 'jsonata' | 'javascript';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly fields?: Fields;
  readonly items?: Field;
  /** False: no reference may stand here. */
  readonly references?: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

export type SideEffects = 'none' | 'idempotent' | 'external' | 'destructive';

/** One kind of block or trigger. */
export interface CatalogEntry {
  readonly kind: 'block' | 'trigger';
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly plugin: string;
  readonly params: Fields;
  readonly outputs: Fields;
  readonly paramsSchema: JsonObject;
  /** Null: the params name them. Every block has the port `error` as well. */
  readonly ports: readonly string[] | null;
  readonly outputsDependOnParams: boolean;
  readonly surface?: string;
  /** Null: the params decide. */
  readonly sideEffects?: SideEffects | null;
  readonly loops?: boolean;
  readonly reviews?: boolean;
  readonly usableAsTool?: boolean;
  readonly timeoutMs?: number;
}

/** Every kind of block of this server, by its type; plugins' too. It changes with the server only. */
export const catalogQuery = queryOptions({
  queryKey: ['blocks'],
  queryFn: async ({ signal }) => {
    const { items } = await request<Page<CatalogEntry>>('GET', 'blocks', { signal });
    return new Map(items.map((entry) => [entry.type, entry]));
  },
  staleTime: 300_000,
});

export type Catalog = ReadonlyMap<string, CatalogEntry>;
