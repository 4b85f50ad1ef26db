/** The review's style sheet: loads nothing from anywhere. */
export const reviewStyle = `
:root {
  color-scheme: light dark;
  --ink: #1d1c1d; --soft: #5f5e60; --faint: #dcdbde; --paper: #ffffff; --tint: #f6f6f7; --link: #1264a3;
  --label: #1264a3; --interpreted: #6b4fa0; --doubt: #8a5200; --doubt-paper: #fff4df; --red: #b3134a; --focus: #1264a3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #d8d9da; --soft: #a6a8ab; --faint: #3a3d42; --paper: #1a1d21; --tint: #222529; --link: #57b0ec;
    --label: #57b0ec; --interpreted: #b9a3e3; --doubt: #f0b860; --doubt-paper: #3a2d14; --red: #e0557f; --focus: #57b0ec;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 400 15px/1.55 'Noto Sans', 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Yu Gothic', 'Meiryo',
    'Noto Sans CJK JP', 'Noto Sans JP', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
}
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.soft { color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.review-nav {
  position: sticky; top: 0; z-index: 1; display: flex; gap: 1.2rem; padding: .6rem 1.25rem;
  background: var(--paper); border-bottom: 1px solid var(--faint);
}
.review-nav a { min-height: 1.75rem; text-decoration: none; font-weight: 600; }
main { padding: 1.1rem 1.25rem 4rem; max-width: 90rem; margin-inline: auto; }
.review-head h1 { margin: 0 0 .3rem; font-size: 1.35rem; line-height: 1.3; letter-spacing: -.01em; }
.review-head p { margin: 0 0 .2rem; max-width: 60rem; }
.review-id { font-size: .82rem; }
main h2 { font-size: 1.05rem; line-height: 1.35; margin: 1.6rem 0 .3rem; }

.review-documents { list-style: none; margin: 0; padding: 0; max-width: 60rem; }
.review-documents > li { padding: .2rem 0 .9rem; border-bottom: 1px solid var(--faint); }
.review-documents > li h2 { margin: .9rem 0 .1rem; }
.review-documents p { margin: 0; }
.review-documents ol, .review-doubts ol { margin: .4rem 0 0; padding-left: 1.4rem; }
.review-documents ol li, .review-doubts ol li { padding-block: .15rem; }
.review-sure { padding-left: 1.2rem; }
.review-doubts { margin: 1rem 0; padding: .6rem .9rem; border: 1px solid var(--faint); border-radius: 8px; max-width: 60rem; }
.review-doubts summary { cursor: pointer; font-weight: 600; }
.review-none { margin: 1rem 0; }
.review-legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin: .8rem 0 .4rem; font-size: .85rem; }

.review-rows { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--faint); }
.review-row {
  display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 1.6rem; padding: .55rem 0;
  border-bottom: 1px solid var(--faint); scroll-margin-top: 3.5rem;
}
.review-row:target { background: var(--tint); }
.review-line { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr); gap: 0 .7rem; margin: 0; min-height: 1.3em; }
.review-number { color: var(--soft); text-align: right; font-size: .8rem; line-height: 1.95; font-variant-numeric: tabular-nums; user-select: none; }
.review-text { white-space: pre-wrap; }
.review-line.doubtful { background: var(--doubt-paper); }
.review-line.doubtful .review-number { color: var(--doubt); font-weight: 700; }
.taken-label { color: var(--label); font-weight: 600; }
.taken-mark { color: var(--soft); text-decoration: underline dotted; }
.taken-interpreted { color: var(--interpreted); }
.taken-out { color: var(--soft); text-decoration: line-through; text-decoration-color: var(--faint); }
.review-doubt {
  margin-bottom: .6rem; padding: .5rem .75rem; border-radius: 8px; background: var(--doubt-paper);
  border: 1px solid var(--doubt); scroll-margin-top: 3.5rem;
}
.review-doubt p { margin: 0; }
.review-doubt:target { outline: 3px solid var(--doubt); outline-offset: 1px; }
.review-ways { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1rem; margin-top: .25rem !important; font-size: .88rem; }
.review-ways a { padding-block: .15rem; }
.review-turn p { margin: 0; }
.review-who { line-height: 1.5; }
.review-unknown { color: var(--red); }
.review-facts { display: flex; flex-wrap: wrap; gap: .15rem .9rem; color: var(--soft); font-size: .86rem; }
.review-fact { overflow-wrap: anywhere; }
.review-words { margin-top: .35rem !important; white-space: pre-line; }
.review-words.interpreted { color: var(--interpreted); }
.review-differences { margin-block: .8rem; }
.review-differences summary { cursor: pointer; padding-block: .25rem; }
.review-differences table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .92rem; }
.review-differences th, .review-differences td { padding: .35rem .5rem; border-top: 1px solid var(--faint); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.review-differences th { font-weight: 600; }
.review-differences tbody tr:not(:first-child) td { border-top: 0; }
.review-differences mark { background: var(--doubt-paper); color: inherit; font-weight: 600; border-radius: 3px; padding-inline: .1em; }
.review-gap { display: inline-block; min-width: .9em; border-bottom: 2px solid var(--doubt); }
.review-left-out { margin: 0; color: var(--soft); font-size: .88rem; }

@media (max-width: 46rem) {
  main { padding: .8rem .8rem 3rem; }
  .review-nav { padding-inline: .8rem; }
  .review-nav a, .review-ways a, .review-doubts a, .review-documents a { min-height: 2rem; display: inline-block; padding-block: .25rem; }
  .review-row { grid-template-columns: minmax(0, 1fr); gap: .5rem; padding-block: .8rem; }
  .review-source { order: 2; padding: .4rem 0; border-top: 1px dashed var(--faint); font-size: .93rem; }
  .review-line { grid-template-columns: 2.2rem minmax(0, 1fr); gap: 0 .5rem; }
  .review-words { display: none; }
}
`;
