import { newId } from '#store';

/** Names this process for as long as it holds its lease: the owner of runs, and where callers wait. `prc_...` */
export class ProcessIdentity {
  readonly id = newId('prc');
}
