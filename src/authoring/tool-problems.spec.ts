import { builtins } from '#builtins';
import { BlockRegistry } from '#engine';
import type { JsonValue } from '#sdk';
import { toolProblems } from './tool-problems.js';

const registry = new BlockRegistry([builtins]);
const found = (tools: JsonValue, type = 'agent') =>
  toolProblems(
    {
      blocks: [
        { id: 't', name: 't', type: 'api_prompt' },
        { id: 'a', name: 'a', type, params: { tools } },
      ],
    },
    registry,
  );

describe('toolProblems', () => {
  it('finds nothing in tools that can be opened, or that only a run can know', () => {
    expect(
      found([
        { block: 'http_request', params: { url: 'https://example.com' }, approval: 'always' },
        { workflow: 'other' },
        { http: { url: '<api.context.url>' }, name: 'fetch' },
        { mcp: { url: 'https://example.com/mcp' } },
        '<api.context.tool>',
        { block: '<api.context.block>' },
      ]),
    ).toEqual([]);
    expect(found('<api.context.tools>')).toEqual([]);
    expect(found([{ block: 'nothing' }], 'http_request')).toEqual([]);
    expect(toolProblems({}, registry)).toEqual([]);
  });

  it.each<[JsonValue, string, string, string]>([
    [{ block: 'emial' }, '/block', 'unknown_type', 'Did you mean "email"?'],
    [{ block: 'api_prompt' }, '/block', 'unknown_type', 'no block "api_prompt"'],
    [{ block: 'wait' }, '/block', 'not_a_tool', 'cannot be used as tools'],
    [
      { block: 'email', params: { subjct: 'x' } },
      '/params/subjct',
      'unknown_param',
      'Did you mean "subject"?',
    ],
    [{ http: { uri: 'x' }, name: 'x' }, '/http/uri', 'unknown_param', 'Did you mean "url"?'],
    [{ http: { url: 'https://example.com' } }, '', 'tools_invalid', 'needs a "name"'],
    [{ block: 'email', aproval: 'always' }, '', 'tools_invalid', 'has no "aproval"'],
    [{ bloc: 'email' }, '', 'tools_invalid', 'A tool is one of'],
    [{ block: 'email', workflow: 'x' }, '', 'tools_invalid', 'A tool is one of'],
  ])('refuses %j, with the place', (tool, place, code, words) => {
    expect(found([{ workflow: 'fine' }, tool])).toEqual([
      {
        pointer: `/blocks/1/params/tools/1${place}`,
        code,
        message: expect.stringContaining(words) as string,
        severity: 'error',
      },
    ]);
  });
});
