/** Messages, threads, what hangs under messages, and the boxes to write in. */
export const messagesStyle = `
.intro { padding-top: 1.6rem; padding-bottom: 1.1rem; }
.intro h2 { margin: 0 0 .35rem; font-size: 1.45rem; line-height: 1.25; letter-spacing: -.015em; }
.intro p { margin: 0 0 .8rem; color: var(--soft); max-width: 38rem; }
.examples { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; }
.examples button {
  padding: .32rem .7rem; border: 1px solid var(--faint); border-radius: 999px; background: none; cursor: pointer;
  color: var(--link); font-size: .88rem; text-align: start;
}
.examples button:hover { background: var(--tint); }
.scroller:has(.log > li) [data-prompts] { display: none; }

.log { list-style: none; margin-block: 0; padding-block: .3rem 1.2rem; }
.log li { list-style: none; }
.message { position: relative; display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); gap: 0 .7rem; padding: .55rem .6rem; margin-inline: -.6rem; border-radius: 8px; }
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
.by { margin: 0; padding-right: 5.5rem; line-height: 1.45; }
.by b { font-weight: 700; }
.by time { color: var(--soft); font-size: .8rem; margin-left: .45rem; font-variant-numeric: tabular-nums; }
.tag { margin-left: .4rem; padding: .05rem .28rem; border-radius: 3px; background: var(--faint); color: var(--soft); font-size: .64rem; font-weight: 700; letter-spacing: .03em; vertical-align: .1em; }
.typed { display: inline-block; margin-top: .1rem; white-space: pre-wrap; }
.mention { padding: 0 .15em; border-radius: 3px; background: var(--mention); color: var(--link); }
.bk-plain:has(+ .edited) { display: inline; margin-right: .4em; }
.edited { color: var(--soft); font-size: .8rem; }
.trouble { margin: .3rem 0 0; color: var(--red); font-size: .88rem; }
.trouble:empty, .hint:empty { display: none; }
.reply { margin: .15rem 0 0; padding: 0; border: 0; background: none; color: var(--link); font-size: .82rem; cursor: pointer; }
.reply:hover { text-decoration: underline; }
.tools {
  position: absolute; top: .35rem; right: .5rem; display: flex; border: 1px solid var(--faint); border-radius: 7px; background: var(--paper); opacity: 0;
}
.tools button { min-width: 2rem; padding: .1rem .5rem; border: 0; border-radius: 6px; background: none; color: var(--soft); font-size: .85rem; cursor: pointer; }
.tools button:hover { background: var(--tint); color: var(--ink); }
.message:hover .tools, .message:focus-within .tools, .tools:has([aria-expanded=true]) { opacity: 1; }
body:not(:has([data-shortcuts=message] > *)) [data-message-menu] { display: none; }
body:not(:has([data-shortcuts=message] > *)) .tools:not(:has([data-edit])) { display: none; }
@media (hover: none) { .tools { opacity: 1; } }

.unfurl { margin: .4rem 0 .2rem; padding: .1rem 0 .1rem .9rem; border-left: 4px solid var(--faint); border-radius: 2px; }
.unfurl-by { margin: .2rem 0 0; color: var(--soft); font-size: .78rem; }
.file { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .75rem; align-items: center; max-width: 28rem; margin: .4rem 0 .2rem; padding: .6rem .75rem; border: 1px solid var(--faint); border-radius: 10px; background: var(--paper); }
.file-kind { display: grid; place-items: center; min-width: 2.5rem; height: 2.5rem; padding: 0 .4rem; border-radius: 7px; background: var(--accent); color: var(--on-accent); font-size: .72rem; font-weight: 700; }
.file p { margin: 0; line-height: 1.35; }
.file a { color: var(--link); font-weight: 600; }
.file-size { display: block; color: var(--soft); font-size: .8rem; }
.bk-drawing { display: block; width: 100%; max-width: 400px; height: auto; border: 1px solid var(--faint); border-radius: 8px; background: #fff; }
.file .bk-drawing { grid-column: 1 / -1; margin-top: .5rem; }
.file details { grid-column: 1 / -1; margin-top: .45rem; font-size: .82rem; }
.file summary { color: var(--link); cursor: pointer; }
.file pre { max-height: 16rem; margin: .4rem 0 0; padding: .5rem .6rem; overflow: auto; border-radius: 6px; background: var(--tint); white-space: pre-wrap; }

.thread { margin: .1rem 0 .9rem 1.1rem; padding-left: 1.6rem; border-left: 2px solid var(--faint); }
.thread ol { margin: 0; padding: 0; }
.reply-box, .edit-box { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .4rem .5rem; padding-top: .3rem; }
.edit-box { grid-template-columns: minmax(0, 1fr) auto auto; }
.reply-box .hint { grid-column: 1 / -1; }
.reply-box textarea, .edit-box textarea, .box textarea {
  width: 100%; padding: .45rem .65rem; border: 1px solid var(--soft); border-radius: 8px; background: var(--paper); resize: none; line-height: 1.4;
}
.reply-box button, .edit-box button, .box button {
  align-self: end; padding: .45rem .9rem; border: 1px solid transparent; border-radius: 8px; background: var(--accent); color: var(--on-accent); font-weight: 600; cursor: pointer;
}
.reply-box button, .edit-box button, .box button.quiet { background: none; border-color: var(--faint); color: var(--ink); }
textarea:focus-visible { outline-offset: -1px; border-color: transparent; border-radius: 8px; }
::placeholder { color: var(--soft); opacity: 1; white-space: nowrap; }

.composer { width: 100%; margin: 0; padding: .55rem 1.25rem .75rem; border-top: 1px solid var(--faint); }
.composer > * { max-width: 49.5rem; }
.box { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); grid-auto-flow: column; gap: .5rem; }
.hint { margin-block: .35rem 0; color: var(--soft); font-size: .82rem; }
.hint.said { color: var(--ink); }

@media (max-width: 46rem) {
  .composer { padding-inline: .8rem; }
  .message { grid-template-columns: minmax(0, 1fr); }
  .avatar { display: none; }
  .thread { margin-left: .3rem; padding-left: .8rem; }
}
@media (max-width: 34rem) {
  .box .words { display: none; }
}
`;
