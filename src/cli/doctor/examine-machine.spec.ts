import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { statfs } from 'node:fs/promises';
import { examineDataDir, examineDisk, examineNode, examinePublicUrl } from './examine-machine.js';

const diskWith = (bytes: number): typeof statfs =>
  (() => Promise.resolve({ bavail: bytes, bsize: 1 })) as never;

describe('prompthook doctor', () => {
  it.each([
    ['24.1.0', 'ok'],
    ['22.19.0', 'ok'],
    ['22.18.9', 'failed'],
    ['20.20.0', 'failed'],
  ])('judges Node %s as %s', (version, status) => {
    expect(examineNode(version).status).toBe(status);
  });

  it.each([
    [5, 'ok'],
    [0.5, 'warning'],
    [0.1, 'failed'],
  ])('judges %d GiB of free disk as %s, before the folder exists too', async (gib, status) => {
    const finding = await examineDisk({ dataDir: '/tmp/not/there/yet' }, diskWith(gib * 1024 ** 3));
    expect(finding.status).toBe(status);
    expect(finding.message).toContain('/tmp');
  });

  it('makes the data folder and finds one that cannot be made', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'doctor-')), 'data');
    expect((await examineDataDir({ dataDir: folder })).status).toBe('ok');
    expect(await examineDataDir({ dataDir: '/dev/null/data' })).toMatchObject({ status: 'failed' });
  });

  it.each([
    [null, '127.0.0.1', 'ok'],
    [null, '0.0.0.0', 'warning'],
    ['http://hooks.example.com', '0.0.0.0', 'warning'],
    ['https://hooks.example.com', '0.0.0.0', 'ok'],
    ['http://127.0.0.1:3000', '127.0.0.1', 'ok'],
  ])('judges PUBLIC_URL %s on %s as %s', (publicUrl, host, status) => {
    expect(examinePublicUrl({ publicUrl, host }).status).toBe(status);
  });
});
