import type { Catalog, CatalogEntry } from '../../../api/catalog.js';
import { isJsonObject } from '../../../api/json.js';
import type { Block, WorkflowDocument } from '../../../api/workflows.js';
import { portOf } from './edit-document.js';

/** Ports that the params name: the cases of a list whose items have a name, and the one for all else. */
function namedPorts({ params }: Block): string[] {
  const list = Object.values(params).find(Array.isArray) ?? [];
  const names = list.flatMap((item) =>
    isJsonObject(item) && typeof item['name'] === 'string' && item['name'] !== '' ? [item['name']] : [],
  );
  return [...names.map((name) => `case:${name}`), 'case:default'];
}

/** The ports by which a block can be left; those that its edges use are always among them. */
export function portsOf(block: Block, catalog: Catalog, { edges }: WorkflowDocument): readonly string[] {
  const entry: CatalogEntry | undefined = catalog.get(block.type);
  const own = entry === undefined ? ['output'] : (entry.ports ?? namedPorts(block));
  const error = entry?.kind === 'block' ? ['error'] : [];
  const used = edges.filter(({ from }) => from === block.id).map(portOf);
  return [...new Set([...own, ...error, ...used])];
}

/** `case:refund` is read as "refund". */
export const portTitle = (port: string): string => port.replace(/^case:/, '');
