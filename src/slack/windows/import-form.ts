import type { types, webApi } from '@slack/bolt';
import type { Language } from '../../answer.js';
import { answerToFault, commandFor, UsageError, type World } from '../../command.js';
import type { ImportedDocument, Importer } from '../../imported/importer.js';
import { renderBlockKit } from '../../render/block-kit.js';
import {
  changeImportId,
  type ImportForm,
  importFormId,
  importFormView,
  importSaysView,
  importShownId,
  importShownView,
} from '../../render/import-form.js';
import { importReported } from '../../render/import-report.js';
import { mistakeInWords } from '../../render/phrases/mistakes.js';
import type { Phrases } from '../../render/phrases/phrases.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import type { ActionListener, Listener, ListenerEdge, ViewListener } from '../listener.js';
import { presserSchema } from '../payloads.js';
import { whoPressed } from '../quotes/pressed.js';
import { faultForLog } from '../secrets.js';
import { importCarriedSchema, importFormIn, importRequestOf, importShownSchema } from './import-fields.js';
import { intoWindow } from './search-modal-found.js';
import { carriedIn, viewIn } from './viewed.js';

/** What is typed behind `import`, where that is what is typed and this bot imports; else null. */
export function importTyped(typed: string, world: World, { importer }: ListenerEdge): string | null {
  if (!importer) return null;
  const [word = '', ...rest] = typed.trim().split(/\s+/u);
  const found = commandFor(word, { commands: world.commands, face: 'terminal' });
  return found?.command.name === 'import' ? rest.join(' ') : null;
}

/** The window for what was typed. @throws UsageError for somebody who is no editor */
export function importWindow(
  address: string,
  user: string,
  language: Language,
  edge: Pick<ListenerEdge, 'editors'>,
): types.ModalView {
  mustEdit(user, edge);
  const form: ImportForm = { address, date: null, meeting: '', kind: null, publisher: '' };
  return importFormView(form, JSON.stringify({ language }), phrasesFor(language));
}

/** A filled form: what would be imported, in its place; nothing is written yet. */
const importFilled: ViewListener = {
  kind: 'view',
  name: importFormId,
  scopes: [],
  handle: async ({ ack, body, client, context }, edge) => {
    const { user } = whoPressed(presserSchema.parse(body), context);
    const standing = viewIn(body);
    if (!standing) throw new Error('a submission comes with its view');
    const language = carriedIn(standing, importCarriedSchema)?.language ?? 'en';
    const phrases = phrasesFor(language);
    const form = importFormIn(standing);
    await ack({
      response_action: 'update',
      view: importSaysView([phrases.importForm.fetching], [], phrases),
    });
    await into(standing.id, { client, language, form, listener: importFormId }, edge, async (importer) => {
      mustEdit(user, edge);
      const { documents, ...report } = await importer.import(importRequestOf(form, true), () => undefined);
      const shown = importReported({ ...report, documents }, true, phrases);
      const { blocks } = renderBlockKit(shown, { shareable: false });
      const missing = missingOf(documents, phrases);
      if (missing.length > 0) {
        const sentence = phrases.importForm.missing(missing);
        const nodes = [{ node: 'lead', words: [sentence] }] as const;
        const notice = renderBlockKit({ language, summary: sentence, nodes }).blocks;
        return importFormView(form, JSON.stringify({ language }), phrases, notice);
      }
      if (documents.every(({ became }) => became === 'unchanged')) return importSaysView([], blocks, phrases);
      return importShownView(blocks, JSON.stringify({ language, form }), phrases);
    });
  },
};

/** Confirmed: now it is written. */
const importConfirmed: ViewListener = {
  kind: 'view',
  name: importShownId,
  scopes: [],
  handle: async ({ ack, body, client, context }, edge) => {
    const { user } = whoPressed(presserSchema.parse(body), context);
    const standing = viewIn(body);
    const carried = carriedIn(standing, importShownSchema);
    if (!standing || !carried) throw new Error('what was found carries what was asked');
    const { form, language } = carried;
    const phrases = phrasesFor(language);
    await ack({ response_action: 'update', view: importSaysView([phrases.importForm.writing], [], phrases) });
    await into(standing.id, { client, language, form, listener: importShownId }, edge, async (importer) => {
      mustEdit(user, edge);
      const report = await importer.import(importRequestOf(form, false), () => undefined);
      edge.log.info({ user, documents: report.documents.map(({ document }) => document) }, 'imported');
      const { blocks } = renderBlockKit(importReported(report, true, phrases), { shareable: false });
      return importSaysView([phrases.importForm.soon], blocks, phrases);
    });
  },
};

/** Change: the form in place of what was found. */
const changeImport: ActionListener = {
  kind: 'action',
  name: changeImportId,
  scopes: [],
  handle: async ({ ack, body, client }, edge) => {
    await ack();
    const standing = viewIn(body);
    const carried = carriedIn(standing, importShownSchema);
    if (!standing || !carried) return;
    const { form, language } = carried;
    const view = importFormView(form, JSON.stringify({ language }), phrasesFor(language));
    await show(standing.id, view, { client, listener: changeImportId }, edge);
  },
};

interface Into {
  readonly client: webApi.WebClient;
  readonly language: Language;
  readonly form: ImportForm;
  readonly listener: string;
}

/** What `work` makes, in the window; a mistake over the form, so that it can be mended; a fault with its reference. */
async function into(
  viewId: string,
  { client, language, form, listener }: Into,
  edge: ListenerEdge,
  work: (importer: Importer) => Promise<types.ModalView>,
): Promise<void> {
  const phrases = phrasesFor(language);
  const view = async () => {
    try {
      if (!edge.importer) throw new Error('nothing is imported here');
      return await work(edge.importer);
    } catch (error) {
      if (error instanceof UsageError) {
        const { sentence, instead } = mistakeInWords(error.mistake, phrases.mistakes);
        const nodes = [{ node: 'problem', sentence, typed: null, instead }] as const;
        const { blocks } = renderBlockKit({ language, summary: sentence, nodes });
        return importFormView(form, JSON.stringify({ language }), phrases, blocks);
      }
      const reference = edge.newReference();
      edge.log.error({ request: reference, listener, fault: faultForLog(error) }, 'fault');
      return importSaysView([], renderBlockKit(answerToFault(reference, language)).blocks, phrases);
    }
  };
  await show(viewId, await view(), { client, listener }, edge);
}

async function show(
  viewId: string,
  view: types.ModalView,
  { client, listener }: Pick<Into, 'client' | 'listener'>,
  edge: ListenerEdge,
): Promise<void> {
  const shown = await intoWindow(client, viewId, edge)(view);
  if (shown.how !== 'arrived')
    edge.log.warn({ listener, fault: faultForLog(shown.error) }, 'a window did not change');
}

/** The fields of the form that the page leaves open. */
function missingOf(documents: readonly ImportedDocument[], { importForm }: Phrases): string[] {
  return documents
    .flatMap(({ details }) => details?.missing ?? [])
    .flatMap((field) => (field === 'date' || field === 'publisher' ? `“${importForm[field]}”` : []));
}

function mustEdit(user: string, { editors }: Pick<ListenerEdge, 'editors'>): void {
  if (!editors.has(user)) throw new UsageError({ code: 'not-an-editor' });
}

/** The windows for importing. */
export const importForm: readonly Listener[] = [importFilled, importConfirmed, changeImport];
