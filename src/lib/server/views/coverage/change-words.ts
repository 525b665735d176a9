import { changeEntries, signed } from '../../../atlas/changes.ts';
import type { ChangeKind } from '../../../atlas/changes.ts';
import type { ChangeStep, FigureTable } from '../../../atlas/figure-view.ts';
import { formatNumber, listInWords } from '../../../atlas/format.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { significant } from '../../api/significant.ts';
import type { Comparison, NamedBoroughChange } from './changes.ts';

const posts = (value: number) => formatNumber(value, 'posts');
const month = (period: string) => formatPeriod(period, 'month');

/** "Link workers rose from 291.1 to 383.5 from September 2022 to June 2026. Like for like, they rose by 30.1". */
export function changeTitle({ from, to, parts }: Comparison): string {
	const { before, after, real } = parts;
	const rose = after - before;
	const verb = Math.abs(rose) < 0.05 ? 'stayed' : rose > 0 ? 'rose' : 'fell';
	const whole =
		verb === 'stayed'
			? `Link workers stayed at ${posts(after)} from ${month(from)} to ${month(to)}`
			: `Link workers ${verb} from ${posts(before)} in ${month(from)} to ${posts(after)} in ${month(to)}`;
	const like =
		Math.abs(real) < 0.05
			? 'like for like they did not change'
			: `like for like they ${real > 0 ? 'rose' : 'fell'} by ${posts(Math.abs(real))}`;
	return `${whole}; ${like}`;
}

/** Which networks are compared, and what became of them. */
export function changeSentence({ compared, counts, returned }: Comparison): string {
	const ways: [ChangeKind, string][] = [
		['up', 'have more posts'],
		['down', 'fewer'],
		['newly-recorded', 'record posts where they recorded none'],
		['fallen-to-none', 'record none where they recorded some'],
		['same', 'have as many'],
		['none-both-times', 'recorded none both times']
	];
	const found = ways.filter(([kind]) => counts[kind] > 0).map(([kind, words]) => `${counts[kind]} ${words}`);
	return `${compared} networks made a return both times, of ${returned.before} and then ${returned.after}: ${listInWords(found)}.`;
}

/** From total to total in steps that add up; a step of nothing that happened to nobody is left out. */
export function changeSteps({
	from,
	to,
	parts,
	counts,
	compared,
	returned,
	closed
}: Comparison): ChangeStep[] {
	const networks = (count: number) => `${count} ${count === 1 ? 'network' : 'networks'}`;
	const moves = [
		{
			label: 'Change where both returned',
			note: networks(compared),
			step: 'real',
			by: parts.real,
			tone: 'real' as const,
			count: compared
		},
		{
			label: changeEntries['newly-returning'].name,
			note: networks(counts['newly-returning']),
			step: 'newly-returning',
			by: parts.newlyReturning,
			tone: 'reporting' as const,
			count: counts['newly-returning']
		},
		{
			label: changeEntries['stopped-returning'].name,
			note: networks(counts['stopped-returning']),
			step: 'stopped-returning',
			by: -parts.stoppedReturning,
			tone: 'reporting' as const,
			count: counts['stopped-returning']
		},
		{
			label: 'Since closed',
			note: networks(Math.max(closed.before, closed.after)),
			step: 'closed',
			by: parts.closed,
			tone: 'reporting' as const,
			count: closed.before + closed.after
		}
	].filter(({ count }) => count > 0);
	const levels = [parts.before];
	for (const { by } of moves) levels.push((levels.at(-1) ?? 0) + by);
	const highest = Math.max(...levels, parts.after, 1);
	const total = (step: string, period: string, value: number, count: number): ChangeStep => ({
		label: formatPeriod(period),
		note: networks(count),
		text: posts(value),
		isTotal: true,
		from: 0,
		to: value / highest,
		tone: 'total',
		facts: { step, posts: significant(value) }
	});
	return [
		total('before', from, parts.before, returned.before),
		...moves.map(({ step, label, note, by, tone }, at): ChangeStep => {
			const [start, end] = [levels[at] ?? 0, levels[at + 1] ?? 0];
			return {
				label,
				note,
				text: signed(by),
				isTotal: false,
				from: Math.min(start, end) / highest,
				to: Math.max(start, end) / highest,
				tone,
				facts: { step, posts: significant(by) }
			};
		}),
		total('after', to, parts.after, returned.after)
	];
}

/** The same steps as a table. */
export const stepsTable = (caption: string, steps: readonly ChangeStep[]): FigureTable => ({
	caption,
	nameLabel: 'Step',
	columns: [
		{ key: 'posts', label: 'Full-time posts', numeric: true },
		{ key: 'networks', label: 'Networks', numeric: true }
	],
	rows: steps.map(({ label, note, text }) => ({
		key: label,
		name: label,
		cells: { posts: { text }, networks: { text: note } }
	}))
});

/** "Like for like, 20 boroughs are up (most: Southwark +6.1), 10 down (most: Bexley −3.0) and 3 about the same." */
export function boroughSentence({ boroughs }: Comparison): string {
	const on = (course: NamedBoroughChange['course']) =>
		boroughs.filter((borough) => borough.course === course);
	const [up, down, same, unknown] = [on('up'), on('down'), on('same'), on('not-known')];
	const extreme = (those: NamedBoroughChange[], sign: number) => {
		const [most] = those.toSorted((a, b) => sign * (b.real - a.real));
		return most ? ` (most: ${most.name}, ${signed(most.real)})` : '';
	};
	const parts = [
		up.length > 0 ? `${up.length} up${extreme(up, 1)}` : '',
		down.length > 0 ? `${down.length} down${extreme(down, -1)}` : '',
		same.length > 0 ? `${same.length} about the same` : '',
		unknown.length > 0 ? `${unknown.length} not known` : ''
	].filter(Boolean);
	return `Of ${boroughs.length} boroughs, like for like: ${listInWords(parts)}.`;
}
