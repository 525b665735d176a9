import { statusEntries } from '../../atlas/absence.ts';
import type { AreaType } from '../../atlas/area-types.ts';
import { returnsText } from '../../atlas/figure-words.ts';
import { formatNumber, formatPercent } from '../../atlas/format.ts';
import { comparedWith } from '../../atlas/comparison.ts';
import type { HeadlineFacts } from './profile-headline.ts';

type Facts = Pick<HeadlineFacts, 'figures' | 'london'> & { type: AreaType };

/** Where fewer of its networks than this share made a return, an area's rate may be much too low, and the first sentence says so. */
const FEWEST_RETURNED = 0.8;

/** The sentences under the headline: rate, deprivation and reach of advice, each against London's. */
export function ledeSentences(facts: Facts): string[] {
	return [provision(facts), deprivation(facts), advice(facts)].filter((sentence) => sentence !== null);
}

function provision({ type, figures, london }: Facts): string | null {
	const rate = figures.get('link-worker-rate');
	if (!rate) return null;
	const isSmall = type === 'lsoa';
	if (rate.status === 'zero' || rate.status === 'no-return') return statusEntries[rate.status].explanation;
	const londonRate = london.get('link-worker-rate')?.value;
	if (rate.value === null || londonRate == null) return null;
	const subject = isSmall ? 'Its people’s networks have' : 'It has';
	const posts = `${subject} ${formatNumber(rate.value, 'rate')} full-time posts for every 10,000 patients`;
	if (type === 'london') return `${posts}.`;
	const { returned, members } = rate;
	const isPart = returned !== null && members !== null && returned < members * FEWEST_RETURNED;
	const returns = isPart ? returnsText(rate) : null;
	return `${posts}, ${comparedWith(rate.value, londonRate)} London’s ${formatNumber(londonRate, 'rate')}${returns === null ? '' : `, though only ${returns}: it may have more`}.`;
}

function deprivation({ type, figures, london }: Facts): string | null {
	if (type === 'lsoa') {
		const score = figures.get('imd-score')?.value;
		const londonScore = london.get('imd-score')?.value;
		if (score == null || londonScore == null) return null;
		return `Its deprivation score is ${formatNumber(score, 'score')}, ${comparedWith(score, londonScore)} London’s ${formatNumber(londonScore, 'score')}.`;
	}
	const core20 = figures.get('core20')?.value;
	const londonCore20 = london.get('core20')?.value;
	if (core20 == null || londonCore20 == null) return null;
	const people = type === 'pcn' ? 'patients' : 'residents';
	const share =
		core20 === 0
			? `None of its ${people} live in England’s most deprived fifth of areas`
			: `${formatPercent(core20)} of its ${people} live in England’s most deprived fifth of areas`;
	return type === 'london' ? `${share}.` : `${share} (London: ${formatPercent(londonCore20)}).`;
}

function advice({ type, figures }: Facts): string | null {
	const within = figures.get('advice-within-15')?.value;
	if (within == null) return null;
	const people = type === 'pcn' ? 'patients' : 'residents';
	if (within === 0) return `None of its ${people} live within 15 minutes’ walk of face-to-face debt advice.`;
	return `${formatPercent(within)} of its ${people} live within 15 minutes’ walk of face-to-face debt advice.`;
}
