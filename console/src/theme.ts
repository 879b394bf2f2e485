import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** The look of the console. Fonts are the system's: nothing is loaded from elsewhere. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: {
    // Mantine's own is too light at its seventh shade for white letters (WCAG AA).
    red: [
      ...['#fff5f5', '#ffe3e3', '#ffc9c9', '#ffa8a8', '#ff8787'],
      ...['#ff6b6b', '#fa5252', '#d32f2f', '#c92a2a', '#b02525'],
    ] as unknown as MantineColorsTuple,
    // A button of the ninth shade takes the eighth under the mouse: Mantine's own is too light there for white letters.
    teal: [
      ...['#e6fcf5', '#c3fae8', '#96f2d7', '#63e6be', '#38d9a9'],
      ...['#20c997', '#12b886', '#0ca678', '#076b4d', '#087f5b'],
    ] as unknown as MantineColorsTuple,
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  headings: { fontWeight: '650' },
});

/** Mantine's greys for secondary text, links and errors are too light for WCAG AA on our backgrounds. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-8)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-0)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-3)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
  },
});
