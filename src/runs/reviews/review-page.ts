import { createHash } from 'node:crypto';
import type { OpenedLink } from './review-decisions.js';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
pre { overflow: auto; max-height: 24rem; padding: .75rem; border: 1px solid; white-space: pre-wrap; overflow-wrap: anywhere; }
textarea { width: 100%; box-sizing: border-box; font: inherit; }
button { font: inherit; padding: .5rem 1.25rem; margin: 1rem 1rem 0 0; min-height: 44px; }
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** No script, nothing from elsewhere, in no frame; the form goes to where it came from. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-robots-tag': 'noindex, nofollow',
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

/** What is asked, with a form to decide. Everything from the run is text. */
export function reviewPage({ claims, review }: OpenedLink): string {
  const { title, message, show, approvals, fourEyes, kind } = review;
  const shown =
    show === null ? '' : `<h2>What will happen</h2><pre>${escape(JSON.stringify(show, null, 2))}</pre>`;
  const people = approvals.map(({ by }) => by).join(', ');
  const eyes = fourEyes
    ? `<p>Two people must approve.${people === '' ? '' : ` ${escape(people)} did.`}</p>`
    : '';
  const who = claims.name === null ? '' : `<p>You decide as <strong>${escape(claims.name)}</strong>.</p>`;
  return page(
    title,
    `<h1>${escape(kind === 'tool_approval' ? 'May the agent do this?' : title)}</h1>
${kind === 'tool_approval' ? `<p>${escape(title)}</p>` : ''}${message === '' ? '' : `<p>${escape(message)}</p>`}${shown}${eyes}${who}
<form method="post"><p><label for="comment">Comment (optional)</label><textarea id="comment" name="comment" rows="3" maxlength="2000"></textarea></p>
<button name="decision" value="approved">Approve</button><button name="decision" value="denied">Deny</button></form>
<p>This link works once, until ${escape(claims.expiresAt.toISOString())}.</p>`,
  );
}

/** How it ended, or why it cannot be. */
export const noticePage = (title: string, text: string): string =>
  page(title, `<h1>${escape(title)}</h1><p>${escape(text)}</p>`);
