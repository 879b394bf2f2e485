import { callParams, definedAt } from '#sdk';
import type { AnyTriggerDefinition, Fields, Plugin, TriggerSurface } from '#sdk';
import { CALL_OUTPUTS, GIVEN_OUTPUTS } from '../authoring/given-outputs.js';

const NEEDED: Readonly<Partial<Record<TriggerSurface, readonly string[]>>> = {
  prompt: ['path', 'auth'],
  webhook: ['path', 'auth'],
  schedule: ['cron', 'timezone'],
};

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** The app acts on these by name and in their shape, so a trigger takes them as they are or leaves them out. */
const rewritten = (params: Fields): string[] =>
  Object.entries(callParams)
    .filter(([name, { kind }]) => Object.hasOwn(params, name) && params[name]?.kind !== kind)
    .map(([name]) => name);

function faultsOf(definition: AnyTriggerDefinition): string[] {
  const { type, surface, receive } = definition;
  const params: Fields = definition.params;
  const outputs: Fields = definition.outputs;
  const given = GIVEN_OUTPUTS[surface];
  const needed = NEEDED[surface];
  if (given === undefined || needed === undefined)
    return [
      `\`${type}\` has the surface ${JSON.stringify(surface)}, which is not for plugins: write \`surface: 'webhook'\`, 'prompt' or 'schedule'.`,
    ];
  const faults: string[] = [];
  const isCalled = surface !== 'schedule';
  const missing = needed.filter((name) => !Object.hasOwn(params, name));
  if (missing.length > 0)
    faults.push(
      `${type}.params lacks ${listed(missing)}: ${isCalled ? 'add `...callParams` to them' : 'declare them as the trigger `schedule` does'}.`,
    );
  if (isCalled)
    for (const name of rewritten(params))
      faults.push(
        `${type}.params.${name} has a meaning of its own: take it from \`callParams\`, or rename it.`,
      );
  if (!isCalled && Object.hasOwn(params, 'path'))
    faults.push(`${type}.params.path belongs to triggers that are called over HTTP: rename it.`);
  const unread = isCalled ? [] : given.filter((name) => !Object.hasOwn(outputs, name));
  if (unread.length > 0)
    faults.push(`${type}.outputs lacks ${listed(unread)}: declare them as the trigger \`schedule\` does.`);
  if (receive !== undefined) {
    if (surface !== 'webhook')
      faults.push(
        `\`${type}\` has \`receive\`, which only \`surface: 'webhook'\` calls: remove one of them.`,
      );
    return faults;
  }
  const known = isCalled ? [...given, ...CALL_OUTPUTS] : given;
  for (const name of Object.keys(outputs).filter((each) => !known.includes(each)))
    faults.push(
      `${type}.outputs.${name} is given by nobody: ${surface === 'webhook' ? 'add `receive`, which makes it of the call' : 'remove it'}; without that there are ${listed(known)}.`,
    );
  return faults;
}

/** What the app cannot serve in the triggers of a plugin that the registry takes; one line each, with what to write. */
export const surfaceFaults = (plugin: Plugin): string[] =>
  plugin.triggers.flatMap((trigger) => {
    const place = definedAt(trigger);
    return faultsOf(trigger).map(
      (fault) => `plugin "${plugin.name}": ${fault}${place === undefined ? '' : ` (${place})`}`,
    );
  });
