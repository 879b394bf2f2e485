import { callOutputs, callParams, CallRefusal, defineTrigger, field } from 'prompthook/sdk';
import type { JsonValue } from 'prompthook/sdk';

interface Order {
  readonly id: string;
  readonly email: string;
  readonly totalCents: number;
}

/** Callers read what this says: name the field and what belongs into it. */
function orderOf(body: JsonValue): Order {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new CallRefusal('Send the order as a JSON object.');
  const { id, email, totalCents } = body;
  if (typeof id !== 'string' || id === '')
    throw new CallRefusal('"id" must be the number of the order, as a text.');
  if (typeof email !== 'string' || !email.includes('@')) throw new CallRefusal('"email" must be an address.');
  if (typeof totalCents !== 'number' || !Number.isInteger(totalCents) || totalCents < 0)
    throw new CallRefusal('"totalCents" must be a whole number of cents, 0 or more.');
  return { id, email, totalCents };
}

/**
 * A trigger is data. `callParams` brings address, authentication, limits and idempotency, which the server acts on;
 * `receive` turns the posted body into typed outputs, or refuses it.
 */
export const orderPlaced = defineTrigger({
  type: 'acme_order_placed',
  title: 'Order placed',
  description: 'Starts a run for each order that the shop of Acme posts.',
  surface: 'webhook',
  params: {
    ...callParams,
    minimumCents: field.number({
      description: 'Orders below this total are refused.',
      default: 0,
      minimum: 0,
      integer: true,
      references: false,
    }),
  },
  outputs: {
    ...callOutputs,
    orderId: field.string({ description: 'Number of the order.', tainted: true }),
    email: field.string({ description: 'Address of the customer.', tainted: true }),
    totalCents: field.number({ description: 'Total of the order in cents.', integer: true }),
  },
  receive({ body }, { minimumCents }) {
    const { id, email, totalCents } = orderOf(body);
    if (totalCents < minimumCents) throw new CallRefusal(`Orders begin at ${minimumCents} cents.`);
    return { orderId: id, email, totalCents };
  },
});
