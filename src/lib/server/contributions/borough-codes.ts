import { region } from '../../atlas/region.ts';

/** London's boroughs are numbered without gaps: E09000001 (City of London) to E09000033 (Westminster). */
export const boroughCodes: readonly string[] = Array.from(
	{ length: region.boroughCount },
	(_, at) => region.boroughCodePrefix + String(at + 1).padStart(6, '0')
);

export const isBoroughCode = (code: string): boolean => boroughCodes.includes(code);
