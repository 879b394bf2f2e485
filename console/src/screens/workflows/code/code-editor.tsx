import { acceptCompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { pageValues } from '../../../page-values.js';
import { references } from './reference-extension.js';
import type { ScopeSource } from './reference-extension.js';

export interface CodeEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Name of the text box for people who cannot see it. */
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly readOnly?: boolean;
  /** One line: Enter does nothing. */
  readonly singleLine?: boolean;
  readonly language?: 'json' | 'text';
  /** Line numbers, folding and search: for whole documents. */
  readonly isDocument?: boolean;
  /** Completion after `<`; absent: no references here. */
  readonly scope?: ScopeSource;
}

const oneLine = EditorState.transactionFilter.of((transaction) =>
  transaction.newDoc.lines > 1
    ? [
        transaction,
        {
          changes: {
            from: 0,
            to: transaction.newDoc.length,
            insert: transaction.newDoc.sliceString(0).replaceAll('\n', ' '),
          },
          sequential: true,
        },
      ]
    : transaction,
);

/** Tab takes a completion, and otherwise leaves the field, as in any form. */
const keys = keymap.of([
  { key: 'Tab', run: acceptCompletion },
  ...closeBracketsKeymap,
  // ⌘Enter, ⌘S and the like belong to the screen.
  ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
  ...historyKeymap,
  ...foldKeymap,
]);

function extensionsFor({ language, singleLine, isDocument, scope }: CodeEditorProps): Extension[] {
  return [
    EditorView.cspNonce.of(pageValues.nonce),
    history(),
    keys,
    EditorView.lineWrapping,
    bracketMatching(),
    ...(language === 'json' ? [json(), closeBrackets()] : []),
    ...(singleLine === true ? [oneLine] : []),
    ...(isDocument === true ? [lineNumbers(), foldGutter(), search(), keymap.of(searchKeymap)] : []),
    ...(scope === undefined ? [] : [references(scope)]),
  ];
}

function attributesFor({ label, describedBy, invalid, readOnly, singleLine }: CodeEditorProps): Extension {
  return [
    EditorState.readOnly.of(readOnly === true),
    EditorView.editable.of(readOnly !== true),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-multiline': String(singleLine !== true),
      'aria-readonly': String(readOnly === true),
      ...(readOnly === true ? { tabindex: '0' } : {}),
      ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
      ...(invalid === true ? { 'aria-invalid': 'true' } : {}),
    }),
  ];
}

/** A field for text with references, an expression, or JSON. */
export function CodeEditor(props: CodeEditorProps): React.ReactNode {
  const { value, invalid = false, isDocument = false, label, describedBy, readOnly } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const attributes = useRef(new Compartment());
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (host.current === null) return undefined;
    const { current: first } = latest;
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: first.value,
        extensions: [
          extensionsFor({
            ...first,
            ...(first.scope ? { scope: () => latest.current.scope?.() ?? [] } : {}),
          }),
          attributes.current.of(attributesFor(first)),
          EditorView.updateListener.of(({ docChanged, state }) => {
            const text = state.doc.toString();
            if (docChanged && text !== latest.current.value) latest.current.onChange(text);
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);

  // What was changed elsewhere (undo, rename, another view) comes in without being reported back.
  useEffect(() => {
    const { current } = view;
    if (current === null || current.state.doc.toString() === value) return;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    view.current?.dispatch({
      effects: attributes.current.reconfigure(attributesFor(latest.current)),
    });
  }, [invalid, label, describedBy, readOnly]);

  return (
    <div
      ref={host}
      className={`code-editor${invalid ? ' is-invalid' : ''}${isDocument ? ' is-document' : ''}${readOnly === true ? ' is-readonly' : ''}`}
    />
  );
}
