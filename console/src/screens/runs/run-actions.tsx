import { Button, Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { cancelRun, isLive } from '../../api/runs.js';
import type { Run } from '../../api/runs.js';
import { confirmVerb } from '../../parts/confirm.js';
import { toastDone } from '../../parts/toasts.js';
import { useCopy } from '../../parts/use-copy.js';
import { useSession } from '../../shell/use-session.js';
import { downloadJson } from './download-json.js';
import { openRepeatDialog } from './repeat-dialog.js';
import { useOpenRun } from './use-open-run.js';
import { useRunCurl } from './use-run-curl.js';

/** What can be done with one run. */
export function RunActions({ run }: { readonly run: Run }): React.ReactNode {
  const { can } = useSession();
  const client = useQueryClient();
  const openRun = useOpenRun();
  const { copied, copy } = useCopy();
  const curl = useRunCurl(run);
  const mayRepeat = can('runs.write') && !isLive(run) && !run.ephemeral;
  const cancel = (): void =>
    confirmVerb({
      title: 'Cancel this run?',
      verb: 'Cancel the run',
      color: 'red',
      children: 'It stops within a second. What it did outside stays done.',
      onConfirm: async () => {
        await cancelRun(run.id);
        toastDone('The run is being cancelled');
        await client.invalidateQueries({ queryKey: ['runs', 'one', run.id] });
      },
    });
  return (
    <>
      {can('runs.write') && isLive(run) ? (
        <Button variant="default" onClick={cancel} disabled={run.cancelRequested}>
          Cancel…
        </Button>
      ) : null}
      {mayRepeat ? (
        <>
          <Button onClick={() => openRepeatDialog({ run, kind: 'replay', onStarted: openRun })}>
            Replay…
          </Button>
          <Button
            variant="default"
            onClick={() => openRepeatDialog({ run, kind: 'rerun', onStarted: openRun })}
          >
            Rerun from…
          </Button>
        </>
      ) : null}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label="More actions">
            <Ellipsis size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {curl === null ? null : (
            <Menu.Item closeMenuOnClick={false} onClick={() => void copy(curl)}>
              {copied ? 'Copied' : 'Copy as curl'}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => downloadJson(`${run.id}.json`, run)}>Download JSON</Menu.Item>
          <Menu.Item closeMenuOnClick={false} onClick={() => void copy(globalThis.location.href)}>
            Copy the link
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
