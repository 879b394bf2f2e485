const RUN_ID = /^apirun_([0-9a-f]{32})$/;

/** The run's id as callers of agents see it. */
export const agentRunIdOf = (runId: string): string => `api${runId}`;

/** The run of such an id; null for other text. */
export const runIdOfAgentRun = (id: string): string | null => {
  const digits = RUN_ID.exec(id)?.[1];
  return digits === undefined ? null : `run_${digits}`;
};
