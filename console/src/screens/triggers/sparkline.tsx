import { Text, VisuallyHidden } from '@mantine/core';
import type { UsageBucket } from '../../api/triggers.js';
import './sparkline.css';

const HEIGHT = 24;

const troubles = ({ failed, refused, rateLimited }: UsageBucket): number => failed + refused + rateLimited;
const all = ({ accepted, refused, duplicate, rateLimited }: UsageBucket): number =>
  accepted + refused + duplicate + rateLimited;

/** Bars of calls over time, what went wrong in red at the foot with a pattern. The text says the same in words. */
export function Sparkline({
  buckets,
  text,
  wide = false,
}: {
  readonly buckets: readonly UsageBucket[];
  readonly text: string;
  readonly wide?: boolean;
}): React.ReactNode {
  const most = Math.max(1, ...buckets.map(all));
  const size = (count: number): number => (count === 0 ? 0 : Math.max((count / most) * HEIGHT, 1.5));
  return (
    <div className={wide ? 'sparkline wide' : 'sparkline'}>
      <svg viewBox={`0 0 ${buckets.length * 4} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        {buckets.map((bucket, index) => {
          const whole = size(all(bucket));
          const bad = Math.min(size(troubles(bucket)), whole);
          return (
            <g key={bucket.at}>
              <rect
                x={index * 4}
                y={HEIGHT - 0.5}
                width={3}
                height={0.5}
                fill="var(--mantine-color-default-border)"
              />
              <rect
                x={index * 4}
                y={HEIGHT - whole}
                width={3}
                height={whole}
                fill="var(--mantine-color-blue-6)"
              />
              <rect x={index * 4} y={HEIGHT - bad} width={3} height={bad} fill="var(--mantine-color-red-8)" />
            </g>
          );
        })}
      </svg>
      {wide ? <VisuallyHidden>{text}</VisuallyHidden> : <Text size="xs">{text}</Text>}
    </div>
  );
}
