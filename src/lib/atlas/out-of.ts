import type { AreaType } from './area-types.ts';
import type { Measure } from './measure-type.ts';

type Denominators = Pick<Measure, 'denominator' | 'networkDenominator'>;
type InUnits = Denominators & Pick<Measure, 'unit'>;

/** Who or what a figure of one kind of area is out of; null for a plain count. */
export const outOf = ({ denominator, networkDenominator }: Denominators, type: AreaType): string | null =>
	type === 'pcn' ? (networkDenominator ?? denominator) : denominator;

/** The same where every kind of area is spoken of at once: "residents (of a network, registered patients)". */
export const outOfEach = ({ denominator, networkDenominator }: Denominators): string | null =>
	networkDenominator === undefined || denominator === null
		? denominator
		: `${denominator} (of a network, ${networkDenominator})`;

/** What the numbers of a key are in: a percentage says what of. */
export const keyUnit = (measure: InUnits, type: AreaType): string =>
	measure.unit === '%' ? `% of ${outOf(measure, type)}` : measure.unit;
