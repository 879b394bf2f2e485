import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { CopyPlus, Download, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { request } from '../../../api/request.js';
import type { Workflow } from '../../../api/workflows.js';
import { toastError } from '../../../parts/toasts.js';
import { useSession } from '../../../shell/use-session.js';
import { documentText } from '../document/read-document.js';
import { DeleteWorkflow } from './delete-workflow.js';
import type { DeletedWorkflow } from './delete-workflow.js';
import { downloadText } from './download-text.js';
import { DuplicateWorkflow } from './duplicate-workflow.js';

/** What can be done with a workflow of the list. */
export function WorkflowMenu({ workflow, triggers }: DeletedWorkflow): React.ReactNode {
  const { can } = useSession();
  const navigate = useNavigate();
  const [copying, copy] = useDisclosure();
  const [deleting, remove] = useDisclosure();
  const { name } = workflow;
  const download = async (): Promise<void> => {
    try {
      const { document } = await request<Workflow>('GET', `workflows/${encodeURIComponent(name)}`);
      downloadText(`${name}.json`, `${documentText(document)}\n`);
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <>
      <Menu position="bottom-end" withArrow>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" c="inherit" aria-label={`Actions of ${name}`}>
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Pencil size={16} />}
            onClick={() => void navigate({ to: '/workflows/$name', params: { name } })}
          >
            Open
          </Menu.Item>
          <Menu.Item leftSection={<Download size={16} />} onClick={() => void download()}>
            Export as JSON
          </Menu.Item>
          {can('workflows.write') ? (
            <Menu.Item leftSection={<CopyPlus size={16} />} onClick={copy.open}>
              Duplicate
            </Menu.Item>
          ) : null}
          {can('workflows.delete') ? (
            <Menu.Item
              leftSection={<Trash2 size={16} />}
              c="var(--mantine-color-error)"
              onClick={remove.open}
            >
              Delete
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <DuplicateWorkflow workflow={workflow} opened={copying} onClose={copy.close} />
      <DeleteWorkflow workflow={workflow} triggers={triggers} opened={deleting} onClose={remove.close} />
    </>
  );
}
