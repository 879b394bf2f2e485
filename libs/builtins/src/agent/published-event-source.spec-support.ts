import { jest } from '@jest/globals';

/**
 * Jest resolves with the condition `source`, which our own `imports` map uses; eventsource-parser publishes its
 * TypeScript under the same condition, and Jest cannot run that. The built files are what Node itself loads.
 * Import this before anything that loads a provider adapter or the MCP client.
 */
const dist = '../../../../node_modules/eventsource-parser/dist';
jest.unstable_mockModule('eventsource-parser', () => import(`${dist}/index.js`) as Promise<object>);
jest.unstable_mockModule('eventsource-parser/stream', () => import(`${dist}/stream.js`) as Promise<object>);
