import type { LucideIcon } from 'lucide-react';

/** A line of the navigation. */
export interface NavEntry {
  readonly label: string;
  readonly icon: LucideIcon;
  /** From top to bottom: triggers 10, workflows 20, runs 30, approvals 40, usage 50, guardrails 60, ... settings 90. */
  readonly order: number;
  /** Without this permission the line is not shown. */
  readonly permission?: string;
  /** After g: `g r` goes there. */
  readonly key?: string;
  /** A number beside the label, such as of what waits. A component: it is asked for only while it is shown. */
  readonly badge?: () => React.ReactNode;
}
