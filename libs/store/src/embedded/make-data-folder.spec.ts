import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDataFolder } from './make-data-folder.js';

let parent: string;
beforeAll(async () => (parent = await mkdtemp(join(tmpdir(), 'data-folder-'))));
afterAll(() => rm(parent, { recursive: true }));

it('makes every folder on the way, and finds them the second time', async () => {
  const folder = join(parent, 'a', 'b', 'c d');
  expect(await makeDataFolder(folder)).toBe(folder);
  expect(await makeDataFolder(folder)).toBe(folder);
  expect((await stat(folder)).isDirectory()).toBe(true);
});

it('is made once when several processes ask for it at the same time', async () => {
  const folder = join(parent, 'x', 'y', 'z');
  expect(await Promise.all(Array.from({ length: 8 }, () => makeDataFolder(folder)))).toEqual(
    Array.from({ length: 8 }, () => folder),
  );
});

it.each([
  ['is a file', 'file', /file cannot be used: it is a file, not a folder\./],
  ['lies under a file', 'file/below/it', /it cannot be used: a part of the path is a file, not a folder\./],
])('says in one line that it %s, and what to do', async (_, path, message) => {
  await writeFile(join(parent, 'file'), '');
  const refusal = makeDataFolder(join(parent, path));
  await expect(refusal).rejects.toThrow(message);
  await expect(refusal).rejects.toThrow(/^[^\n]*DATA_DIR=[^\n]*$/);
});

const onLinux = process.platform === 'linux' ? it : it.skip;
onLinux('ends where Node’s own recursive mkdir would turn for ever', async () => {
  await expect(makeDataFolder('/proc/prompthook/data')).rejects.toThrow(
    'cannot be used: no folder can be made there',
  );
});
