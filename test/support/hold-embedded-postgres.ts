/** Starts the embedded server in the folder that is given, prints one line of JSON, and holds it until it is killed. */
import { startEmbeddedPostgres } from '../../libs/store/src/embedded/start-embedded-postgres.js';

const server = await startEmbeddedPostgres({ dataDir: process.argv[2] as string, onLog: () => undefined });
console.log(JSON.stringify({ url: server.url }));
setInterval(() => undefined, 60_000);
