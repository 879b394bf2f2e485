import { newId } from '#store';

const RUN_ID = /^run_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;
const JOB_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A run id whose 32 digits are those of a UUID (version 4, as clients of this surface expect). The time stays in front,
 * so that new runs land on the right edge of their index; 72 bits are random or count up.
 */
export const newJobRunId = (nowMs: number): string => {
  const id = newId('run', nowMs);
  // run_tttttttttttt cccc rrrrrrrrrrrrrrrr: the version replaces the counter's first digit, the variant one random one
  const variant = '89ab'.charAt(Number.parseInt(id.charAt(20), 16) & 3);
  return `${id.slice(0, 16)}4${id.slice(17, 20)}${variant}${id.slice(21)}`;
};

/** The job id that callers of API triggers see: the run's id in the form of a UUID. */
export const jobIdOf = (runId: string): string => runId.replace(RUN_ID, '$1-$2-$3-$4-$5');

/** The run of a job id; null for text that is no job id. */
export const runIdOfJob = (jobId: string): string | null =>
  JOB_ID.test(jobId) ? `run_${jobId.replaceAll('-', '')}` : null;
