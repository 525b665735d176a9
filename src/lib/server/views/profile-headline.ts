import type { Figure } from '../../atlas/figure.ts';
import { formatNumber, formatPeople } from '../../atlas/format.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { classWords } from '../../atlas/need-provision.ts';
import type { ClassId } from '../../atlas/need-provision.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { comparedWith } from '../../atlas/comparison.ts';

export type FiguresByMeasure = ReadonlyMap<MeasureId, Figure>;

/** What a headline is made from; all of it from the atlas, so the sentence changes when the release does. */
export interface HeadlineFacts {
	name: string;
	figures: FiguresByMeasure;
	london: FiguresByMeasure;
	/** Need × provision among areas of the kind; undefined where either is not known. */
	class: ClassId | undefined;
}

/** Posts nearer to the share by need than this are not a shortfall worth a headline. */
const CLOSE_TO_SHARE = 0.05;

const valueOf = (figures: FiguresByMeasure, id: MeasureId) => figures.get(id)?.value ?? null;

/** "268,000": three figures are enough for a sentence, and a borough's patients are shared out, not counted. */
export function roundedPeople(count: number): string {
	return formatPeople(count >= 1_000_000 ? count : Number(count.toPrecision(3)));
}

/** "1.5 full-time link workers", "0.3 of a full-time link worker". */
export function postsInWords(fte: number): string {
	const text = formatNumber(fte, 'posts');
	if (text === '1.0') return 'one full-time link worker';
	return fte < 1 ? `${text} of a full-time link worker` : `${text} full-time link workers`;
}

/** Boroughs and boards: posts, patients, and how far from the share by need. Never a rank. */
export function placeHeadline({ name, figures }: HeadlineFacts): string {
	const fte = valueOf(figures, 'link-worker-fte');
	const patients = valueOf(figures, 'patients') ?? 0;
	if (fte === null)
		return `No network serving ${name} made a workforce return, so its link workers are not known`;
	if (fte === 0) return `${name} records no link worker for its ${roundedPeople(patients)} patients`;
	const start = `${name} has ${postsInWords(fte)} for ${roundedPeople(patients)} patients`;
	const shortfall = figures.get('shortfall');
	if (shortfall?.value == null) return start;
	const gap = Math.abs(shortfall.value);
	if (gap < (shortfall.denominator ?? 0) * CLOSE_TO_SHARE || gap < 0.1)
		return `${start}, close to its share by need`;
	const posts = formatNumber(gap, 'posts');
	return shortfall.value > 0
		? `${start}, ${posts} fewer than its share by need`
		: `${start}, ${posts} more than its share by need`;
}

export function networkHeadline({ name, figures, class: classId }: HeadlineFacts): string {
	const posts = figures.get('link-worker-fte');
	if (!posts || posts.status === 'no-return') {
		const when = posts ? ` in ${formatPeriod(posts.period, 'month')}` : '';
		return `${name} made no workforce return${when}, so its link workers are not known`;
	}
	const need = classId ? classWords(classId) : null;
	if (posts.status === 'zero') {
		const patients = roundedPeople(valueOf(figures, 'patients') ?? 0);
		const tail = need?.startsWith('High need') ? ', and their need is high' : '';
		return `${name} records no link worker for its ${patients} patients${tail}`;
	}
	if (!need) return `${name} has ${postsInWords(posts.value ?? 0)}`;
	return `${name} has ${need.charAt(0).toLowerCase()}${need.slice(1).replace(', ', ' and ')}`;
}

export function smallAreaHeadline({ name, figures, london }: HeadlineFacts): string {
	const isDeprived = (valueOf(figures, 'core20') ?? 0) > 0;
	const place = `${name} is ${isDeprived ? 'in' : 'outside'} England’s most deprived fifth`;
	const rate = figures.get('link-worker-rate');
	if (rate?.value == null)
		return `${place}; most people’s networks made no return, so their link workers are not known`;
	if (rate.value === 0) return `${place}; its people’s networks record no link worker`;
	const words = {
		'higher than': 'more link workers than',
		'lower than': 'fewer link workers than',
		'about the same as': 'about as many link workers as'
	}[comparedWith(rate.value, valueOf(london, 'link-worker-rate') ?? 0)];
	return `${place}, and its networks have ${words} London’s average`;
}

/** @param networks how many record a link worker, out of how many */
export function londonHeadline({ name }: HeadlineFacts, networks: { recorded: number; all: number }): string {
	return `${networks.recorded} of ${name}’s ${networks.all} primary care networks record a link worker`;
}
