import { SERVES_SHARE } from '../../../atlas/compute/networks.ts';
import type { Figure } from '../../../atlas/figure.ts';
import type { FigureText } from '../../../atlas/figure-words.ts';
import { figureText } from '../../../atlas/figure-words.ts';
import { formatNumber, formatPercent } from '../../../atlas/format.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { areasAround, areasWithin } from '../../queries/areas.ts';
import type { Area, RelatedArea } from '../../queries/areas.ts';
import { latestFigures, queryFigures } from '../../queries/figures.ts';
import { networksOfLsoa } from '../../queries/postcodes.ts';
import { splitByShare } from './share-parts.ts';

/** One bar: the whole of it people, the filled part those who belong to both. */
export interface ShareBar {
	key: string;
	name: string;
	href: string | null;
	/** 0 to 1 of the longest bar. */
	whole: number;
	part: number;
	/** Of the whole, 0 to 1, as the API gives it. */
	share: number;
	text: string;
}

export interface SharesSection {
	title: string;
	/** How a figure is carried from networks to places, with this area's own numbers. */
	explanation: string;
	/** What the whole and the filled part of a bar are. */
	key: { whole: string; part: string };
	bars: ShareBar[];
	table: {
		caption: string;
		nameLabel: string;
		columns: { key: string; label: string; numeric: true }[];
		rows: { key: string; name: string; href?: string; cells: Record<string, FigureText> }[];
	};
	note: string;
}

const PATIENTS_ELSEWHERE =
	'Shares are of patients who live in London, by the registrations of July 2022 regrouped to today’s networks.';

/** How networks and places share people, for the kinds of area where neither holds the other whole. */
export function sharesSection(area: Area): SharesSection | null {
	if (area.type === 'borough') return networksOfBorough(area);
	if (area.type === 'pcn') return boroughsOfNetwork(area);
	return area.type === 'lsoa' ? networksOfPeople(area) : null;
}

const plain = (text: string): FigureText => ({ text, isAbsent: false });
const percent = (share: number) => formatPercent(share * 100);
const count = (people: number) => formatNumber(Math.round(people), 'count');
const column = (key: string, label: string) => ({ key, label, numeric: true as const });
const href = ({ slug }: { slug: string }) => `/areas/${slug}`;

/** A network's posts that count for a place: its share of them, or the reason there is no number. */
function postsCounted(posts: Figure | undefined, share: number): FigureText {
	if (posts?.value == null || posts.value === 0) return figureText(posts);
	return figureText({ measure: 'link-worker-fte', status: 'value', value: posts.value * share });
}

function figuresOfNetworks(measures: MeasureId[]): (code: string, measure: MeasureId) => Figure | undefined {
	const rows = queryFigures({ measures, areas: 'pcn', period: 'latest' });
	const found = new Map<string, Figure>(rows.map((row) => [`${row.area} ${row.measure}`, row]));
	return (code, measure) => found.get(`${code} ${measure}`);
}

function networksOfBorough({ code, name }: Area): SharesSection | null {
	const figure = figuresOfNetworks(['patients', 'link-worker-fte']);
	const peopleOf = (network: RelatedArea) => figure(network.code, 'patients')?.value ?? 0;
	const living = areasWithin(code, 'pcn').map((network) => ({
		...network,
		patients: peopleOf(network),
		here: peopleOf(network) * network.share
	}));
	const total = living.reduce((sum, { here }) => sum + here, 0);
	const serving = living.filter(({ share }) => share >= SERVES_SHARE).sort((a, b) => b.here - a.here);
	const [most] = serving;
	if (!most || total === 0) return null;
	const rest = living.filter(({ share }) => share < SERVES_SHARE);
	const restHere = rest.reduce((sum, { here }) => sum + here, 0);
	const longest = Math.max(...serving.map(({ patients }) => patients));
	const posts = figure(most.code, 'link-worker-fte');
	return {
		title: `${serving.length} ${serving.length === 1 ? 'network serves' : 'networks serve'} ${name}; ${most.name} has the most of its patients, ${percent(most.here / total)}`,
		explanation:
			`A network is a group of practices, not a piece of land, so ${name}’s patients and posts are worked out from where each network’s patients live. ` +
			`${percent(most.share)} of ${most.name}’s ${count(most.patients)} patients live in ${name}, so that share of them, and of its link workers, counts here` +
			(posts?.value ? `: ${postsCounted(posts, most.share).text} of ${figureText(posts).text} posts.` : '.'),
		key: { whole: 'the network’s patients', part: `those who live in ${name}` },
		bars: serving.map((network) => ({
			key: network.code,
			name: network.name,
			href: href(network),
			whole: network.patients / longest,
			part: network.here / longest,
			share: network.share,
			text: `${percent(network.share)} of ${count(network.patients)}`
		})),
		table: {
			caption: `How networks and ${name} share patients and posts`,
			nameLabel: 'Network',
			columns: [
				column('patients', 'The network’s patients'),
				column('share', `Share who live in ${name}`),
				column('here', 'Patients counted here'),
				column('ofPlace', `Share of ${name}’s patients`),
				column('posts', 'The network’s posts'),
				column('counted', 'Posts counted here')
			],
			rows: [
				...serving.map((network) => ({
					key: network.code,
					name: network.name,
					href: href(network),
					cells: {
						patients: plain(count(network.patients)),
						share: plain(percent(network.share)),
						here: plain(count(network.here)),
						ofPlace: plain(percent(network.here / total)),
						posts: figureText(figure(network.code, 'link-worker-fte')),
						counted: postsCounted(figure(network.code, 'link-worker-fte'), network.share)
					}
				})),
				...(rest.length > 0
					? [
							{
								key: 'rest',
								name: `${rest.length} ${rest.length === 1 ? 'network' : 'networks'} with under ${SERVES_SHARE * 100}% of their patients here`,
								cells: {
									here: plain(count(restHere)),
									ofPlace: plain(percent(restHere / total))
								}
							}
						]
					: [])
			]
		},
		note: PATIENTS_ELSEWHERE
	};
}

function boroughsOfNetwork({ code, name }: Area): SharesSection | null {
	const boroughs = areasAround(code).filter(({ type }) => type === 'borough');
	const { listed, rest } = splitByShare(boroughs);
	const [most, second] = listed;
	const figures = latestFigures(code, ['patients', 'link-worker-fte']);
	const patients = figures.get('patients')?.value ?? 0;
	const posts = figures.get('link-worker-fte');
	if (!most) return null;
	const share = (part: number) => ({
		share: plain(percent(part)),
		patients: plain(count(patients * part)),
		posts: postsCounted(posts, part)
	});
	return {
		title:
			second && second.share >= SERVES_SHARE
				? `${name}’s patients live in more than one borough: ${percent(most.share)} in ${most.name}, ${percent(second.share)} in ${second.name}`
				: `${percent(most.share)} of ${name}’s patients live in ${most.name}`,
		explanation:
			'A network is a group of practices, not a piece of land: people choose a practice, and may live in another borough. ' +
			`A borough’s figures take each network’s patients and posts in these shares, so ${most.name} counts ${percent(most.share)} of this network’s.`,
		key: { whole: 'the network’s patients', part: 'those who live in the borough' },
		bars: listed.map((borough) => ({
			key: borough.code,
			name: borough.name,
			href: href(borough),
			whole: 1,
			part: borough.share,
			share: borough.share,
			text: percent(borough.share)
		})),
		table: {
			caption: `How boroughs share ${name}’s patients and posts`,
			nameLabel: 'Borough',
			columns: [
				column('share', 'Share of its patients'),
				column('patients', 'Patients counted there'),
				column('posts', 'Posts counted there')
			],
			rows: [
				...listed.map((borough) => ({
					key: borough.code,
					name: borough.name,
					href: href(borough),
					cells: share(borough.share)
				})),
				...(rest > 0 ? [{ key: 'rest', name: 'Boroughs with under 1% each', cells: share(rest) }] : [])
			]
		},
		note: PATIENTS_ELSEWHERE
	};
}

function networksOfPeople({ code, name }: Area): SharesSection | null {
	const { listed, rest } = splitByShare(networksOfLsoa(code));
	const [most] = listed;
	if (!most) return null;
	const figure = figuresOfNetworks(['link-worker-rate']);
	const rate = latestFigures(code, ['link-worker-rate']).get('link-worker-rate');
	return {
		title: `${percent(most.share)} of people in ${name} are registered with ${most.name}`,
		explanation:
			'People in one street may belong to several networks. The link-worker rate of a small area is the mean of its networks’ rates, each counted by its share of the people here' +
			(rate?.value == null
				? '; where most people’s networks made no return there is no rate.'
				: `: ${figureText(rate).text} per 10,000.`),
		key: { whole: 'registered people here', part: 'those of the network' },
		bars: listed.map((network) => ({
			key: network.code,
			name: network.name,
			href: href(network),
			whole: 1,
			part: network.share,
			share: network.share,
			text: percent(network.share)
		})),
		table: {
			caption: `The networks of people in ${name}`,
			nameLabel: 'Network',
			columns: [column('share', 'Share of people here'), column('rate', 'Link workers per 10,000 patients')],
			rows: [
				...listed.map((network) => ({
					key: network.code,
					name: network.name,
					href: href(network),
					cells: {
						share: plain(percent(network.share)),
						rate: figureText(figure(network.code, 'link-worker-rate'))
					}
				})),
				...(rest > 0
					? [
							{
								key: 'rest',
								name: 'Networks with under 1% each',
								cells: { share: plain(percent(rest)) }
							}
						]
					: [])
			]
		},
		note: PATIENTS_ELSEWHERE
	};
}
