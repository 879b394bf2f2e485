import { BlockFailure, defineBlock, field, iterate, loopOutputs } from '#sdk';

/** Runs its body once for each item of a list. */
export const loop = defineBlock({
  type: 'loop',
  title: 'Loop',
  description:
    'Runs the blocks between each and back once for each item of a list, one after another or several at a time; done gives all results in order.',
  sideEffects: 'none',
  params: {
    items: field.array({
      description: 'The list.',
      required: true,
      items: field.json({ description: 'One item.' }),
      example: '<apiprompt1.context.pdf_ids>',
    }),
    concurrency: field.number({
      description: 'How many items are worked on at the same time; results keep the order of the items.',
      default: 1,
      minimum: 1,
      maximum: 50,
      integer: true,
    }),
    maxItems: field.number({
      description: 'A longer list fails the block before any item is worked on.',
      default: 1000,
      minimum: 1,
      maximum: 10_000,
      integer: true,
      references: false,
    }),
  },
  outputs: loopOutputs,
  ports: ['each', 'done'],
  loops: true,
  run({ items, concurrency, maxItems }) {
    if (items.length > maxItems) {
      throw new BlockFailure(
        'too_many_items',
        `The list has ${items.length} items, and maxItems is ${maxItems}. Shorten the list or raise maxItems.`,
      );
    }
    return iterate(items, concurrency);
  },
});
