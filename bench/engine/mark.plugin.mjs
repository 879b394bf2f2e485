import { defineBlock, definePlugin, field } from 'prompthook/sdk';

/** Says when it began, on the clock that all processes of a machine share. */
const mark = defineBlock({
  type: 'bench_mark',
  title: 'Mark',
  description: 'Tells when it began.',
  sideEffects: 'none',
  params: {},
  outputs: { at: field.string({ description: 'Nanoseconds of the monotonic clock.' }) },
  run: () => ({ at: String(process.hrtime.bigint()) }),
});

export default definePlugin({ name: 'bench', version: '1.0.0', blocks: [mark] });
