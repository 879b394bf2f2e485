import { SMTPServer } from 'smtp-server';

/** Takes every mail and prints it. */
export function startMail(port, say) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, callback) {
      let source = '';
      stream.on('data', (chunk) => (source += chunk));
      stream.on('end', () => {
        say(`mail   to ${envelope.rcptTo.map(({ address }) => address).join(', ')}\n${source.trimEnd()}`);
        callback();
      });
    },
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
