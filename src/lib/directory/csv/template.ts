import { templateColumns } from './columns.ts';

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The template as a file: its headings, and nothing under them. An example row would be imported by whoever forgot to
 * take it out; what each column means stands in the documentation.
 */
export const templateCsv = (): string =>
	`\uFEFF${Object.values(templateColumns)
		.map(({ heading }) => cell(heading))
		.join(',')}\r\n`;
