import { autocompletion, startCompletion } from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { Decoration, EditorView, hoverTooltip, MatchDecorator, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, ViewUpdate } from '@codemirror/view';
import type { Extension } from '@codemirror/state';
import { completeReference, sampleText, typeText } from '../document/complete-reference.js';
import type { InScope } from '../document/scope.js';

/** What can be referred to just now; read anew each time, because the workflow changes around the field. */
export type ScopeSource = () => readonly InScope[];

const PILL = /(?<!\\)<([a-z]\w{0,62})\.[^<>\n]{1,200}>/g;

const take =
  (insert: string, goesOn: boolean) =>
  (view: EditorView, _completion: Completion, from: number, to: number): void => {
    // A bracket that is there already is not written twice.
    const next = view.state.sliceDoc(to, to + 1);
    const end = insert.endsWith('>') && next === '>' ? to + 1 : to;
    view.dispatch({
      changes: { from, to: end, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input.complete',
    });
    if (goesOn) startCompletion(view);
  };

const source =
  (scope: ScopeSource) =>
  ({ state, pos }: CompletionContext): CompletionResult | null => {
    const line = state.doc.lineAt(pos);
    const found = completeReference(line.text.slice(0, pos - line.from), scope());
    if (found === null) return null;
    return {
      from: line.from + found.from,
      options: found.options.map(({ label, detail, info, insert, goesOn, boost }) => ({
        label,
        detail,
        boost,
        ...(info === '' ? {} : { info }),
        apply: take(insert, goesOn),
      })),
      validFor: /^\w*$/,
    };
  };

/** References look like one piece, and the cursor treats them so: Backspace takes the whole. */
function pills(scope: ScopeSource): Extension {
  const matcher = new MatchDecorator({
    regexp: PILL,
    decoration: ([, name = '']) => {
      const known = scope().some((block) => block.name === name);
      return Decoration.mark({ class: known ? 'reference-pill' : 'reference-pill is-unknown' });
    },
  });
  class Pills {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = matcher.createDeco(view);
    }
    update(update: ViewUpdate): void {
      this.decorations = matcher.updateDeco(update, this.decorations);
    }
  }
  return ViewPlugin.fromClass(Pills, {
    decorations: ({ decorations }) => decorations,
    provide: (plugin) =>
      EditorView.atomicRanges.of((view) => view.plugin(plugin)?.decorations ?? Decoration.none),
  });
}

/** Type, description and last value of the reference under the pointer. */
const hover = (scope: ScopeSource): Extension =>
  hoverTooltip((view, pos) => {
    const line = view.state.doc.lineAt(pos);
    for (const match of line.text.matchAll(PILL)) {
      const [from, to] = [line.from + match.index, line.from + match.index + match[0].length];
      if (pos < from || pos > to) continue;
      const [, name = ''] = match;
      const block = scope().find((one) => one.name === name);
      const key = /^<\w+\.(\w+)/.exec(match[0])?.[1] ?? '';
      const field = block?.outputs[key];
      const dom = document.createElement('div');
      dom.className = 'reference-tip';
      dom.textContent = block
        ? [
            `${block.title} ${name}`,
            field ? `${key}: ${typeText(field)}` : `no output ${key}`,
            field?.description ?? '',
            sampleText(block.sample?.[key]),
          ]
            .filter((part) => part !== '')
            .join('\n')
        : `"${name}" does not run before this block.`;
      return { pos: from, end: to, create: () => ({ dom }) };
    }
    return null;
  });

/** Everything that a field with references needs: completion after `<`, pills, and what is behind them. */
export const references = (scope: ScopeSource): Extension => [
  autocompletion({ override: [source(scope)], icons: false, activateOnTypingDelay: 0, interactionDelay: 0 }),
  pills(scope),
  hover(scope),
];
