import { json } from '@codemirror/lang-json';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { pageValues } from '../../../page-values.js';

/** Two texts side by side with what differs between them. */
export function JsonMerge({
  before,
  after,
  labels,
}: {
  readonly before: string;
  readonly after: string;
  readonly labels: readonly [before: string, after: string];
}): React.ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const [left, right] = labels;
  useEffect(() => {
    if (host.current === null) return undefined;
    const side = (label: string): Extension[] => [
      EditorView.cspNonce.of(pageValues.nonce),
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.lineWrapping,
      lineNumbers(),
      json(),
    ];
    const view = new MergeView({
      parent: host.current,
      a: { doc: before, extensions: side(left) },
      b: { doc: after, extensions: side(right) },
      collapseUnchanged: { margin: 3, minSize: 6 },
      gutter: true,
    });
    return () => view.destroy();
  }, [before, after, left, right]);
  return <div ref={host} className="json-merge" />;
}
