import { checkFields, checkValue, field, pointerSegment } from '#sdk';
import type { JsonObject, JsonValue } from '#sdk';
import { didYouMean } from '../nearest-name.js';
import type { Problems } from '../problems.js';
import type { DocumentBlock, DocumentEdge, WorkflowDocument } from './workflow-document.js';

/** Blocks in one document. */
export const MAX_BLOCKS = 500;
const MAX_EDGES = 5000;
const DAY_MS = 86_400_000;

const text = (description: string, maxLength: number) => field.string({ description, maxLength });

const blockFields = {
  id: field.string({
    description: 'Stable id of the block; edges use it.',
    pattern: '^[A-Za-z0-9_-]{1,64}$',
  }),
  name: field.string({
    description: 'Name of the block, unique in the workflow; references use it.',
    required: true,
    pattern: '^[a-z][a-z0-9_]{0,62}$',
  }),
  type: field.string({ description: 'Kind of the block; GET /api/v1/blocks lists them.', required: true }),
  params: field.json({ description: 'What the block is told.' }),
  retry: field.object({
    description: 'How often the block is tried when its failure is retryable.',
    fields: {
      maxAttempts: field.number({
        description: 'The first attempt included.',
        integer: true,
        minimum: 1,
        maximum: 20,
      }),
      backoffMs: field.number({
        description: 'Before the second attempt; doubles.',
        integer: true,
        minimum: 0,
        maximum: DAY_MS,
      }),
    },
  }),
  timeoutMs: field.number({
    description: 'Limit of one attempt.',
    integer: true,
    minimum: 1,
    maximum: DAY_MS,
  }),
};

const edgeFields = {
  from: field.string({ description: 'Id of the block that the edge leaves.', required: true }),
  to: field.string({ description: 'Id of the block that the edge leads to.', required: true }),
  port: field.string({ description: 'Port by which it leaves; `output` when left out.', minLength: 1 }),
};

const documentFields = {
  version: field.number({ description: 'Version of the format: 1.', minimum: 1, maximum: 1, integer: true }),
  name: field.string({
    description: 'Name of the workflow: a-z, 0-9 and -, at most 63.',
    required: true,
    pattern: '^[a-z0-9][a-z0-9-]{0,62}$',
  }),
  title: text('Title for people.', 200),
  description: text('What the workflow is for.', 10_000),
  blocks: field.json({ description: 'The blocks, a trigger among them.', required: true }),
  edges: field.json({ description: 'What leads where.' }),
};

const isRecord = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks one object against its fields; `null` stands for "not given". Undefined = there were errors. */
function readObject(
  value: JsonValue,
  fields: typeof blockFields | typeof edgeFields | typeof documentFields,
  pointer: string,
  problems: Problems,
  what: string,
): JsonObject | undefined {
  if (!isRecord(value)) {
    problems.error(pointer, 'type_mismatch', `${what} must be an object.`);
    return undefined;
  }
  const given = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
  const found = checkFields(fields, given, 'refuse');
  for (const problem of found) {
    const code =
      problem.code === 'unknown_param'
        ? 'unknown_field'
        : problem.code === 'missing_param'
          ? 'missing_field'
          : problem.code;
    if (code === 'unknown_field') {
      const name = problem.pointer.slice(problem.pointer.lastIndexOf('/') + 1);
      problems.error(
        pointer + problem.pointer,
        code,
        `${what} has no field "${name}".${didYouMean(name, problem.known ?? [])}`,
      );
    } else {
      // What is missing is named by the message itself.
      const where = code === 'missing_field' ? '' : `\`${problem.pointer.slice(1)}\` `;
      problems.error(pointer + problem.pointer, code, `${what}: ${where}${problem.message}`);
    }
  }
  return found.some(({ code }) => code !== 'unknown_param') ? undefined : given;
}

function readBlock(value: JsonValue, pointer: string, problems: Problems): DocumentBlock | undefined {
  const block = readObject(value, blockFields, pointer, problems, 'A block');
  if (block === undefined) return undefined;
  const {
    name,
    type,
    params = {},
    retry,
    timeoutMs,
  } = block as unknown as Partial<DocumentBlock> & { name: string; type: string };
  if (!isRecord(params)) {
    problems.error(`${pointer}/params`, 'type_mismatch', `The params of "${name}" must be an object.`);
    return undefined;
  }
  return {
    id: (block['id'] as string | undefined) ?? name,
    name,
    type,
    params,
    ...(retry && { retry: { maxAttempts: retry.maxAttempts ?? 3, backoffMs: retry.backoffMs ?? 1000 } }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  };
}

function readList<T>(
  value: JsonValue | undefined,
  pointer: string,
  most: number,
  problems: Problems,
  read: (item: JsonValue, pointer: string) => T | undefined,
): (T | undefined)[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.error(pointer, 'type_mismatch', 'This must be a list.');
    return [];
  }
  if (value.length > most) {
    problems.error(
      pointer,
      `too_many${pointer.replace('/', '_')}`,
      `There are ${value.length} entries, and at most ${most} are allowed. Split the workflow with the workflow block.`,
    );
    return [];
  }
  return value.map((item, index) => read(item, pointer + pointerSegment(index)));
}

function refuseRepeats(
  blocks: readonly (DocumentBlock | undefined)[],
  key: 'id' | 'name',
  problems: Problems,
): void {
  const seen = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    if (block === undefined) continue;
    if (seen.has(block[key]))
      problems.error(
        `/blocks/${index}/${key}`,
        `duplicate_${key}`,
        `Two blocks have the ${key} "${block[key]}". Give each its own.`,
      );
    seen.add(block[key]);
  }
}

/** A document whose structure was read. Entries that could not be read are undefined, so that positions stay. */
export interface ReadDocument {
  readonly head: Omit<WorkflowDocument, 'blocks' | 'edges'>;
  readonly blocks: readonly (DocumentBlock | undefined)[];
  /** Of blocks that could not be read too, so that edges to them are not blamed as well. */
  readonly ids: readonly (string | undefined)[];
  readonly edges: readonly (DocumentEdge | undefined)[];
}

/** The ids that blocks were given, readable or not; a block without one goes by its name. */
function idsOf(given: JsonValue | undefined): (string | undefined)[] {
  if (!Array.isArray(given)) return [];
  return given.map((block) => {
    if (!isRecord(block)) return undefined;
    const id = block['id'] ?? block['name'];
    return typeof id === 'string' ? id : undefined;
  });
}

/** Reads the structure of a document: fields, types, names, limits. Undefined when it is no document at all. */
export function readDocument(input: JsonValue, problems: Problems): ReadDocument | undefined {
  const document = readObject(input, documentFields, '', problems, 'The document');
  if (document === undefined) return undefined;
  const { name, title, description } = document as unknown as WorkflowDocument;
  const blocks = readList(document['blocks'], '/blocks', MAX_BLOCKS, problems, (item, at) =>
    readBlock(item, at, problems),
  );
  const edges = readList(
    document['edges'],
    '/edges',
    MAX_EDGES,
    problems,
    (item, at): DocumentEdge | undefined => {
      const edge = readObject(item, edgeFields, at, problems, 'An edge') as unknown as
        DocumentEdge | undefined;
      return edge && { from: edge.from, to: edge.to, port: edge.port ?? 'output' };
    },
  );
  refuseRepeats(blocks, 'id', problems);
  refuseRepeats(blocks, 'name', problems);
  const head = {
    version: 1 as const,
    name,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
  };
  return { head, blocks, ids: idsOf(document['blocks']), edges };
}

/** True for a name that a block may have. */
export const isBlockName = (name: string): boolean => checkValue(blockFields.name, name).length === 0;
