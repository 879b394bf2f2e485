import type { JsonObject } from '#sdk';
import { eventually } from './support/app.js';
import { CountingServer } from './support/counting-server.js';
import type { Hit } from './support/counting-server.js';
import { FakeModel, lastPrompt, toolResults } from './support/fake-model.js';
import type { ModelQuestion, ModelSays } from './support/fake-model.js';
import { MailCatcher } from './support/mail-catcher.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { Random } from './support/random.js';
import { WorkerFleet } from './support/worker-fleet.js';

const SEED = Number(process.env['PROMPTHOOK_TEST_SEED'] ?? 20_261_122);
const STEPS = 20;
const KILLS = 10;
/** Runs of each kind that go through the same kills. */
const RUNS = 4;
/** A dead process keeps its runs for 6 s; on a busy machine the next one takes its time to start. */
const RECOVERY_MS = 180_000;

/** Where a run is when its process is killed. */
type Phase =
  /** The model was asked and has not answered. */
  | 'model'
  /** The tool was called, and has not done its work. */
  | 'before the tool'
  /** The tool has done its work, and nobody knows. */
  | 'after the tool';

/** The moments at which one run waits for its process to be killed: one step for each kill, in order. */
interface Schedule {
  readonly moments: readonly { readonly step: number; readonly phase: Phase }[];
  /** Moments that are over. */
  passed: number;
}

/** A server's view on a schedule: holds the run at its moment until the process is dead. */
class Stage {
  readonly #schedules = new Map<string, Schedule>();
  readonly #held = new Map<string, () => void>();
  #changed: (() => void)[] = [];

  add(name: string, moments: Schedule['moments']): void {
    this.#schedules.set(name, { moments, passed: 0 });
  }

  /** Waits for the kill, if this is the moment; true = it was. */
  async hold(name: string, step: number, phase: Phase): Promise<boolean> {
    const schedule = this.#schedules.get(name);
    const moment = schedule?.moments[schedule.passed];
    if (moment?.step !== step || moment.phase !== phase) return false;
    await new Promise<void>((resolve) => {
      this.#held.set(name, resolve);
      for (const look of this.#changed.splice(0)) look();
    });
    return true;
  }

  /** Resolves when every run that still has a moment before it stands at it. */
  async full(): Promise<void> {
    const isFull = () =>
      [...this.#schedules].every(
        ([name, { moments, passed }]) => passed >= moments.length || this.#held.has(name),
      );
    while (!isFull()) await new Promise<void>((resolve) => this.#changed.push(resolve));
  }

  /** The process is dead: whoever waits is let go, and its moment is over. */
  clear(): void {
    for (const [name, letGo] of this.#held) {
      const schedule = this.#schedules.get(name);
      if (schedule) schedule.passed += 1;
      letGo();
    }
    this.#held.clear();
  }
}

const TASK = /run ((?:plain|repeating|short)-\w+)/;
const nameOf = (text: string): string => TASK.exec(text)?.[1] ?? '';

describe('an agent whose process is killed', () => {
  const stage = new Stage();
  const random = new Random(SEED);
  /** Asks for one tool call a step until there were enough; knows how many by the question alone. */
  const model = new FakeModel(async (question: ModelQuestion): Promise<ModelSays> => {
    const name = nameOf(lastPrompt(question));
    const done = toolResults(question).length;
    await stage.hold(name, done + 1, 'model');
    const [tool = ''] = question.tools;
    if (tool === 'email') {
      const mail = { to: 'ann@example.com', subject: `run ${name}`, text: 'Hello.' };
      return done === 0 ? { calls: [{ name: tool, args: mail }] } : { text: 'Sent.' };
    }
    const steps = name.startsWith('short') ? 1 : STEPS;
    if (done >= steps) return { text: `All ${done} done.` };
    return { calls: [{ name: tool, args: { body: { name, step: done + 1 } } }] };
  });
  /** What was done, by idempotency key: a tool that honours the key does nothing twice. */
  const effects = new Map<string, { name: string; step: number }>();
  const tool = new CountingServer(async ({ body, idempotencyKey }: Hit) => {
    const { name, step } = JSON.parse(body) as { name: string; step: number };
    await stage.hold(name, step, 'before the tool');
    if (idempotencyKey !== null && !effects.has(idempotencyKey)) effects.set(idempotencyKey, { name, step });
    await stage.hold(name, step, 'after the tool');
    return { status: 200, body: { pressed: step } };
  });
  const mail = new MailCatcher(async ({ source }) => {
    await stage.hold(nameOf(source), 1, 'after the tool');
  });
  let fleet: WorkerFleet;

  const agent = (more: JsonObject = {}, tools: JsonObject[] = [pressTool()]): JsonObject => ({
    id: 'b2',
    name: 'agent1',
    type: 'agent',
    params: { model: 'local/m1', prompt: '<apiprompt1.prompt>', maxSteps: STEPS + 5, tools },
    ...more,
  });
  const pressTool = (): JsonObject => ({
    name: 'press',
    description: 'Presses one button.',
    http: { method: 'POST', url: tool.url },
  });
  const mailTool: JsonObject = {
    block: 'email',
    params: { connection: '{{secrets.smtp}}', from: 'bot@example.com', allowedRecipients: ['example.com'] },
  };

  beforeAll(async () => {
    await Promise.all([model.listen(), tool.listen(), mail.listen()]);
    fleet = await WorkerFleet.start(1);
    const { management } = fleet;
    await management.call('PUT', 'connections/local', { kind: 'openai_compatible', baseUrl: model.url });
    await management.secret('smtp', mail.url);
    const retry = { maxAttempts: 2, backoffMs: 0 };
    await management.publish(promptWorkflow('plain', { blocks: [agent()] }));
    await management.publish(promptWorkflow('repeating', { blocks: [agent({ retry })] }));
    await management.publish(promptWorkflow('mailing', { blocks: [agent({}, [mailTool])] }));
    const caught = promptWorkflow('caught', {
      blocks: [
        agent(),
        { id: 'b3', name: 'why', type: 'transform', params: { expression: '<agent1.error.code>' } },
      ],
    });
    (caught['edges'] as JsonObject[])[1] = { from: 'b2', to: 'b3', port: 'error' };
    await management.publish(caught);
  }, 120_000);
  afterAll(async () => {
    await fleet?.close();
    await Promise.all([model.close(), tool.close(), mail.close()]);
  });

  const start = async (workflow: string, name: string, moments: Schedule['moments']): Promise<string> => {
    stage.add(name, moments);
    const response = await fetch(`${fleet.urls.at(-1)}/api/webhooks/prompt/${workflow}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: `This is run ${name}` }),
    });
    expect(response.status).toBe(202);
    return ((await response.json()) as { runId: string }).runId;
  };
  const kill = async (): Promise<void> => {
    await stage.full();
    // Some way into what is held, so that the streams of an answer and of a request are cut as well.
    await new Promise((resolve) => setTimeout(resolve, random.below(30)));
    const replaced = fleet.replace(0);
    stage.clear();
    await replaced;
  };
  const until = (runId: string, ...statuses: string[]) =>
    eventually(
      () => fleet.management.run(runId),
      ({ status }) => statuses.includes(status),
      RECOVERY_MS,
    );
  const calls = (name: string) =>
    tool.hits.filter(({ body }) => (JSON.parse(body) as { name: string }).name === name);
  const agentOutputs = (run: Record<string, unknown>): JsonObject =>
    (run['blockRuns'] as { name: string; outputs: JsonObject }[]).find(({ name }) => name === 'agent1')
      ?.outputs ?? {};

  it(`${KILLS} times in ${STEPS} steps calls every tool exactly once, and repeats a call only under its key where the author allowed that`, async () => {
    const steps = () => {
      const all = Array.from({ length: STEPS }, (_, index) => index + 1);
      while (all.length > KILLS) all.splice(random.below(all.length), 1);
      return all;
    };
    const anywhere: Phase[] = ['model', 'before the tool', 'after the tool'];
    const runs = await Promise.all(
      Array.from({ length: RUNS }, async (_, index) => {
        const [plain, repeating] = [`plain-${index}`, `repeating-${index}`];
        return [
          {
            name: plain,
            id: await start(
              'plain',
              plain,
              steps().map((step) => ({ step, phase: 'model' as const })),
            ),
          },
          {
            name: repeating,
            id: await start(
              'repeating',
              repeating,
              steps().map((step) => ({ step, phase: random.pick(anywhere) })),
            ),
          },
        ];
      }),
    );
    for (let killed = 0; killed < KILLS; killed += 1) await kill();

    const tally = { calls: 0, effects: 0, asked: 0 };
    for (const { name, id } of runs.flat()) {
      const run = await until(id, 'completed', 'failed', 'waiting');
      expect([name, run.status, run['error']]).toEqual([name, 'completed', null]);
      const outputs = agentOutputs(run);
      expect(outputs).toMatchObject({ content: `All ${STEPS} done.`, steps: STEPS + 1 });
      expect(outputs['toolCalls']).toHaveLength(STEPS);
      expect(outputs['toolCalls']).toEqual(
        Array.from({ length: STEPS }, (_, index) =>
          expect.objectContaining({ step: index + 1, status: 'completed' }),
        ),
      );
      // The tool counts: each step took effect once, in order.
      const done = [...effects].filter(([, effect]) => effect.name === name);
      expect(done.map(([, { step }]) => step)).toEqual(Array.from({ length: STEPS }, (_, at) => at + 1));
      const made = calls(name);
      if (name.startsWith('plain')) expect(made).toHaveLength(STEPS);
      for (const [key, same] of Map.groupBy(made, (hit) => hit.idempotencyKey)) {
        expect(key).toContain(id);
        expect(new Set(same.map(({ body }) => body)).size).toBe(1);
      }
      tally.calls += made.length;
      tally.effects += done.length;
    }
    tally.asked = model.questions.length;
    process.stdout.write(
      `engine-agent-kill: seed ${SEED}, ${runs.flat().length} runs of ${STEPS} steps, ${KILLS} kills each, ` +
        `${tally.effects} effects of ${tally.calls} tool calls, ${tally.asked} questions to the model\n`,
    );
    expect(tally.calls).toBeGreaterThan(tally.effects); // some kill did hit a call under way
  }, 1_200_000);

  describe('while a tool is being called', () => {
    const moment = [{ step: 1, phase: 'after the tool' as const }];

    it('does not call it again: the run fails with interrupted, or waits for a person where that cannot be undone', async () => {
      const failing = await start('plain', 'short-failing', moment);
      const caught = await start('caught', 'short-caught', moment);
      const [happened, again, given] = [
        await start('mailing', 'short-happened', moment),
        await start('mailing', 'short-again', moment),
        await start('mailing', 'short-given', moment),
      ];
      const mailsOf = (name: string) => mail.mails.filter(({ source }) => nameOf(source) === name).length;
      await kill();

      const failed = await until(failing, 'failed', 'completed');
      expect([failed.status, failed['error']]).toMatchObject([
        'failed',
        { code: 'interrupted', blockName: 'agent1' },
      ]);
      expect(calls('short-failing')).toHaveLength(1);

      const wentOn = await until(caught, 'failed', 'completed');
      expect([wentOn.status, wentOn['output']]).toEqual(['completed', { why: { result: 'interrupted' } }]);
      expect(calls('short-caught')).toHaveLength(1);

      const decide = async (runId: string, payload: JsonObject) => {
        const waiting = await until(runId, 'waiting', 'failed', 'completed');
        expect([waiting.status, waiting['waits']]).toMatchObject([
          'waiting',
          [{ blockKey: 'b2', kind: 'person', step: 'tool:1:1', until: null }],
        ]);
        await fleet.management.call('POST', `runs/${runId}/signals`, { block: 'b2', payload });
        return until(runId, 'completed', 'failed');
      };
      const result = { accepted: ['ann@example.com'] };
      const told = await decide(happened, {
        action: 'use_outputs',
        outputs: { status: 'completed', result },
      });
      expect(told.status).toBe('completed');
      expect(agentOutputs(told)).toMatchObject({
        content: 'Sent.',
        toolCalls: [{ tool: 'email', status: 'completed', result }],
      });
      expect(mailsOf('short-happened')).toBe(1);

      expect((await decide(again, { action: 'run_again' })).status).toBe('completed');
      expect(mailsOf('short-again')).toBe(2); // a person said so

      const refused = await decide(given, { action: 'fail' });
      expect([refused.status, refused['error']]).toMatchObject(['failed', { code: 'interrupted' }]);
      expect(mailsOf('short-given')).toBe(1);
    }, 600_000);
  });
});
