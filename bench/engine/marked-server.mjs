/**
 * The built app with the block of mark.plugin.mjs in its own process, where first-party blocks run. As one of
 * PROMPTHOOK_PLUGINS it would have a process of its own, and the way to it would be measured instead.
 */
import { bootstrap } from '../../dist/src/main.js';
import { readConfig } from '../../dist/src/config/app-config.js';
import { plugins } from '../../dist/src/plugins.js';
import mark from './mark.plugin.mjs';

const server = await bootstrap(readConfig(process.env), { plugins: [...plugins, mark] });
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
