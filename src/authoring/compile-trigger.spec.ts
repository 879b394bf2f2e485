import { builtins } from '#builtins';
import { BlockRegistry, compileWorkflow } from '#engine';
import type { JsonObject } from '#sdk';
import { verifyCaller } from '#security';
import type { TriggerRecord } from '#store';
import { compileTrigger } from './compile-trigger.js';
import type { RevealedSecret } from './secret-vault.js';
import { triggerDrafts } from './trigger-drafts.js';

const registry = new BlockRegistry([builtins]);
const NOW = new Date('2026-05-20T12:00:00Z');

const compiled = (params: JsonObject, secrets: readonly RevealedSecret[] = [], responds = false) => {
  const blocks: JsonObject[] = [
    { id: 'b1', name: 'in', type: 'api_prompt', params: { path: 'abc', ...params } },
    { id: 'b2', name: 'out', type: 'response', params: { body: { ok: true } } },
  ];
  const workflow = compileWorkflow(
    {
      version: 1,
      name: 'x',
      blocks: responds ? blocks : blocks.slice(0, 1),
      edges: responds ? [{ from: 'b1', to: 'b2' }] : [],
    },
    registry,
  );
  const [block] = workflow.triggers;
  const [draft] = triggerDrafts(workflow);
  if (!block || !draft) throw new Error('The document has no trigger.');
  const record: TriggerRecord & { path: string } = {
    id: 'trg_1',
    workspaceId: 'wsp_1',
    workflowId: 'wfl_1',
    workflowName: 'x',
    workflowVersion: 1,
    revision: 7,
    type: 'api_prompt',
    blockId: 'b1',
    blockName: 'in',
    path: 'abc',
    config: draft.config,
    credentials: draft.credentialNames.map((name) => ({ id: `crd_${name}`, name })),
    active: true,
    retired: false,
    createdAt: NOW,
    updatedAt: NOW,
  };
  return { trigger: compileTrigger(record, block, secrets), draft };
};

const secret = (name: string, current: string, old: RevealedSecret['old'] = []): RevealedSecret => ({
  name,
  current,
  old,
});

const bearer = (...templates: string[]): JsonObject => ({
  auth: {
    mode: 'bearer',
    credentials: templates.map((template, at) => ({ name: `c${at}`, secret: template })),
  },
});

const accepts = (trigger: ReturnType<typeof compiled>['trigger'], token: string): string | null => {
  const verdict = verifyCaller({
    policy: trigger.auth,
    headers: ['Authorization', `Bearer ${token}`],
    body: Buffer.from('{}'),
    now: NOW.getTime(),
  });
  return verdict.ok ? (verdict.credentialId ?? null) : null;
};

describe('compileTrigger', () => {
  it('fills in every default of the documented contract', () => {
    const { trigger } = compiled({ auth: { mode: 'none' } });
    expect(trigger).toMatchObject({
      path: 'abc',
      revision: 7,
      ipAllowList: [],
      maxPromptLength: 10_000,
      requireContext: false,
      contextSchema: null,
      idempotency: { enabled: true, windowSeconds: 604_800, bodyHash: 'auto', onMismatch: 'duplicate' },
      rateLimit: { limit: 20, windowSeconds: 60 },
      guardrails: { enabled: true },
      response: { waits: false, timeoutSeconds: 30 },
      resultWebhook: null,
    });
    expect(trigger.auth.mode).toBe('none');
  });

  it.each([
    ['auto', true, true],
    ['auto', false, false],
    ['sync', false, true],
    ['async', true, false],
  ])('resolves response mode %s with a response block: %s, into waiting: %s', (mode, responds, waits) => {
    expect(compiled({ response: { mode } }, [], responds).trigger.response.waits).toBe(waits);
  });

  it('keeps the secrets of the stored config as references', () => {
    const { draft } = compiled(bearer('{{secrets.a}}'), [secret('a', 'value-of-a-0123456789')]);
    expect(JSON.stringify(draft.config)).toContain('{{secrets.a}}');
    expect(JSON.stringify(draft.config)).not.toContain('value-of-a');
    expect(draft).toMatchObject({ path: 'abc', credentialNames: ['c0'], secretNames: ['a'] });
  });

  it('knows each consumer by its own credential, with its old values for as long as they live', () => {
    const later = new Date(NOW.getTime() + 1000);
    const earlier = new Date(NOW.getTime() - 1000);
    const { trigger } = compiled(bearer('{{secrets.a}}', 'prefix-{{secrets.b}}'), [
      secret('a', 'a-now-0123456789', [
        { value: 'a-old-0123456789', expiresAt: later },
        { value: 'a-dead-0123456789', expiresAt: earlier },
      ]),
      secret('b', 'b-now-0123456789', [{ value: 'b-old-0123456789', expiresAt: later }]),
    ]);
    expect(accepts(trigger, 'a-now-0123456789')).toBe('crd_c0');
    expect(accepts(trigger, 'a-old-0123456789')).toBe('crd_c0');
    expect(accepts(trigger, 'a-dead-0123456789')).toBeNull();
    expect(accepts(trigger, 'prefix-b-now-0123456789')).toBe('crd_c1');
    expect(accepts(trigger, 'prefix-b-old-0123456789')).toBe('crd_c1');
    expect(accepts(trigger, 'b-now-0123456789')).toBeNull();
  });

  it('lets nobody in through a credential whose secret is gone, not even through the rest of its template', () => {
    const { trigger } = compiled(bearer('{{secrets.gone}}', 'prefix-{{secrets.gone}}'), []);
    for (const token of [
      '',
      'prefix-',
      'undefined',
      'prefix-undefined',
      '{{secrets.gone}}',
      'prefix-{{secrets.gone}}',
    ]) {
      expect(accepts(trigger, token)).toBeNull();
    }
  });

  it('keeps every current value and gives up the old ones that end first when there are too many', () => {
    const names = Array.from({ length: 20 }, (_, at) => `s${at}`);
    const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
    const { trigger } = compiled(
      bearer(...names.map((name) => `{{secrets.${name}}}`)),
      names.map((name, index) =>
        secret(name, `${name}-now-0123456789`, [
          { value: `${name}-old-0123456789`, expiresAt: at(index + 1) },
        ]),
      ),
    );
    expect(names.map((name) => accepts(trigger, `${name}-now-0123456789`))).toEqual(
      names.map((_, index) => `crd_c${index}`),
    );
    const old = names.map((name) => accepts(trigger, `${name}-old-0123456789`) !== null);
    expect(old).toEqual(names.map((_, index) => index >= 10));
  });

  it('takes a schema and an allow list in their compiled form', () => {
    const { trigger } = compiled({
      ipAllowList: ['203.0.113.0/24'],
      contextSchema: { type: 'object', required: ['team'] },
    });
    expect(trigger.ipAllowList).toHaveLength(1);
    expect(trigger.contextSchema?.({})).toMatchObject({ message: expect.stringContaining('team') as string });
    expect(trigger.contextSchema?.({ team: 'x' })).toBeNull();
  });

  it('has no limit only when it is switched off', () => {
    expect(compiled({ rateLimit: { enabled: false } }).trigger.rateLimit).toBeNull();
    expect(compiled({ rateLimit: { limit: 5 } }).trigger.rateLimit).toEqual({ limit: 5, windowSeconds: 60 });
  });
});
