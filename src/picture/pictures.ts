import type { Pictures } from '../command.js';

/** Draws charts. What draws is loaded for the first of them: nobody who asks for none waits for it. */
export const pictures: Pictures = {
  svg: async (chart) => {
    const { chartSvg } = await import('../render/chart/svg.js');
    return chartSvg(chart);
  },
  png: async (chart) => {
    const [{ chartSvg }, { pngOf }] = await Promise.all([
      import('../render/chart/svg.js'),
      import('./png.js'),
    ]);
    return pngOf(chartSvg(chart));
  },
};
