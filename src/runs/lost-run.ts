/** Another process owns the run now; this one must stop and write nothing more. */
export class LostRun extends Error {
  override readonly name = 'LostRun';
  constructor(readonly runId: string) {
    super(`The run ${runId} belongs to another process now.`);
  }
}
