import { processEnvironment, readConfig } from '../../config/app-config.js';
import type { AppConfig } from '../../config/app-config.js';
import { InvalidSetting } from '../../config/setting.js';
import { examineDatabase } from './examine-database.js';
import { examineEncryption } from './examine-encryption.js';
import { examineDataDir, examineDisk, examineNode, examinePublicUrl } from './examine-machine.js';
import { examineServer } from './examine-server.js';
import { failed, ok } from './finding.js';
import type { Finding } from './finding.js';

async function examine(config: AppConfig): Promise<Finding[]> {
  const { finding, running } = await examineServer(config);
  return [
    await examineDataDir(config),
    await examineDisk(config),
    await examineEncryption(config),
    examinePublicUrl(config),
    finding,
    ...(await examineDatabase(config, running)),
  ];
}

/** Everything that a start needs, looked at in the order in which a start needs it. */
export async function examineAll(): Promise<Finding[]> {
  const first = [examineNode()];
  try {
    const config = readConfig(processEnvironment());
    return [...first, ok('Settings', 'every variable can be read'), ...(await examine(config))];
  } catch (error) {
    if (!(error instanceof InvalidSetting)) throw error;
    return [...first, ...error.problems.map((problem) => failed('Settings', problem))];
  }
}
