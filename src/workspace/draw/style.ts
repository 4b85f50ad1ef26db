import { blocksStyle } from './style-blocks.js';
import { fieldsStyle } from './style-fields.js';
import { messagesStyle } from './style-messages.js';

/** The frame: colours, sidebar, places. */
const frameStyle = `
:root {
  color-scheme: light dark;
  --ink: #1d1c1d; --soft: #5f5e60; --faint: #dcdbde; --paper: #ffffff; --tint: #f6f6f7; --side: #f1f3f6; --chosen: #dde6f0;
  --private: #f4f6fa; --link: #1264a3; --accent: #25476a; --on-accent: #ffffff;
  --green: #0b6b50; --red: #b3134a; --mention: #e3eef8; --focus: #1264a3; --shadow: 0 8px 28px rgb(0 0 0 / .18);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #d8d9da; --soft: #a6a8ab; --faint: #3a3d42; --paper: #1a1d21; --tint: #222529; --side: #15171a; --chosen: #2a3846;
    --private: #1f242c; --link: #57b0ec; --accent: #a9c7e6; --on-accent: #12181f;
    --green: #1f8f6d; --red: #e0557f; --mention: #1f3447; --focus: #57b0ec; --shadow: 0 8px 28px rgb(0 0 0 / .55);
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; margin: 0; overflow: hidden; }
body {
  display: grid; grid-template: minmax(0, 1fr) / 14rem minmax(0, 1fr);
  background: var(--paper); color: var(--ink);
  font: 400 15px/1.5 'Noto Sans', 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Yu Gothic', 'Meiryo',
    'Noto Sans CJK JP', 'Noto Sans JP', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
  overflow-wrap: anywhere;
}
button, select, input, textarea { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
code { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace; font-size: .88em; }
.bar, .log, .intro, .home { width: 100%; max-width: 52rem; padding-inline: 1.25rem; }

.places { display: flex; flex-direction: column; padding: .8rem .6rem; background: var(--side); border-right: 1px solid var(--faint); overflow-y: auto; }
.team { margin: 0 .6rem .6rem; line-height: 1.35; }
.team b { display: block; font-size: 1.05rem; }
.team span { color: var(--soft); font-size: .8rem; }
.places h2 { margin: .8rem .6rem .25rem; color: var(--soft); font-size: .8rem; font-weight: 600; }
.places ul { margin: 0; padding: 0; list-style: none; }
.places a {
  display: flex; align-items: baseline; gap: .45rem; padding: .25rem .6rem; border-radius: 6px; color: var(--ink); text-decoration: none;
}
.places a:hover { background: var(--faint); }
.places a[aria-current] { background: var(--chosen); font-weight: 600; }
.places a > span:first-child { color: var(--soft); }
.unread { margin-left: auto; padding: 0 .4rem; border-radius: 999px; background: var(--accent); color: var(--on-accent) !important; font-size: .7rem; font-weight: 700; }
.connection { margin: auto .6rem 0; padding-top: .8rem; color: var(--red); font-size: .85rem; }
.connection:empty { display: none; }

main { min-width: 0; min-height: 0; }
.place { height: 100%; display: flex; flex-direction: column; }
.bar { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .9rem; padding-block: .7rem; max-width: none; border-bottom: 1px solid var(--faint); }
.bar h1 { margin: 0; font-size: 1.1rem; font-weight: 700; letter-spacing: -.005em; }
.bar h1 span { color: var(--soft); font-weight: 400; }
.bar p { margin: 0; color: var(--soft); font-size: .85rem; }
.scroller { position: relative; flex: 1; min-height: 0; overflow-y: auto; overflow-x: hidden; scroll-padding-top: .5rem; }
.home { padding-block: 1.1rem 2rem; max-width: 46rem; }
.home .bk-section { margin-block: .6rem; }
.home .bk-header { margin-top: 1.1rem; }
.home .blocks > .bk-header:first-child { margin-top: 0; }
[data-home-trouble] { padding-inline: 1.25rem; }
noscript { padding: 1rem; }

@media (max-width: 46rem) {
  body { grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); }
  .places { flex-flow: row wrap; align-items: center; gap: .15rem; padding: .35rem .5rem; border-right: 0; border-bottom: 1px solid var(--faint); }
  .team, .places h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .places ul { display: flex; gap: .15rem; }
  .places a { min-height: 2.4rem; align-items: center; padding: .25rem .7rem; }
  .connection { flex-basis: 100%; margin: 0 .3rem; padding: 0; }
  .bar { padding-block: .45rem; }
  .bar p { display: none; }
  .bar, .log, .intro, .home { padding-inline: .8rem; }
}
`;

/** The page's style sheet: loads nothing from anywhere. */
export const pageStyle = `${frameStyle}${messagesStyle}${blocksStyle}${fieldsStyle}`;
