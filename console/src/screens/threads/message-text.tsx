import { CodeView } from '../../parts/code-view.js';
import { splitCode } from './split-code.js';

/** What somebody wrote, as text: code between fences is set apart, and nothing in it is ever markup of the page. */
export const MessageText = ({ text }: { readonly text: string }): React.ReactNode =>
  splitCode(text).map(({ kind, content, language }, place) =>
    kind === 'code' ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one text never change places
      <CodeView key={place} code={content} label={language === '' ? 'Code' : language} />
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <p key={place} className="message-text">
        {content}
      </p>
    ),
  );
