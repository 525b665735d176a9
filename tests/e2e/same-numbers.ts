import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';
import { absenceWords } from '../../src/lib/atlas/absence-words.ts';
import { statuses } from '../../src/lib/atlas/absence.ts';
import { measureIds, measureOf } from '../../src/lib/atlas/measures.ts';
import type { MeasureId } from '../../src/lib/atlas/measures.ts';
import type { Status } from '../../src/lib/atlas/absence.ts';

/** What every form of a figure must agree on. */
export interface SameNumber {
	measure: MeasureId;
	area: string;
	name: string;
	period: string;
	status: Status;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
}
/** By measure, area and period: a figure that one form repeats or leaves out shows. */
export type Numbers = Map<string, SameNumber>;

function keyed(rows: readonly SameNumber[]): Numbers {
	const numbers: Numbers = new Map();
	for (const { measure, area, name, period, status, value, numerator, denominator } of rows) {
		const key = `${measure} ${area} ${period}`;
		if (numbers.has(key)) throw new Error(`${key} stands twice`);
		numbers.set(key, { measure, area, name, period, status, value, numerator, denominator });
	}
	return numbers;
}

export const jsonNumbers = (bytes: Buffer): Numbers =>
	keyed((JSON.parse(bytes.toString()) as { figures: SameNumber[] }).figures);

export const geojsonNumbers = (bytes: Buffer): Numbers =>
	keyed(
		(JSON.parse(bytes.toString()) as { features: { properties: SameNumber }[] }).features.map(
			({ properties }) => properties
		)
	);

const numberOf = (text: string | undefined): number | null => (text === '' ? null : Number(text));

export function csvNumbers(bytes: Buffer): Numbers {
	const rows: Record<string, string>[] = parse(bytes, { columns: true, record_delimiter: '\r\n' });
	return keyed(
		rows.map((row) => ({
			measure: row['Measure id'] as MeasureId,
			area: row['Area code'] ?? '',
			name: row['Area name'] ?? '',
			period: row['Period'] ?? '',
			status: row['Status'] as Status,
			value: numberOf(row['Value']),
			numerator: numberOf(row['Numerator']),
			denominator: numberOf(row['Denominator'])
		}))
	);
}

export async function parquetNumbers(bytes: Buffer): Promise<Numbers> {
	const file = new Uint8Array(bytes).buffer;
	const rows = await parquetReadObjects({ file });
	return keyed(
		rows.map((row) => ({
			...row,
			measure: row.measure_id as MeasureId,
			area: String(row.area_code),
			name: String(row.area_name),
			period: String(row.period),
			status: row.status as Status,
			value: row.value as number | null,
			numerator: row.numerator as number | null,
			denominator: row.denominator as number | null
		}))
	);
}

/** A number as it stands in a cell; shorthand in square brackets is none. */
function cellNumber(cell: unknown): number | null {
	if (typeof cell === 'number') return cell;
	if (typeof cell === 'string' && /^\[[xcz]\]$/.test(cell)) return null;
	throw new Error(`a cell of numbers holds ${JSON.stringify(cell)}`);
}

/** The measure whose table this is: "Table 1: Link workers per 10,000 patients, by …". The longest name that fits. */
function measureOfTitle(title: string): MeasureId {
	const about = title.replace(/^Table \d+: /, '');
	const fitting = measureIds.filter((id) => about.startsWith(`${measureOf(id).name}, `));
	const [found] = fitting.sort((a, b) => measureOf(b).name.length - measureOf(a).name.length);
	if (!found) throw new Error(`no measure is called “${title}”`);
	return found;
}

export async function workbookNumbers(bytes: Buffer): Promise<Numbers> {
	const sheets = await readXlsxFile(bytes);
	const tables = sheets.filter(({ sheet }) => sheet.startsWith('Table '));
	return keyed(
		tables.flatMap(({ data }) => {
			const measure = measureOfTitle(String(data[0]?.[0]));
			const top = data.findIndex(([first]) => first === 'Area code');
			const at = (row: readonly unknown[], heading: string) => row[data[top]?.indexOf(heading) ?? -1];
			return data.slice(top + 1).map((row): SameNumber => {
				const words = at(row, 'Status');
				const status = statuses.find((id) => absenceWords(measureOf(measure), id).words === words);
				if (!status) throw new Error(`“${String(words)}” is no status`);
				return {
					measure,
					area: String(at(row, 'Area code')),
					name: String(at(row, 'Area name')),
					period: String(at(row, 'Period')),
					status,
					value: cellNumber(at(row, 'Value')),
					numerator: cellNumber(at(row, 'Numerator')),
					denominator: cellNumber(at(row, 'Denominator'))
				};
			});
		})
	);
}
