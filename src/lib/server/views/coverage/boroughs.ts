import { changesByBorough } from '../../../atlas/borough-changes.ts';
import type { BoroughChange } from '../../../atlas/borough-changes.ts';
import { compareNetworks } from '../../../atlas/changes.ts';
import { SERVES_SHARE } from '../../../atlas/compute/networks.ts';
import type { Figure, NamedFigure } from '../../../atlas/figure.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import type { PublicReturn } from '../../../atlas/returns/public-answers.ts';
import { publicState } from '../../../atlas/returns/return-states.ts';
import type { Stage } from '../../../atlas/returns/stages.ts';
import { tally } from '../../../atlas/standard/items.ts';
import type { StandardFinding } from '../../../atlas/standard/items.ts';
import { listAreas, parentsOfAll } from '../../queries/areas.ts';
import { newestReturns } from '../../queries/borough-returns.ts';
import { queryFigures } from '../../queries/figures.ts';
import { boroughHistory, boroughShares, releasePeriods, releasePosts } from '../../queries/history.ts';
import { standardOfBoroughs } from '../../queries/standard.ts';

/** Everything the page knows of one borough, as of the newest of each. */
export interface BoroughStanding {
	code: string;
	name: string;
	href: string;
	subIcb: { code: string; name: string };
	figures: ReadonlyMap<MeasureId, NamedFigure>;
	standard: readonly StandardFinding[];
	met: number;
	notReported: number;
	/** Null where no return says. */
	stage: Stage | null;
	returned: PublicReturn | null;
	state: ReturnType<typeof publicState>;
	/** Posts in every release, earliest first. */
	history: readonly Figure[];
	/** Between the last two releases held. */
	change: BoroughChange | undefined;
}

/** Which area a row of a file is about. */
export const asBorough = ({ code, name }: BoroughStanding) => ({ code, name, type: 'borough' as const });

export const shownMeasures = [
	'standard-met',
	'coverage',
	'coverage-none-recorded',
	'coverage-no-return',
	'link-worker-fte',
	'link-worker-rate',
	'shortfall',
	'advice-within-15'
] as const satisfies MeasureId[];

/** All 33, by name. */
export function boroughStandings(today: string): BoroughStanding[] {
	const figures = Map.groupBy(
		queryFigures({ measures: shownMeasures, areas: 'borough', period: 'latest' }),
		({ area }) => area
	);
	const subIcbs = new Map(
		parentsOfAll('borough')
			.filter(({ type }) => type === 'sub-icb')
			.map(({ child, code, name }) => [child, { code, name }])
	);
	const [standard, returns, history, changes] = [
		standardOfBoroughs(),
		newestReturns(),
		boroughHistory(),
		latestChanges()
	];
	return listAreas('borough').map(({ code, name, slug }) => {
		const parts = standard.get(code) ?? [];
		const returned = returns.get(code) ?? null;
		return {
			code,
			name,
			href: `/areas/${slug}`,
			subIcb: subIcbs.get(code) ?? { code: '', name: '' },
			figures: new Map((figures.get(code) ?? []).map((figure) => [figure.measure, figure])),
			standard: parts,
			...tally(parts),
			stage: returned?.answers.stage ?? null,
			returned,
			state: publicState(returned?.period ?? null, today),
			history: history.get(code) ?? [],
			change: changes.get(code)
		};
	});
}

function latestChanges(): Map<string, BoroughChange> {
	const [before, after] = releasePeriods().slice(-2).map(releasePosts);
	if (!before || !after) return new Map();
	return changesByBorough(compareNetworks(before, after), boroughShares(), SERVES_SHARE);
}
