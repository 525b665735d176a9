/** British English order. Many times quicker than localeCompare, which looks the language up for every pair. */
export const alphabetical = new Intl.Collator('en-GB');
