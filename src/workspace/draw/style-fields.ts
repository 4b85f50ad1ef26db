/** What is filled in, the menus that open over the page, and dialogs. */
export const fieldsStyle = `
.bk-select, .bk-text { width: 100%; max-width: 100%; min-height: 2.2rem; padding: .35rem .6rem; border: 1px solid var(--soft); border-radius: 6px; background: var(--paper); }
.bk-actions .bk-select, .bk-actions .bk-date, .bk-section > .bk-select, .bk-section > .bk-date { width: auto; min-height: 1.95rem; padding-block: .22rem; font-size: .86rem; }
.bk-date { max-width: 12rem; }
.bk-choices { border: 0; margin: 0; padding: 0; }
.bk-choices label { display: flex; gap: .5rem; align-items: baseline; }
.bk-choices small { display: block; color: var(--soft); }
.bk-label label, .bk-choices legend { display: block; padding: 0; font-weight: 700; margin-bottom: .25rem; }
.bk-input { margin: .8rem 0; }
.bk-hint { margin: .25rem 0 0; color: var(--soft); font-size: .82rem; }
.bk-error { margin: .25rem 0 0; color: var(--red); font-size: .86rem; }
.bk-error:empty { display: none; }

.bk-combo { min-width: min(15rem, 100%); }
.bk-combo-box { position: relative; display: block; }
.bk-actions .bk-combo .bk-text, .bk-section > .bk-combo .bk-text { min-height: 1.95rem; padding-block: .22rem; font-size: .86rem; }
.bk-combo-box:has(.bk-clear:not([hidden])) .bk-text { padding-right: 2rem; }
.bk-clear { position: absolute; top: 50%; right: .3rem; width: 1.6rem; height: 1.6rem; padding: 0; transform: translateY(-50%); border: 0; border-radius: 5px; background: none; color: var(--soft); cursor: pointer; }
.bk-clear:hover { background: var(--tint); color: var(--ink); }
.bk-chips { display: flex; flex-wrap: wrap; gap: .3rem; margin: 0 0 .3rem; padding: 0; list-style: none; }
.bk-chips:empty { display: none; }
.bk-chips li { display: inline-flex; align-items: center; gap: .2rem; padding: .08rem .2rem .08rem .5rem; border-radius: 5px; background: var(--chosen); font-size: .88rem; }
.bk-chips button { width: 1.4rem; height: 1.4rem; padding: 0; border: 0; border-radius: 4px; background: none; cursor: pointer; }
.bk-chips button:hover { background: var(--faint); }

.menu[popover] { position: fixed; inset: auto; margin: 0; }
.menu {
  min-width: 12rem; max-width: min(24rem, calc(100vw - 1rem)); max-height: 20rem; padding: .3rem; overflow-y: auto; border: 1px solid var(--faint); border-radius: 9px;
  background: var(--paper); color: var(--ink); box-shadow: var(--shadow); font-size: .92rem; line-height: 1.4; text-align: start;
}
.menu [role=menuitem], .menu [role=option] {
  display: block; width: 100%; padding: .38rem .65rem; border: 0; border-radius: 6px; background: none; color: var(--ink); text-align: start; text-decoration: none; cursor: pointer;
}
.menu [role=menuitem]:hover, .menu [role=menuitem]:focus, .menu [role=option]:hover, .menu [role=option].active { background: var(--chosen); outline: none; }
.menu small { display: block; color: var(--soft); font-size: .8rem; }
.menu .group { margin: .3rem .65rem .1rem; color: var(--soft); font-size: .78rem; font-weight: 700; }
.menu .note { margin: 0; padding: .38rem .65rem; color: var(--soft); }

dialog {
  width: min(32rem, calc(100vw - 1.6rem)); max-height: calc(100vh - 3rem); padding: 0; border: 1px solid var(--faint); border-radius: 12px;
  background: var(--paper); color: var(--ink); box-shadow: 0 18px 60px rgb(0 0 0 / .28);
}
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog form { padding: 1.1rem 1.3rem 1.2rem; }
dialog h2 { margin: 0 0 .6rem; font-size: 1.2rem; }
dialog footer { display: flex; justify-content: flex-end; flex-wrap: wrap; gap: .6rem; margin-top: 1.1rem; }
`;
