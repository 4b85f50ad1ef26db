/** Blocks, on top of what slack-blocks-to-jsx brings. */
export const blocksStyle = `
.blocks { min-width: 0; }
.blocks .slack_blocks_to_jsx { max-width: none; font-family: inherit !important; }
.blocks .slack_blocks_to_jsx * { font-family: inherit; }
.blocks .slack_blocks_to_jsx :is(code, pre, code *, pre *) { font-family: ui-monospace, 'SF Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
.blocks .slack_blocks_to_jsx--block_wrapper { background: none; color: var(--ink); font-size: 15px; line-height: 1.5; }
.blocks .slack_blocks_to_jsx__rich_text { white-space: pre-wrap; margin: .1rem 0; }
.blocks .slack_blocks_to_jsx__rich_text > p { display: block; margin: 0; }
.blocks .slack_blocks_to_jsx__rich_text .font-semibold { font-weight: 700; }
.blocks .slack_blocks_to_jsx blockquote { margin: .35rem 0; padding-left: .9rem; position: relative; display: block; }
.blocks .slack_blocks_to_jsx blockquote::before {
  content: ''; position: absolute; left: 0; top: 0; bottom: 0; width: 4px; height: auto; border-radius: 4px; background: var(--faint);
}
.blocks .slack_blocks_to_jsx blockquote p { margin: 0; }
.blocks .slack_blocks_to_jsx pre { margin: .3rem 0; overflow-wrap: anywhere; }
.blocks .slack_blocks_to_jsx p { margin: 0; }
.blocks .slack_blocks_to_jsx .slack_blocks_to_jsx__section { margin-block: 0; }
.blocks a:not(.bk-button) { color: var(--link); text-underline-offset: .15em; }
.blocks img { max-width: 100%; height: auto; }

.bk-header { margin: .5rem 0 .2rem; font-size: 1.15rem; line-height: 1.35; }
.bk-plain { margin: 0; white-space: pre-wrap; }
.bk-section { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: flex-start; margin-block: .3rem; }
.bk-section-text { flex: 1 1 14rem; min-width: 0; }
.bk-fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: .4rem 1rem; }
.bk-context, .bk-context .slack_blocks_to_jsx--block_wrapper { color: var(--soft); font-size: .82rem; line-height: 1.5; }
.bk-context { display: flex; flex-wrap: wrap; gap: .1rem .7rem; margin: .15rem 0; }
.bk-actions { display: flex; flex-wrap: wrap; gap: .45rem; margin: .35rem 0 .45rem; align-items: center; }
.bk-divider { margin: .9rem 0; border: 0; border-top: 1px solid var(--faint); }
.bk-button {
  display: inline-flex; align-items: center; min-height: 1.95rem; padding: .22rem .75rem; border: 1px solid var(--faint); border-radius: 6px;
  background: var(--paper); color: var(--ink); font-size: .86rem; font-weight: 600; line-height: 1.4; text-decoration: none; cursor: pointer;
}
.bk-button:hover { background: var(--tint); border-color: var(--soft); }
.bk-button[aria-busy=true] { opacity: .55; cursor: progress; }
.bk-primary { background: var(--green); border-color: var(--green); color: #fff; }
.bk-primary:hover { background: var(--green); filter: brightness(1.08); }
.bk-danger { border-color: var(--red); color: var(--red); }
.bk-dots { min-width: 2.2rem; justify-content: center; letter-spacing: .08em; }
.bk-overflow { display: inline-flex; }
.bk-image { margin: .5rem 0; }
.bk-image figcaption { font-weight: 700; }
.bk-picture { display: inline-block; padding: .25rem .6rem; border: 1px dashed var(--faint); border-radius: 6px; color: var(--soft); font-size: .86rem; }
`;
