import { max, scaleLinear } from 'd3';
import { aboutPeople } from '../../atlas/format.ts';

export interface GainDot {
	sessions: number;
	xPercent: number;
	y: number;
	/** Written above and before the dot, where there is room. */
	label: string | null;
	/** It is written under and after the dot instead: a level's own words stand where it would be. */
	isUnder: boolean;
	words: string;
}

export interface GainCurve {
	dots: GainDot[];
	/** Path in a box 100 wide and `height` high, from nought. */
	line: string;
	levels: { y: number; text: string }[];
	/** Numbers of sessions marked along the foot. */
	ticks: { sessions: number; xPercent: number }[];
}

const TOP = 22;
const LEFT_PERCENT = 8;
const RIGHT_PERCENT = 95;
const MOST_TICKS = 10;
/** Pixels between lines of words that do not touch. */
const LINE = 20;

/**
 * Where everything stands on the curve of people newly reached against sessions.
 *
 * @param reached people newly within reach of the first session, the first two, and so on
 */
export function layoutGainCurve(reached: readonly number[], height: number): GainCurve {
	const x = scaleLinear([0, reached.length], [LEFT_PERCENT, RIGHT_PERCENT]);
	const y = scaleLinear([0, max(reached) || 1], [height, TOP]).nice(3);
	const step = Math.max(1, Math.ceil(reached.length / MOST_TICKS));
	const levels = y
		.ticks(3)
		.filter((level) => level > 0)
		.map((level) => ({ y: round(y(level)), text: level.toLocaleString('en-GB') }));
	const dots = reached.map((people, at): GainDot => {
		const sessions = at + 1;
		const isEnd = sessions === 1 || sessions === reached.length;
		return {
			sessions,
			xPercent: round(x(sessions)),
			y: round(y(people)),
			label: isEnd ? aboutPeople(people) : null,
			isUnder: sessions < reached.length && levels.some((level) => Math.abs(level.y - y(people)) < LINE),
			words: `${sessions} ${sessions === 1 ? 'session' : 'sessions'}: ${aboutPeople(people)} people`
		};
	});
	const start = `M${round(x(0))} ${round(y(0))}`;
	return {
		dots,
		line: start + dots.map((dot) => `L${dot.xPercent} ${dot.y}`).join(''),
		levels,
		ticks: dots
			.filter(({ sessions }) => sessions % step === 0 || sessions === 1)
			.map(({ sessions, xPercent }) => ({ sessions, xPercent }))
	};
}

const round = (value: number): number => Math.round(value * 100) / 100;
