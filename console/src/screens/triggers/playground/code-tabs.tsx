import { Tabs, Text } from '@mantine/core';
import { CodeView } from '../../../parts/code-view.js';
import { curlCode } from '../call-code/curl-code.js';
import { SECRET_VARIABLE } from '../call-code/described-call.js';
import type { DescribedCall } from '../call-code/described-call.js';
import { nodeCode } from '../call-code/node-code.js';
import { pythonCode } from '../call-code/python-code.js';

const LANGUAGES = { curl: curlCode, 'Node.js': nodeCode, Python: pythonCode } as const;

/** The call as code, as the form stands. */
export function CodeTabs({ call }: { readonly call: DescribedCall }): React.ReactNode {
  return (
    <div>
      <Tabs defaultValue="curl" keepMounted={false}>
        <Tabs.List aria-label="Language" mb="xs">
          {Object.keys(LANGUAGES).map((language) => (
            <Tabs.Tab key={language} value={language}>
              {language}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {Object.entries(LANGUAGES).map(([language, write]) => (
          <Tabs.Panel key={language} value={language}>
            <CodeView code={write(call)} label={`The call with ${language}`} />
          </Tabs.Panel>
        ))}
      </Tabs>
      {call.auth.mode === 'none' ? null : (
        <Text size="xs" c="dimmed" mt={4}>
          The secret is read from the environment variable {SECRET_VARIABLE}.
        </Text>
      )}
    </div>
  );
}
