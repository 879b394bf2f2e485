/** NOTIFY channels. The payload of each is written beside it. */
export const Channels = {
  /** Run ids, joined by commas: runs that ended or wait, whose waiting caller is on another process. */
  runEnded: 'prompthook_run_ended',
  /** Run ids, joined by commas: new stored events of streamed runs, whose waiter is another process. */
  runEvent: 'prompthook_run_event',
  /** One run id: its owner should abort it. */
  cancel: 'prompthook_cancel',
  /** Empty: a delivery is due. */
  deliveries: 'prompthook_deliveries',
  /** JSON array of trigger ids and paths whose compiled form is out of date; `*` = all. */
  triggers: 'prompthook_triggers',
} as const;
