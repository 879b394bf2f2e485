import { createServer } from 'node:http';

/**
 * Not a language model: it follows a script. It reads every gs:// file that the user names with the tool
 * `gcs_read_file`, mails the first sentences with `gmail_send` to the address that the user names, and says what it
 * did. Without these tools it repeats the task, so that you see what a model would be given.
 */
function decide({ messages, tools = [] }) {
  const asked = messages.findLastIndex(({ role }) => role === 'user');
  const task = textOf(messages[asked]);
  const since = messages.slice(asked + 1);
  const results = since.filter(({ role }) => role === 'tool').map(textOf);
  const wasCalled = (name) =>
    since.some(({ tool_calls: calls = [] }) => calls.some((call) => call.function.name === name));
  const offered = new Set(tools.map((tool) => tool.function.name));
  const paths = [...new Set(task.match(/gs:\/\/[^\s"',\]]+/g) ?? [])];
  const [address] = task.match(/[\w.]+@[\w.]+\w/) ?? [];

  if (offered.has('gcs_read_file') && paths.length > 0 && !wasCalled('gcs_read_file'))
    return { calls: paths.map((path) => ({ name: 'gcs_read_file', args: { query: { path } } })) };
  const bullets = results
    .flatMap((result) => result.match(/"path":"gs:[^"]*","text":"([^"]+)"/)?.[1]?.split(/(?<=\.) /) ?? [])
    .map((sentence) => `- ${sentence}`)
    .join('\n');
  if (offered.has('gmail_send') && address && bullets && !wasCalled('gmail_send'))
    return { calls: [{ name: 'gmail_send', args: { to: address, subject: 'Summary', text: bullets } }] };
  if (bullets) return { text: `${bullets}\n\nSent to ${address ?? 'nobody'}.` };
  const earlier = messages.slice(0, asked).filter(({ role }) => role === 'user').length;
  return { text: `This is the stand-in model. Earlier messages: ${earlier}. The task: ${task.trim()}` };
}

const textOf = ({ content }) =>
  typeof content === 'string' ? content : (content ?? []).map(({ text = '' }) => text).join('');

const chunkOf = (model, delta, finish = null) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: Math.floor(Date.now() / 1000),
  model,
  choices: [{ index: 0, delta, finish_reason: finish }],
});

/** `POST /v1/chat/completions`, streaming. */
export function startModel(port, say) {
  const answer = async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const question = JSON.parse(body);
    const { model } = question;
    const { text = '', calls = [] } = decide(question);
    say(`model  ${calls.length > 0 ? `calls ${calls.map(({ name }) => name).join(', ')}` : 'answers'}`);
    const toolCalls = calls.map(({ name, args }, index) => ({
      index,
      id: `call_${question.messages.length}_${index}`,
      type: 'function',
      function: { name, arguments: JSON.stringify(args) },
    }));
    const usage = { prompt_tokens: body.length >> 2, completion_tokens: text.length >> 2 };
    const events = [
      chunkOf(model, { role: 'assistant', content: text }),
      ...(toolCalls.length > 0 ? [chunkOf(model, { tool_calls: toolCalls })] : []),
      chunkOf(model, {}, toolCalls.length > 0 ? 'tool_calls' : 'stop'),
      {
        ...chunkOf(model, {}),
        choices: [],
        usage: { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens },
      },
    ];
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of events) response.write(`data: ${JSON.stringify(event)}\n\n`);
    response.end('data: [DONE]\n\n');
  };
  const server = createServer((request, response) => void answer(request, response));
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
