import { BlockRegistry } from '#engine';
import { defineBlock, definedAt, definePlugin, field } from '#sdk';
import type { BlockContext } from '#sdk';
import { describePlugin } from '../child/describe-plugin.js';
import { withAnswers } from './answers.js';
import type { IsolatedPlugin } from './isolated-plugin.js';
import { standIns } from './stand-ins.js';

const block = defineBlock({
  type: 'acme_send',
  title: 'Send',
  description: 'Sends.',
  sideEffects: () => 'external',
  params: {
    to: field.string({ description: 'To whom.' }),
    token: field.secret({ description: 'Proof.' }),
  },
  outputs: { id: field.string({ description: 'Of what was sent.' }) },
  check: () => [],
  run: () => ({ id: 'here' }),
});
const acme = definePlugin({ name: 'acme', version: '1.0.0', blocks: [block] });

/** What reaches the plugin's process. */
const far = () => {
  const asked: unknown[][] = [];
  const secrets: string[] = [];
  const isolated = {
    name: 'acme',
    ask: (...question: unknown[]) => {
      asked.push(question);
      return Promise.resolve(question[1] === 'check' ? [] : 'external');
    },
    run: (type: string, params: unknown) => Promise.resolve({ id: `${type} ${JSON.stringify(params)}` }),
    keepSecret: (secret: string) => void secrets.push(secret),
  } as unknown as IsolatedPlugin;
  const described = structuredClone(describePlugin(acme).plugin);
  const plugin = standIns(described, isolated);
  return { plugin, definition: new BlockRegistry([plugin]).get('acme_send'), asked, secrets };
};

describe('the stand-in of a definition in another process', () => {
  it('is taken by the registry, and knows the line that made the real one', () => {
    const { plugin, definition } = far();
    expect(definedAt(definition)).toBe(definedAt(block));
    expect(definedAt(plugin)).toBe(definedAt(acme));
    expect(definition?.params).toEqual(block.params);
  });

  it('runs over there, and remembers what must not be printed', async () => {
    const { definition, secrets } = far();
    const params = { to: 'x', token: 'a-token-0123' };
    const ran = definition?.kind === 'block' && (await definition.run(params, {} as BlockContext));
    expect(ran).toEqual({ id: `acme_send ${JSON.stringify(params)}` });
    expect(secrets).toEqual(['a-token-0123']);
  });

  it('is asked over there, with the answer at once for who can wait for it', async () => {
    const { definition, asked } = far();
    const answer = await withAnswers(() => definition?.check?.({ to: 'x' }));
    expect([answer, asked]).toEqual([[], [['acme_send', 'check', [{ to: 'x' }]]]]);
  });

  it('answers later where the engine waits, and nowhere else', async () => {
    const { definition } = far();
    const decide = (definition as unknown as { sideEffects: (params: object) => unknown }).sideEffects;
    expect(await decide({})).toBe('external');
    expect(() => definition?.check?.({})).toThrow('outside of withAnswers');
  });
});
