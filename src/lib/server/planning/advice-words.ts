import { aboutPeople, formatNumber, formatPercent, listInWords } from '../../atlas/format.ts';
import type { AdviceAnswer, AdviceSite } from './advice-answer.ts';
import type { AdviceStage } from './advice-messages.ts';

const share = (part: number, whole: number) => formatPercent(whole > 0 ? (part / whole) * 100 : 0);
const sessions = (count: number) => (count === 1 ? 'One advice session' : `${count} advice sessions`);

/** The finding, as the headline of the page. */
export function headline({ question, sites }: AdviceAnswer): string {
	const people = sites.at(-1)?.reached.residents ?? 0;
	if (people === 0)
		return `No new advice session would bring anyone else within ${question.minutes} minutes’ walk`;
	return `${sessions(question.k)} would bring ${aboutPeople(people)} more Londoners within ${question.minutes} minutes’ walk`;
}

/** Where things stand, and where they would. */
export function standing({ question, sites, baseline, everyone }: AdviceAnswer): string {
	const after = baseline.residents + (sites.at(-1)?.reached.residents ?? 0);
	return `Today ${aboutPeople(baseline.residents)} of ${aboutPeople(everyone.residents)} residents (${share(baseline.residents, everyone.residents)}) live within ${question.minutes} minutes’ walk of face-to-face debt advice. With ${sites.length === 1 ? 'this session' : `these ${sites.length}`} it would be ${share(after, everyone.residents)}.`;
}

/** How sure the choice is. */
export function proof({ question, optimal, gap, candidateCount }: AdviceAnswer): string {
	const among = `of ${formatNumber(candidateCount, 'count')} GP practices and libraries`;
	if (optimal)
		return question.k === 1
			? `None ${among} would reach more need: this is proven, not estimated.`
			: `No other ${question.k} ${among} would reach more need: this is proven, not estimated.`;
	return `This is the best choice found ${among} in the time allowed. Another could reach at most ${formatPercent(gap * 100)} more need.`;
}

/** How people are counted as need. */
export const needWords = (gradient: number): string =>
	gradient === 1
		? 'everyone counts the same'
		: `a person in the most deprived tenth of England counts ${gradient} times as much as one in the least deprived`;

/** How far a walk is taken to reach. */
export const walkWords =
	'Walking: straight-line distance × 1.3, at 80 metres a minute. Residents of each small area are spread evenly over its postcodes.';

/** Why this site, whom it reaches and where they live. */
export function reason({ rank, gain, deprivedResidents, boroughs }: AdviceSite): string {
	if (gain.residents === 0) return 'Reaches nobody whom the others do not.';
	const [first, second] = boroughs;
	const homes = boroughs.filter(({ residents }) => residents >= gain.residents * 0.05);
	const where =
		first && homes.length <= 1
			? `${second ? 'nearly all' : 'all'} live in ${first.name}`
			: `they live in ${listInWords(homes.map(({ name, residents }) => `${name} (${share(residents, gain.residents)})`))}`;
	const more = rank === 1 ? 'people' : 'more people';
	return `Brings ${aboutPeople(gain.residents)} ${more} within reach, ${share(deprivedResidents, gain.residents)} of them in the most deprived fifth of England; ${where}.`;
}

/** What else is known of the place itself. */
export function aboutSite({ place, alike }: AdviceSite): string[] {
	const { hoursPerWeek, hostsAdvice } = place.details;
	return [
		...(typeof hoursPerWeek === 'number' ? [`Open ${hoursPerWeek} hours a week in 2023.`] : []),
		...(hostsAdvice === true
			? ['Its 2023 return names Citizens Advice in the building: check what is offered there.']
			: []),
		...(alike.length > 0
			? [`${listInWords(alike.map(({ name }) => name))}, at the same postcode, would do as well.`]
			: [])
	];
}

/** The finding of the gain curve: what the first session adds, and the last. */
export function curveTitle(sites: readonly AdviceSite[]): string {
	const [first, last] = [sites.at(0), sites.at(-1)];
	if (!first || !last || first === last) return 'What each session adds';
	return `The first session reaches ${aboutPeople(first.gain.residents)} people, the last adds ${aboutPeople(last.gain.residents)}`;
}

/** How far a plan has come that is not ready yet. */
export const stageWords: Record<AdviceStage, string> = {
	waiting: 'It is waiting for another plan to be finished.',
	reading: 'London’s postcodes are being read.',
	measuring: 'The walks from every postcode are being measured.',
	solving: 'The sites are being chosen.'
};
