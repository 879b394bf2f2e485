/**
 * The work of a run as BullMQ alone would do it. Three steps are three functions with a checkpoint after each but the
 * last (`updateData`, BullMQ's own pattern for jobs of several steps); the last is covered by the job's completion.
 */
export async function runJob(job, steps) {
  const began = String(process.hrtime.bigint());
  if (steps === 0) return { at: began };
  const isLong = job.data.prompt.length > 10;
  await job.updateData({ ...job.data, step: 1, isLong });
  const text = job.data.prompt.toUpperCase();
  await job.updateData({ ...job.data, step: 2, text });
  return { at: began, text };
}
