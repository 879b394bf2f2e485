import { Button, List, Text } from '@mantine/core';
import { CircleX, TriangleAlert } from 'lucide-react';
import type { PlacedProblem } from '../document/problem-places.js';
import { useEditor, useEditorContext } from './editor-context.js';

/** What the server's check found, each with the way to where it is. */
export function ProblemsDock(): React.ReactNode {
  const { store } = useEditorContext();
  const problems = useEditor((editor) => editor.problems);
  if (problems.length === 0) return <Text size="sm">No problems: the draft can be published.</Text>;
  const goTo = ({ blockId, param }: PlacedProblem): void => {
    if (blockId === null) return;
    store.getState().select([blockId]);
    if (param !== null) requestAnimationFrame(() => focusParam(param));
  };
  const sorted = problems.toSorted((a, b) => a.severity.localeCompare(b.severity));
  return (
    <List size="sm" listStyleType="none" aria-label="Problems">
      {sorted.map((problem) => {
        const { severity, message, pointer, code, blockId, blockName, param } = problem;
        const Icon = severity === 'error' ? CircleX : TriangleAlert;
        return (
          <List.Item
            key={`${pointer}${code}${message}`}
            icon={
              <Icon
                size={16}
                aria-hidden
                color={severity === 'error' ? 'var(--mantine-color-error)' : undefined}
              />
            }
          >
            <strong>{severity === 'error' ? 'Error' : 'Warning'}</strong>
            {blockName === null ? '' : ` in ${blockName}`}: {message}{' '}
            {blockId === null ? (
              <Text span size="xs" c="dimmed" className="mono">
                {pointer}
              </Text>
            ) : (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => goTo(problem)}
                aria-label={`Go to ${blockName ?? ''} ${param?.slice(1).replaceAll('/', ' ') ?? ''}`.trim()}
              >
                Go to
              </Button>
            )}
          </List.Item>
        );
      })}
    </List>
  );
}

/** The innermost field that holds the place: a finding may be about something inside of a JSON value. */
function focusParam(param: string): void {
  const frames = [...document.querySelectorAll<HTMLElement>('[data-pointer]')];
  const holds = ({ dataset }: HTMLElement): boolean =>
    param === dataset['pointer'] || param.startsWith(`${dataset['pointer']}/`);
  const frame = frames
    .filter(holds)
    .toSorted((a, b) => (b.dataset['pointer']?.length ?? 0) - (a.dataset['pointer']?.length ?? 0))[0];
  frame?.scrollIntoView({ block: 'center' });
  frame?.querySelector<HTMLElement>('[role="textbox"], input, select, textarea, summary')?.focus();
}
