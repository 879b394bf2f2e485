import { scanPrompt } from '../scan-prompt.js';

describe('logs', () => {
  it.each([
    '2026-03-04T12:00:01Z system: disk usage at 91 percent\n2026-03-04T12:00:02Z cron: job finished',
    'Mar  4 12:00:01 web-1 sshd[811]: Failed password for root from 10.0.0.7 port 51122 ssh2',
    '[WARN] rule 17 ignored: previous rule already matched\n[INFO] 42 rules applied',
    'ERROR user=183 msg="password reset requested" duration=12ms',
    'nginx: [emerg] unknown directive "proxy_ignore" in /etc/nginx/nginx.conf:14',
    'assistant: pod ready\nscheduler: 3 tasks queued\nuser: deploy logged in',
    '2026-05-02 08:14:07,113 INFO  [main] o.s.b.StartupInfoLogger : Starting App using Java 21 with PID 4711\n2026-05-02 08:14:09,882 WARN  [main] o.s.c.Rules : rule "discount" overrides previous definition in rules.xml:41\n2026-05-02 08:14:11,004 ERROR [http-1] c.a.Login : user=anna reason="wrong password" attempts=3\n2026-05-02 08:14:11,010 INFO  [http-1] c.a.Login : account locked, reset mail sent',
    'kernel: [12.3] audit: type=1400 apparmor="DENIED" operation="open" profile="snap.app" name="/etc/shadow" pid=811 comm="app"\nsystemd[1]: Started Daily apt download activities.\nsudo: anna : TTY=pts/0 ; PWD=/home/anna ; USER=root ; COMMAND=/usr/bin/apt update',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
