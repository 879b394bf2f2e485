import { EgressRefused } from './egress-refused.js';

/**
 * Passes a response's body on up to `maxBytes` (after decompression, so that a small bomb counts with its full size),
 * then cuts it off with {@link EgressRefused}.
 *
 * @param onEnd called once, when the body is over in any way
 * @param translate turns an error of the transport into the one to show
 */
export function boundedBody(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  onEnd: () => void,
  translate: (error: unknown) => unknown,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let received = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = await reader.read().catch((error: unknown) => {
          onEnd();
          throw translate(error);
        });
        if (chunk.done) {
          onEnd();
          controller.close();
          return;
        }
        received += chunk.value.byteLength;
        if (received > maxBytes) {
          onEnd();
          const error = tooLarge(maxBytes);
          await reader.cancel(error);
          throw error;
        }
        controller.enqueue(chunk.value);
      },
      async cancel(reason) {
        onEnd();
        await reader.cancel(reason);
      },
    },
    // Nothing is read ahead: whoever stops reading stops the sender.
    { highWaterMark: 0 },
  );
}

export function tooLarge(maxBytes: number): EgressRefused {
  return new EgressRefused(
    'egress_response_too_large',
    `The response is larger than ${maxBytes} bytes and was cut off.`,
  );
}
