import { statusEntries, statuses } from '../../../atlas/absence.ts';
import { formatNumber } from '../../../atlas/format.ts';
import { classWords } from '../../../atlas/need-provision.ts';
import { workingNumber } from '../../../atlas/methods/write-working.ts';
import type { WrittenStep } from '../../../atlas/methods/write-working.ts';
import type { TopicId } from '../../../atlas/methods/topic-type.ts';
import { STANDARD_GRADIENT } from '../../../atlas/compute/shortfall.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { region } from '../../../atlas/region.ts';
import { rate } from '../../../measures/rates.ts';
import { needWeights, nextPosts, weightedNeed } from '../../../measures/universalism.ts';
import { planAreas } from '../../planning/posts.ts';
import { areasAround } from '../../queries/areas.ts';
import { figureHistory, latestFigures, queryFigures } from '../../queries/figures.ts';
import { networkClasses } from '../profile-classes.ts';
import type { ExampleAreas } from './example-areas.ts';
import { fairnessExample } from './fairness-example.ts';
import { similarExample } from './similar-example.ts';

type TopicExample = (areas: ExampleAreas) => WrittenStep;

/** Boroughs with a smaller share of a network’s patients stand in one line together. */
const LISTED = 0.01;

/** Live examples of parts that are no measure's own; the others have theirs on the pages of their measures. */
const examples: Partial<Record<TopicId, TopicExample>> = {
	absence: () => {
		const networks = queryFigures({ measures: ['link-worker-fte'], areas: 'pcn', period: 'latest' });
		const count = (status: string) => networks.filter((figure) => figure.status === status).length;
		return {
			words: `The statuses, and how many of London’s ${networks.length} networks have each for link workers`,
			table: {
				headings: ['Written', 'Networks', 'What it means', 'In downloads'],
				rows: statuses.map((status) => ({
					name: status === 'value' ? 'a number' : statusEntries[status].words,
					cells: [String(count(status)), statusEntries[status].explanation, status]
				}))
			},
			sum: ''
		};
	},
	bridge: ({ pcn }) => {
		const boroughs = areasAround(pcn.code).filter(({ type }) => type === 'borough');
		const named = boroughs.filter(({ share }) => share >= LISTED);
		const { value } = latestFigures(pcn.code, ['patients']).get('patients') ?? {};
		const cellsOf = (share: number) => [
			workingNumber(share, 'share'),
			workingNumber(share * (value ?? 0), 'people')
		];
		return {
			words: `Where the ${workingNumber(value ?? 0, 'people')} patients of ${pcn.name} are counted`,
			table: {
				headings: ['Borough', 'Share of its patients', 'Patients counted there'],
				rows: [
					...named.map(({ name, share }) => ({ name, cells: cellsOf(share) })),
					{
						name: `${boroughs.length - named.length} other boroughs`,
						cells: cellsOf(1 - named.reduce((sum, { share }) => sum + share, 0)),
						isSummary: true
					}
				]
			},
			sum: ''
		};
	},
	shortfall: () => ({
		words: 'What a person counts for, by deprivation decile and gradient',
		table: {
			headings: ['Gradient', '1 (most deprived)', '3', '5', '8', '10 (least)'],
			rows: [1, 2, 3].map((gradient) => ({
				name: `Gradient ${gradient}${gradient === STANDARD_GRADIENT ? ', used on the site' : ''}`,
				cells: [0, 2, 4, 7, 9].map((at) => formatNumber(needWeights(gradient)[at] ?? NaN, 'rate'))
			}))
		},
		sum: ''
	}),
	'next-posts': nextThree,
	'need-provision': ({ pcn }) => {
		const figures = latestFigures(pcn.code, ['imd-score', 'link-worker-rate']);
		const found = networkClasses().get(pcn.code);
		const text = (id: 'imd-score' | 'link-worker-rate', format: 'score' | 'rate') => {
			const value = figures.get(id)?.value;
			return value == null ? 'no figure' : formatNumber(value, format);
		};
		return {
			words: `${pcn.name} has a deprivation score of ${text('imd-score', 'score')} and ${text('link-worker-rate', 'rate')} link workers per 10,000 patients`,
			table: null,
			sum: found
				? `Among London’s networks: ${classWords(found).toLowerCase()}`
				: 'It is in none of the nine, for one of the two is not known'
		};
	},
	fairness: fairnessExample,
	similar: similarExample,
	limits: () => {
		const made = { count: 100, denominator: 50_000, multiplier: 1000, confidence: 0.95 };
		const { value, lower, upper } = rate(made);
		return {
			words:
				'A made-up count, for there to be an example whether or not a borough has returned: 100 referrals among 50,000 patients',
			table: null,
			sum: `100 ÷ 50,000 × 1,000 = ${workingNumber(value ?? NaN)} per 1,000, 95% limits ${workingNumber(lower ?? NaN)} to ${workingNumber(upper ?? NaN)}`
		};
	},
	'changed-reporting': () => {
		const posts = figureHistory(region.code, 'link-worker-fte');
		const ends = [posts.at(0), posts.at(-2), posts.at(-1)].filter((figure) => figure !== undefined);
		return {
			words: 'London, in the first, the last but one and the latest quarter held',
			table: {
				headings: ['Quarter to', 'Full-time posts', 'Networks that made a return'],
				rows: ends.map(({ period, value, returned }) => ({
					name: formatPeriod(period),
					cells: [workingNumber(value ?? NaN, 'posts'), String(returned ?? 'not known')]
				}))
			},
			sum: ''
		};
	}
};

/** The first three of the next posts among London’s networks, each with its claim and the claim it beat. */
function nextThree(): WrittenStep {
	const taking = planAreas('pcn').flatMap((area) =>
		area.have === null ? [] : [{ ...area, have: area.have }]
	);
	const need = weightedNeed({ people: taking.map(({ people }) => people), gradient: STANDARD_GRADIENT });
	const have = taking.map((area) => area.have);
	const { order } = nextPosts({ need, have, n: 3, tieBreak: taking.map(({ imdScore }) => imdScore) });
	const given = taking.map(() => 0);
	return {
		words: 'The next three posts among London’s networks, with a gradient of 2 and no floor',
		table: {
			headings: ['To', 'Weighted people', 'Posts so far', 'Weighted people ÷ (posts + ½)'],
			rows: order.map((at) => {
				const posts = (have[at] ?? 0) + (given[at] ?? 0);
				given[at] = (given[at] ?? 0) + 1;
				return {
					name: taking[at]?.name ?? '',
					cells: [
						workingNumber(need[at] ?? NaN, 'people'),
						workingNumber(posts, 'posts'),
						workingNumber((need[at] ?? NaN) / (posts + 0.5), 'people')
					]
				};
			})
		},
		sum: ''
	};
}

export function topicExample(topic: TopicId, areas: ExampleAreas): WrittenStep | null {
	return examples[topic]?.(areas) ?? null;
}
