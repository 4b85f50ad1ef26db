import { akomaNtoso } from './akoma-ntoso.js';
import { csv } from './csv.js';
import type { ExportFormat } from './export-format.js';
import { jsonl } from './jsonl.js';
import { popolo } from './popolo.js';
import { webAnnotation } from './web-annotation.js';

/** The formats of `alliance export`. One line a format. */
export const exportFormats: readonly ExportFormat[] = [jsonl, csv, akomaNtoso, popolo, webAnnotation];
