import { blocksStyle } from './style-blocks.js';

/** The page: header, messages, threads, composer. Blocks and dialogs are in style-blocks.ts. */
const layoutStyle = `
:root {
  color-scheme: light dark;
  --ink: #1d1c1d; --soft: #5f5e60; --faint: #dcdbde; --paper: #ffffff; --tint: #f6f6f7;
  --private: #f4f6fa; --link: #1264a3; --accent: #25476a; --on-accent: #ffffff;
  --green: #0b6b50; --red: #b3134a; --mention: #e3eef8; --focus: #1264a3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #d8d9da; --soft: #a6a8ab; --faint: #3a3d42; --paper: #1a1d21; --tint: #222529;
    --private: #1f242c; --link: #57b0ec; --accent: #a9c7e6; --on-accent: #12181f;
    --green: #1f8f6d; --red: #e0557f; --mention: #1f3447; --focus: #57b0ec;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html, body { height: 100%; margin: 0; overflow: hidden; }
body {
  display: flex; flex-direction: column;
  background: var(--paper); color: var(--ink);
  font: 400 15px/1.5 'Noto Sans', 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Yu Gothic', 'Meiryo',
    'Noto Sans CJK JP', 'Noto Sans JP', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
  overflow-wrap: anywhere;
}
button, select, input, textarea { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
code { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace; font-size: .88em; }
.bar, .composer, .log, .intro { width: 100%; max-width: 52rem; margin-inline: auto; padding-inline: 1.25rem; }

.bar { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .9rem; padding-block: .7rem; }
.bar h1 { margin: 0; font-size: 1.1rem; font-weight: 700; letter-spacing: -.005em; }
.bar h1 span { color: var(--soft); font-weight: 400; }
.bar p { margin: 0; color: var(--soft); font-size: .85rem; }
.bar .connection { color: var(--red); }
main { flex: 1; min-height: 0; border-top: 1px solid var(--faint); }
.scroller { position: relative; height: 100%; overflow-y: auto; overflow-x: hidden; scroll-padding-top: .5rem; }

.intro { padding-top: 2rem; padding-bottom: 1.1rem; }
.intro h2 { margin: 0 0 .35rem; font-size: 1.45rem; line-height: 1.25; letter-spacing: -.015em; }
.intro p { margin: 0 0 .8rem; color: var(--soft); max-width: 38rem; }
.examples { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; }
.examples button {
  padding: .32rem .7rem; border: 1px solid var(--faint); border-radius: 999px; background: none; cursor: pointer;
  color: var(--link); font-size: .88rem; text-align: start;
}
.examples button:hover { background: var(--tint); }

.log { list-style: none; margin-block: 0; padding-block: .3rem 1.2rem; }
.log li { list-style: none; }
.message { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); gap: 0 .7rem; padding: .55rem .6rem; margin-inline: -.6rem; border-radius: 8px; }
.message + .thread { margin-top: .3rem; }
.log > li + li { margin-top: .25rem; }
.message:hover { background: var(--tint); }
.message.ephemeral { background: var(--private); }
.avatar {
  display: grid; place-items: center; width: 2.25rem; height: 2.25rem; margin-top: .15rem; border-radius: 7px;
  background: var(--accent); color: var(--on-accent); font-weight: 700;
}
.from-person .avatar { background: var(--faint); color: var(--ink); }
.from-slack .avatar { background: var(--soft); color: var(--paper); }
.ephemeral .avatar { margin-top: 1.55rem; }
.body { min-width: 0; }
.private { margin: 0; color: var(--soft); font-size: .8rem; line-height: 1.4rem; }
.private::before {
  content: ''; display: inline-block; width: .62rem; height: .62rem; margin-right: .4rem; vertical-align: -.04rem;
  border: 1.5px solid currentColor; border-radius: 60% 10%; transform: rotate(45deg);
}
.by { margin: 0; line-height: 1.45; }
.by b { font-weight: 700; }
.by time { color: var(--soft); font-size: .8rem; margin-left: .45rem; font-variant-numeric: tabular-nums; }
.tag { margin-left: .4rem; padding: .05rem .28rem; border-radius: 3px; background: var(--faint); color: var(--soft); font-size: .64rem; font-weight: 700; letter-spacing: .03em; vertical-align: .1em; }
.typed { display: inline-block; margin-top: .1rem; white-space: pre-wrap; }
.mention { padding: 0 .15em; border-radius: 3px; background: var(--mention); color: var(--link); }
.edited { color: var(--soft); font-size: .8rem; }
.trouble { margin: .3rem 0 0; color: var(--red); font-size: .88rem; }
.trouble:empty, .hint:empty { display: none; }
.reply { margin: .15rem 0 0; padding: 0; border: 0; background: none; color: var(--link); font-size: .82rem; cursor: pointer; }
.reply:hover { text-decoration: underline; }

.thread { margin: .1rem 0 .9rem 1.1rem; padding-left: 1.6rem; border-left: 2px solid var(--faint); }
.thread ol { margin: 0; padding: 0; }
.reply-box { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .4rem .5rem; padding-top: .3rem; }
.reply-box .hint { grid-column: 1 / -1; }
.reply-box textarea, .box textarea {
  width: 100%; padding: .45rem .65rem; border: 1px solid var(--soft); border-radius: 8px; background: var(--paper); resize: none; line-height: 1.4;
}
.reply-box button, .box button {
  align-self: end; padding: .45rem .9rem; border: 1px solid transparent; border-radius: 8px; background: var(--accent); color: var(--on-accent); font-weight: 600; cursor: pointer;
}
.reply-box button { background: none; border-color: var(--faint); color: var(--ink); }
textarea:focus-visible { outline-offset: -1px; border-color: transparent; border-radius: 8px; }
::placeholder { color: var(--soft); opacity: 1; white-space: nowrap; }

.composer { padding-block: .55rem .75rem; border-top: 1px solid var(--faint); max-width: none; }
.composer > * { max-width: 49.5rem; margin-inline: auto; }
.box { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .5rem; }
.hint { margin-block: .35rem 0; color: var(--soft); font-size: .82rem; }
.hint.said { color: var(--ink); }
noscript { padding: 1rem; }

@media (max-width: 34rem) {
  .bar, .composer, .log, .intro { padding-inline: .8rem; }
  .message { grid-template-columns: minmax(0, 1fr); }
  .avatar { display: none; }
  .thread { margin-left: .3rem; padding-left: .8rem; }
}
`;

/** The page's style sheet: loads nothing from anywhere. */
export const pageStyle = `${layoutStyle}${blocksStyle}`;
