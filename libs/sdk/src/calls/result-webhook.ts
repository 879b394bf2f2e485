import { refuse } from '../errors.js';
import type { Problem } from '../errors.js';
import { field } from '../fields.js';

/** Where the result of each run is sent, signed. */
export const resultWebhook = field.object({
  description:
    'Sends the result of each run to a URL of yours, or to one that the call names, signed as Standard Webhooks; left out, none is sent.',
  fields: {
    url: field.string({
      description:
        'Absolute https URL; private addresses are refused. Left out: only calls that name a receiver have their result sent.',
      maxLength: 2048,
    }),
    secret: field.secret({ description: 'Signing secret, as `{{secrets.NAME}}`.' }),
    allowedUrls: field.array({
      description:
        'Receivers that a call may name for its own result, in the header `Prefer: result-webhook="https://..."`. One that ends with / allows everything below it.',
      items: field.string({
        description: 'Absolute URL without query and fragment.',
        references: false,
        maxLength: 2048,
        pattern: String.raw`^https?://[^?#@\s]+$`,
      }),
    }),
    headers: field.object({
      description:
        'Headers sent besides, by name; values may be `{{secrets.NAME}}`. None that frames the request, and none of the signature.',
    }),
    hubSignature: field.boolean({
      description: 'Also sends X-Hub-Signature-256, for receivers that know nothing else.',
      references: false,
    }),
  },
});

/** What {@link checkResultWebhook} reads. */
export interface ResultWebhookDraft {
  readonly url?: string | undefined;
  readonly allowedUrls?: readonly string[] | undefined;
}

/** Refuses settings that send nothing anywhere. */
export const checkResultWebhook = (draft: ResultWebhookDraft | null | undefined): Problem[] =>
  !draft || draft.url !== undefined || (draft.allowedUrls?.length ?? 0) > 0
    ? []
    : [
        refuse(
          '/resultWebhook',
          'result_webhook_without_url',
          'The result webhook has neither a url nor allowedUrls, so nothing would be sent. Set one of them, or leave resultWebhook out.',
        ),
      ];
