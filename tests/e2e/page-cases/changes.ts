import { signed } from '../../../src/lib/atlas/changes.ts';
import { formatNumber } from '../../../src/lib/atlas/format.ts';
import { figuresOf, numberOf, tableWith, words } from './case.ts';
import type { ApiFigures, PageTableCase, Row, Said } from './case.ts';

const [from, to] = ['2022-09-30', '2026-06-30'];
export const changes = (page: '/coverage' | '/data/changes'): PageTableCase => ({
	page: `${page}?from=${from}&to=${to}`,
	file: (suffix) => `/coverage/changes.${suffix}?from=${from}&to=${to}`,
	stem: /^link-worker-changes_borough-and-pcn_2022-09-30-to-2026-06-30_london$/,
	shown: (html, rows) => {
		const posts = (text: string | undefined) => formatNumber(Number(text), 'posts');
		const table =
			page === '/coverage' ? tableWith(html, 'Borough', 'Posts at the start', 'Networks compared') : null;
		const boroughs = rows.filter((row) => row['Area type'] === 'borough');
		const listed = new Map(
			[
				...html.matchAll(
					/<li[^>]*><a href="\/areas\/(U\d+)[^"]*"[^>]*>[^<]*<\/a> <span[^>]*>([^<]*)<\/span>/g
				)
			].map(([, code = '', text = '']) => [code, text])
		);
		const state = (text: string | undefined) =>
			text === '' ? 'no return' : Number(text) === 0 ? 'none recorded' : posts(text);
		return [
			...(table
				? boroughs.flatMap((row) => {
						const name = row['Area name'] ?? '';
						const real = numberOf(row['Change, like for like']);
						return [
							words(
								`${name} before`,
								table.cell(name, 'Posts at the start'),
								posts(row['Posts at the start'])
							),
							words(
								`${name} real`,
								table.cell(name, 'Change where'),
								real === null ? 'not known' : signed(real),
								real === null
							),
							words(
								`${name} compared`,
								table.cell(name, 'Networks compared'),
								`${row['Networks compared']} of ${row['Networks heard from']}`
							),
							words(
								`${name} newly`,
								table.cell(name, 'Newly returning'),
								signed(Number(row['Newly returning']))
							),
							words(
								`${name} stopped`,
								table.cell(name, 'No longer returning'),
								signed(-Number(row['No longer returning']))
							),
							words(`${name} after`, table.cell(name, 'Posts at the end'), posts(row['Posts at the end']))
						];
					})
				: []),
			...rows
				.filter((row) => row['Area type'] === 'pcn')
				.map((row) => {
					const [before, after] = [row['Posts at the start'], row['Posts at the end']];
					const same = ['The same', 'None recorded, both times'].includes(row['Kind of change'] ?? '');
					return words(
						`${row['Area name']}`,
						listed.get(row['Area code'] ?? ''),
						same ? state(after) : `${state(before)} → ${state(after)}`,
						before === '' || after === ''
					);
				})
		];
	},
	api: (
		[
			[from, 'Posts at the start'],
			[to, 'Posts at the end']
		] as const
	).map(([period, column]) => ({
		address: figuresOf(['link-worker-fte'], 'pcn', `&period=${period}`),
		said: ({ figures }: ApiFigures, rows: readonly Row[]): Said[] =>
			figures.flatMap(({ area, value }) => {
				const row = rows.find((one) => one['Area code'] === area);
				// Networks that made neither return are in no comparison.
				if (!row)
					return value === null ? [] : [{ what: `${area}, ${period}`, inApi: value, inFile: undefined }];
				return [{ what: `${area}, ${period}`, inApi: value, inFile: row[column] }];
			})
	})),
	least: { shown: page === '/coverage' ? 394 : 196, said: 390, absent: 20 }
});
