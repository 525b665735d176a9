import { tableSuffixes } from '../lib/url/table-files.ts';

/** An ending that the tables of a page have files with. */
export const match = (text: string): boolean => (tableSuffixes as readonly string[]).includes(text);
