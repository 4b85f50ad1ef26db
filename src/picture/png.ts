import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { openFont } from './open-font.js';

const { resolve } = createRequire(import.meta.url);
/** The face in which charts are set: Latin first, then Japanese. Both are one family. */
const faces = ['latin', 'latin-ext', 'japanese'].map(
  (part) => `@fontsource/sawarabi-gothic/files/sawarabi-gothic-${part}-400-normal.woff`,
);
const family = 'Sawarabi Gothic';
/** Twice the size: sharp on a phone. */
const zoom = 2;

/** The program that draws can be started once in a process. */
let ready: Promise<readonly Buffer[]> | null = null;

/** An SVG as PNG, twice its size. Nothing is loaded that the SVG names; its text is set in the shipped face. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  ready ??= start();
  const fontBuffers = [...(await ready)];
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: family, sansSerifFamily: family },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}

async function start(): Promise<readonly Buffer[]> {
  const [program, ...fonts] = await Promise.all([
    readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    ...faces.map((face) => readFile(resolve(face))),
  ]);
  await initWasm(new Uint8Array(program));
  return fonts.map(openFont);
}
