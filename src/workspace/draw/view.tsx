import type { Home, Modal } from '../block-kit/view-schema.js';
import type { OpenView } from '../state/views.js';
import { Blocks } from './blocks.js';
import { markup } from './markup.js';

/** What stands in the dialog while a modal is open. */
export function modalHtml({ view, viewing }: OpenView<Modal>): string {
  return markup(
    <form method="dialog" noValidate>
      <header>
        <h2 id="view-title">{view.title.text}</h2>
      </header>
      <div className="blocks">
        <Blocks blocks={view.blocks} viewing={viewing} />
      </div>
      <p className="bk-error" data-whole role="alert" />
      <footer>
        <button type="button" className="bk-button" data-close>
          {view.close?.text ?? 'Close'}
        </button>
        {view.submit && (
          <button type="submit" className="bk-button bk-primary">
            {view.submit.text}
          </button>
        )}
      </footer>
    </form>,
  );
}

/** What stands on the Home tab. */
export function homeHtml({ view, viewing }: OpenView<Home>): string {
  return markup(
    <div className="blocks">
      <Blocks blocks={view.blocks} viewing={viewing} />
    </div>,
  );
}
