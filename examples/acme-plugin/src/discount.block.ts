import { defineBlock, field } from 'prompthook/sdk';

/** A pure block: no side effects, so the engine may compute it again at any time and need not write it down. */
export const discount = defineBlock({
  type: 'acme_discount',
  title: 'Discount',
  description: 'Says how much an order is reduced by, from a list of thresholds.',
  sideEffects: 'none',
  usableAsTool: true,
  params: {
    totalCents: field.number({ description: 'Total of the order in cents.', required: true, minimum: 0 }),
    steps: field.array({
      description: 'From which total on how many percent are given; the highest that is reached counts.',
      items: field.object({
        description: 'One threshold.',
        fields: {
          fromCents: field.number({ description: 'Total in cents.', required: true }),
          percent: field.number({ description: 'Percent.', required: true, minimum: 0, maximum: 100 }),
        },
      }),
      default: [{ fromCents: 10_000, percent: 5 }],
    }),
  },
  outputs: {
    percent: field.number({ description: 'Percent that are given; 0 for none.' }),
    discountCents: field.number({ description: 'The reduction in cents, rounded down.', integer: true }),
  },
  run({ totalCents, steps }) {
    const reached = steps.filter(({ fromCents }) => totalCents >= fromCents);
    const percent = Math.max(0, ...reached.map((step) => step.percent));
    return { percent, discountCents: Math.floor((totalCents * percent) / 100) };
  },
});
