import type { RawSheet } from './spreadsheet-error.ts';

/** What the reading thread says, once. */
export type ReadingReport = { sheets: RawSheet[] } | { refused: string } | { failed: string };
