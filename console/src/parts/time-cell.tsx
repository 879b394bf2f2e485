import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { relativeTime } from './relative-time.js';
import { useTimeDisplay } from './time-display.js';

/** A time: relative in the cell, absolute in the title, or as the person chose in their menu. */
export function TimeCell({ at }: { readonly at: string | null }): React.ReactNode {
  const display = useTimeDisplay();
  const [now, setNow] = useState(() => new Date());
  useInterval(() => setNow(new Date()), 10_000, { autoInvoke: display === 'relative' });
  if (at === null) return <span aria-label="none">–</span>;
  const time = new Date(at);
  const absolute = display === 'utc' ? utc(time) : time.toLocaleString();
  return (
    <time dateTime={at} title={`${time.toLocaleString()} · ${utc(time)}`}>
      {display === 'relative' ? relativeTime(time, now) : absolute}
    </time>
  );
}

const utc = (time: Date): string => `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
