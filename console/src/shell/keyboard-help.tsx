import { Kbd, Modal, Switch, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { isTyping, setShortcuts, shortcutsAreOn } from '../parts/single-keys.js';
import { useNavEntries } from './nav-entries.js';

const EVERYWHERE: readonly (readonly [keys: string, what: string])[] = [
  ['⌘K', 'Search and commands'],
  ['?', 'This help'],
  ['j / k', 'Next and previous row of a list'],
  ['Enter', 'Open the row'],
  ['Esc', 'Close what is open'],
];

/** `?`: the keys of the console, and the switch that turns those of one letter off. */
export function KeyboardHelp(): React.ReactNode {
  const [opened, { open, close }] = useDisclosure();
  const [on, setOn] = useState(shortcutsAreOn);
  const entries = useNavEntries();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === '?' && !isTyping(event) && shortcutsAreOn()) open();
    };
    const onAsked = (): void => open();
    document.addEventListener('keydown', onKey);
    document.addEventListener(SHOW_KEYS, onAsked);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener(SHOW_KEYS, onAsked);
    };
  }, [open]);
  const keys = [
    ...EVERYWHERE,
    ...entries.flatMap(({ key, label }) => (key === undefined ? [] : [[`g ${key}`, label] as const])),
  ];
  return (
    <Modal opened={opened} onClose={close} title="Keyboard" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Switch
        label="Shortcuts of one letter"
        checked={on}
        onChange={({ currentTarget: { checked } }) => {
          setShortcuts(checked);
          setOn(checked);
        }}
        mb="md"
      />
      <Table>
        <Table.Tbody>
          {keys.map(([key, what]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" w={90}>
                <Kbd>{key}</Kbd>
              </Table.Th>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

const SHOW_KEYS = 'prompthook:show-keys';

/** Opens the help from somewhere else, such as a menu. */
export const showKeys = (): void => void document.dispatchEvent(new Event(SHOW_KEYS));
