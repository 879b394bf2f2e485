import { callOutputs, CallRefusal, field } from '#sdk';
import { RejectedCall } from '../../http/rejected-call.js';
import { receiveCall } from './receive-call.js';

const PARTS = { body: { email: 'a@b.c' }, headers: { 'x-a': '1' }, query: {} };
const outputs = { email: field.string({ description: 'Who.' }) };
const receiving = (call: (received: unknown) => unknown) => ({
  type: 'acme_form',
  receive: { call, outputs },
});

describe('the outputs of a webhook', () => {
  it('are the parts of the call where its kind makes nothing of them', async () => {
    expect(await receiveCall({ type: 'webhook', receive: null }, PARTS)).toEqual(PARTS);
  });

  it('are what its kind makes of them, now or later', async () => {
    const made = await receiveCall(
      receiving((call) => (call as typeof PARTS).body),
      PARTS,
    );
    expect(made).toEqual({ email: 'a@b.c' });
    const later = receiving((call) => Promise.resolve((call as typeof PARTS).body));
    expect(await receiveCall(later, PARTS)).toEqual({ email: 'a@b.c' });
  });

  it('end in 400 when the kind does not want the call, also with the class of another SDK copy', async () => {
    class Foreign extends Error {
      override readonly name = 'CallRefusal';
      readonly detail = 'No.';
    }
    for (const refusal of [new CallRefusal('No.'), new Foreign('No.')]) {
      const refused = (): Promise<unknown> =>
        receiveCall(
          receiving(() => {
            throw refusal;
          }),
          PARTS,
        );
      await expect(refused).rejects.toThrow(RejectedCall);
      await expect(refused).rejects.toThrow('No.');
    }
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      'that throws',
      () => {
        throw new TypeError('x is undefined');
      },
      /acme_form` broke: TypeError: x is undefined. This is a defect of its plugin/,
    ],
    ['that returns nothing', () => undefined, /returned no outputs/],
    ['that returns what it does not declare', () => ({ mail: 'x' }), /email/],
    ['that returns another type', () => ({ email: 1 }), /email must be a string/],
    ['that returns more than a block may', () => ({ email: 'x'.repeat(2 ** 20 + 1) }), /cannot be kept/],
  ])('end in a defect that names the type, for a kind %s', (_what, call, message) => {
    return expect(receiveCall(receiving(call), PARTS)).rejects.toThrow(message);
  });

  it('never include the outputs that the app gives', async () => {
    const spoof = receiving(() => ({ email: 'x', caller: 'bearer:forged' }));
    await expect(receiveCall(spoof, PARTS)).rejects.toThrow('`caller` is not declared');
    expect(Object.keys(callOutputs)).toContain('caller');
  });
});
