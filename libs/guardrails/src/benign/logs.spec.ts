import { scanPrompt } from '../scan-prompt.js';

describe('logs', () => {
  it.each([
    '2026-03-04T12:00:01Z system: disk usage at 91 percent\n2026-03-04T12:00:02Z cron: job finished',
    'Mar  4 12:00:01 web-1 sshd[811]: Failed password for root from 10.0.0.7 port 51122 ssh2',
    '[WARN] rule 17 ignored: previous rule already matched\n[INFO] 42 rules applied',
    'ERROR user=183 msg="password reset requested" duration=12ms',
    'nginx: [emerg] unknown directive "proxy_ignore" in /etc/nginx/nginx.conf:14',
    'assistant: pod ready\nscheduler: 3 tasks queued\nuser: deploy logged in',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
