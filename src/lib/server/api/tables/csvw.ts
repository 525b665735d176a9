import type { sourceRecords } from '../source-records.ts';
import type { FileColumn } from './column.ts';

/** What the metadata of a table says besides its columns. */
export interface TableFacts {
	/** Address of the CSV. */
	url: string;
	title: string;
	description: string;
	sources: ReturnType<typeof sourceRecords>;
	columns: readonly Omit<FileColumn<never>, 'cell' | 'whenEmpty'>[];
	key: readonly string[];
}

/**
 * What a CSV holds, as CSV on the Web has it (W3C, Metadata Vocabulary for Tabular Data): its columns with their types
 * and meanings, what names a row, and the sources with their licences.
 */
export function describeTable({ url, title: about, description: notes, sources, columns, key }: TableFacts) {
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }] as const,
		url,
		'dc:title': about,
		'dc:description': notes,
		'dc:publisher': 'London Provision Atlas',
		'dc:source': sources.map(({ title, publisher, url: address, vintage, licence, licenceUrl }) => ({
			'dc:title': title,
			'dc:publisher': publisher,
			'dc:identifier': address,
			'dc:date': vintage,
			'dc:rights': licence,
			'dc:license': licenceUrl
		})),
		dialect: {
			encoding: 'utf-8' as const,
			delimiter: ',' as const,
			lineTerminators: '\r\n' as const,
			quoteChar: '"' as const,
			doubleQuote: true as const,
			header: true as const
		},
		tableSchema: {
			columns: columns.map(({ name, title, description, datatype }) => ({
				name,
				titles: title,
				'dc:description': description,
				datatype: datatype === 'date' ? { base: 'date' as const, format: 'yyyy-MM-dd' as const } : datatype
			})),
			primaryKey: [...key]
		}
	};
}
