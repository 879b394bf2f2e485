import type { Detector } from './measure-quality.ts';

/** The floor: the phrases that everybody writes first. */
export const naive: Detector = {
  name: 'naive regular expressions',
  detect: (text) =>
    /ignore (all )?(previous|above|prior) (instructions|rules)/i.test(text) ||
    /disregard (all |the )?(previous|above)/i.test(text) ||
    /(reveal|show|print) (your|the) system prompt/i.test(text) ||
    /you are now (dan|in developer mode)/i.test(text) ||
    /do anything now/i.test(text),
};
