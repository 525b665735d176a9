import type { AreaType } from '../../atlas/area-types.ts';
import { figureText } from '../../atlas/figure-words.ts';
import type { FigureText } from '../../atlas/figure-words.ts';
import { formatPercent } from '../../atlas/format.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { queryFigures } from '../queries/figures.ts';

const columnLabels = {
	ofNetwork: 'Share of the network’s patients',
	ofPlace: 'Share of patients here',
	class: 'Need and link workers',
	patients: 'Patients',
	'link-worker-fte': 'Link workers (full-time posts)',
	'link-worker-rate': 'Per 10,000 patients',
	core20: 'In most deprived fifth',
	shortfall: 'Posts short (−: above its share)',
	'advice-within-15': 'Advice within 15 minutes'
} as const;
type ColumnKey = keyof typeof columnLabels;
type MeasureColumn = ColumnKey & MeasureId;

/** A table in the shape DataTable takes. */
export interface ProfileTable {
	caption: string;
	nameLabel: string;
	columns: { key: string; label: string; numeric: boolean }[];
	rows: { key: string; name: string; href: string; cells: Record<string, FigureText> }[];
	/** What the table leaves out, and why. */
	note: string | null;
}

/** One area in a table, with the cells that are not figures of its own. */
export interface TableEntry {
	code: string;
	name: string;
	slug: string;
	cells: Partial<Record<ColumnKey, FigureText>>;
}

interface TableRequest {
	caption: string;
	nameLabel: string;
	type: AreaType;
	entries: TableEntry[];
	/** Columns in order; those that are measures are filled from the atlas. */
	columns: readonly ColumnKey[];
	note?: string | null;
}

const measureColumns = [
	'patients',
	'link-worker-fte',
	'link-worker-rate',
	'core20',
	'shortfall',
	'advice-within-15'
];
const isMeasure = (key: ColumnKey): key is MeasureColumn => measureColumns.includes(key);

export function profileTable({
	caption,
	nameLabel,
	type,
	entries,
	columns,
	note = null
}: TableRequest): ProfileTable {
	const measures = columns.filter(isMeasure);
	const figures = new Map(
		queryFigures({ measures, areas: type, period: 'latest' }).map((figure) => [
			`${figure.area} ${figure.measure}`,
			figure
		])
	);
	return {
		caption,
		nameLabel,
		note,
		columns: columns.map((key) => ({ key, label: columnLabels[key], numeric: key !== 'class' })),
		rows: entries.map(({ code, name, slug, cells }) => ({
			key: code,
			name,
			href: `/areas/${slug}`,
			cells: {
				...cells,
				...Object.fromEntries(measures.map((id) => [id, figureText(figures.get(`${code} ${id}`))]))
			}
		}))
	};
}

export const shareCell = (share: number): FigureText => ({
	text: formatPercent(share * 100),
	isAbsent: false
});

export const byName = <Named extends { name: string }>(entries: readonly Named[]): Named[] =>
	entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
