/** The workflows that are measured: three pure blocks, one pure block, and one that says when it began. */

const trigger = (path, mode, type = 'api_prompt') => ({
  id: 'b1',
  name: 'in',
  type,
  params: {
    path,
    auth: { mode: 'hmac_sha256', credentials: [{ name: 'load', secret: '{{secrets.bench}}' }] },
    rateLimit: { limit: 10_000, windowSeconds: 1 },
    response: { mode },
  },
});

const workflow = (name, mode, blocks) => ({
  version: 1,
  name,
  blocks: [trigger(name, mode), ...blocks],
  edges: blocks.map(({ id }, at) => ({
    from: at === 0 ? 'b1' : blocks[at - 1].id,
    to: id,
    ...(blocks[at - 1]?.type === 'condition' ? { port: 'true' } : {}),
  })),
});

const isLong = {
  id: 'b2',
  name: 'long',
  type: 'condition',
  params: { expression: 'size(<in.prompt>) > 10' },
};
const loud = {
  id: 'b3',
  name: 'loud',
  type: 'transform',
  params: { expression: '{ "text": $uppercase(<in.prompt>) }' },
};
const said = { id: 'b4', name: 'said', type: 'response', params: { body: '<loud.result>' } };

/** One block that computes next to nothing. */
export const noop = (mode) => workflow(`noop-${mode}`, mode, [isLong]);
/** Condition, transform, response. */
export const threeBlocks = (mode) => workflow(`three-${mode}`, mode, [isLong, loud, said]);
/** The first block tells when it began (bench/engine/mark.plugin.mjs). */
export const marked = () =>
  workflow('marked-sync', 'sync', [
    { id: 'b2', name: 'mark', type: 'bench_mark', params: {} },
    { id: 'b3', name: 'said', type: 'response', params: { body: { at: '<mark.at>' } } },
  ]);
