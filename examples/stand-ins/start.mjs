/**
 * Stand-ins for the services that the examples use, so that they run without an account anywhere: a file service, a
 * mail server, and a model behind the OpenAI-compatible wire format. All listen on 127.0.0.1 only.
 */
import { startFiles } from './files.mjs';
import { startMail } from './mail.mjs';
import { startModel } from './model.mjs';

const say = (line) => console.log(line);
await startFiles(4611, say);
await startMail(4612, say);
await startModel(4613, say);
say('The stand-ins are ready. Ctrl-C ends them.');
