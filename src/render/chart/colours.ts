import type { ChartKey } from '../../answer.js';

/**
 * Colours that people with any kind of colour vision tell apart (Okabe and Ito, 2008); what is asked and what leads a meeting
 * is grey. No colour alone says anything: bars stand in the order of the legend, and have their number.
 */
export const colours: Readonly<Record<ChartKey, string>> = {
  us: '#0072b2',
  japan: '#d55e00',
  other: '#009e73',
  unnamed: '#cc79a7',
  questions: '#767676',
  moderation: '#b5b5b5',
  reported: '#e69f00',
};

export const ink = '#1d1c1d';
export const soft = '#5f5e60';
export const paper = '#ffffff';
export const faint = '#dddddd';
