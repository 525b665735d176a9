import type { Status } from '../../../src/lib/atlas/absence.ts';
import { formatNumber } from '../../../src/lib/atlas/format.ts';
import { measureOf } from '../../../src/lib/atlas/measures.ts';
import { ordinal } from '../../../src/lib/atlas/post-plan.ts';
import { tableWith, wide, words, written } from './case.ts';
import type { PageTableCase } from './case.ts';

interface PlanAnswer {
	targets: { area: string; have: number; target: number; shortfall: number; given: number }[];
	order: { post: number; area: string; name: string; reason: string }[];
	leftOut: { area: string; status: Status }[];
}
const planChoices = 'n=12&gradient=3';
export const planTargets: PageTableCase = {
	page: `/plan?${planChoices}`,
	file: (suffix) => `/plan/posts.${suffix}?${planChoices}`,
	maps: [`/plan/posts.geojson?${planChoices}`],
	stem: /^link-worker-plan-12-posts-gradient-3_pcn_\d{4}-\d{2}-\d{2}_london$/,
	shown: (html, rows) => {
		const { cell } = tableWith(html, 'Network', 'Target', 'Has today');
		const posts = (text: string | undefined) => formatNumber(Number(text), 'posts');
		const leftOut = /Left out, for they made no return: ([^<]*)\./.exec(html)?.[1] ?? '';
		return rows.flatMap((row) => {
			const name = row['Area name'] ?? '';
			if (row['Target'] === '')
				return [words(`${name} left out`, leftOut.includes(name) ? 'left out' : 'missing', 'left out', true)];
			return [
				words(`${name} target`, cell(name, 'Target'), posts(row['Target'])),
				written(`${name} has`, cell(name, 'Has today'), wide(row, 'link-worker-fte')),
				words(`${name} short`, cell(name, 'Posts short'), posts(row['Posts short'])),
				words(
					`${name} given`,
					cell(name, 'New posts'),
					Number(row['New posts']) === 0 ? '' : `+${row['New posts']}`
				)
			];
		});
	},
	api: [
		{
			address: `/api/v1/plan/posts?${planChoices}`,
			said: ({ targets, leftOut }: PlanAnswer, rows) => {
				const byArea = new Map(rows.map((row) => [row['Area code'], row]));
				return [
					...targets.flatMap(({ area, have, target, shortfall, given }) => {
						const row = byArea.get(area);
						return [
							{ what: `${area} has`, inApi: have, inFile: row?.[measureOf('link-worker-fte').name] },
							{ what: `${area} target`, inApi: target, inFile: row?.['Target'] },
							{ what: `${area} short`, inApi: shortfall, inFile: row?.['Posts short'] },
							{ what: `${area} given`, inApi: given, inFile: row?.['New posts'] }
						];
					}),
					...leftOut.map(({ area }) => ({
						what: `${area} left out`,
						inApi: null,
						inFile: byArea.get(area)?.['Target']
					}))
				];
			}
		}
	],
	least: { shown: 700, said: 700, absent: 7 }
};

export const planOrder: PageTableCase = {
	page: `/plan?${planChoices}`,
	file: (suffix) => `/plan/order.${suffix}?${planChoices}`,
	stem: /^link-worker-order-12-posts-gradient-3_pcn_\d{4}-\d{2}-\d{2}_london$/,
	shown: (html, rows) => {
		const list = /<h2 id="order"[^>]*>.*?<ol[^>]*>(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
		const entries = list.split('<li').slice(1);
		return rows.flatMap((row, at) => [
			words(
				`post ${at + 1}: where`,
				/href="\/areas\/([A-Z0-9]+)/.exec(entries[at] ?? '')?.[1],
				row['Area code'] ?? ''
			),
			words(`post ${at + 1}: why`, /<p[^>]*>([^<]*)<\/p>/.exec(entries[at] ?? '')?.[1], row['Reason'] ?? '')
		]);
	},
	api: [
		{
			address: `/api/v1/plan/posts?${planChoices}`,
			said: ({ order }: PlanAnswer, rows) =>
				order.flatMap(({ post, area, reason }, at) => {
					const row = rows[at];
					return [
						{ what: `post ${post}`, inApi: post, inFile: row?.['Post'] },
						{ what: `area of post ${post}`, inApi: area, inFile: row?.['Area code'] },
						{
							what: `reason of post ${post}`,
							inApi: reason,
							inFile: `${ordinal(post)} new post: ${row?.['Area name']}. ${row?.['Reason']}`
						}
					];
				})
		}
	],
	least: { shown: 24, said: 36, absent: 0 }
};
