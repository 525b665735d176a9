/**
 * NHS releases write names in capitals. These rules case them for reading:
 * "BRENT WEST KWH PCN" -> "Brent West KWH PCN", "K AND C SOUTH PCN" -> "K and C South PCN".
 */
const smallWords = new Set(['and', 'of', 'the', 'at', 'by', 'in', 'on', 'for', 'with', 'de', 'upon']);

/** Abbreviations that stay in capitals; learnt by reading every network and practice name in the July 2026 release. */
const abbreviations = new Set([
	'PCN',
	'GP',
	'GPS',
	'NHS',
	'CIC',
	'KWH',
	'HH',
	'NGP',
	'APL',
	'ICO',
	'DMC',
	'QRP',
	'QHS',
	'RHND',
	'PHGH',
	'HMC',
	'CFH&W',
	'FHP',
	'MWH',
	'H&W',
	'H/C',
	'PMS',
	'SMS',
	'SMA',
	'LLP',
	'UCL',
	'ICB'
]);
const asWritten: Record<string, string> = {
	GPNET5: 'GPnet5',
	NEOHEALTH: 'NeoHealth',
	HEALTHSENSE: 'HealthSense',
	STOCKWELLBEING: 'StockWellBeing',
	LTD: 'Ltd',
	HTH: 'Health',
	CTR: 'Centre',
	RD: 'Road',
	AVE: 'Avenue',
	PK: 'Park',
	HLTH: 'Health',
	HOSP: 'Hospital',
	PRACT: 'Practice',
	CTRL: 'Central',
	MDDX: 'Middlesex',
	DR: 'Dr',
	DRS: 'Drs'
};

function casePart(part: string): string {
	if (/^[A-Z]{1,2}\d+[A-Z]?$/.test(part) || /^\d+[A-Z]$/.test(part)) return part;
	return part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
}

function caseWord(word: string, before: string | undefined, next: string | undefined): string {
	const isFirst = before === undefined || before === '-';
	const [, open = '', core = '', close = ''] = /^([('"]*)(.*?)([)'",.]*)$/.exec(word) ?? [];
	if (core === 'AT' && isFirst && next === 'MEDICS') return 'AT';
	const whole = asWritten[core];
	if (whole) return open + whole + close;
	if (abbreviations.has(core)) return word;
	// "DR AA ANSARI": the doctor's initials.
	if (core.length === 2 && (before === 'DR' || before === 'DRS')) return word;
	const lower = core.toLowerCase();
	if (!isFirst && smallWords.has(lower)) return open + lower + close;
	// Initials of doctors and letters that name a place ("K and C South") stay capital.
	if (core.length > 1 && !/[AEIOUY]/.test(core) && /^[A-Z]+$/.test(core) && !['ST', 'MT'].includes(core))
		return word;
	const cased = core.split(/([-/])/).map((part) =>
		part
			.split("'")
			.map((piece, index) => (index > 0 && piece.length <= 1 ? piece.toLowerCase() : casePart(piece)))
			.join("'")
	);
	return open + cased.join('') + close;
}

/** Cases a name written in capitals; a name that already has small letters is kept as written. */
export function readableName(name: string): string {
	const trimmed = name
		.trim()
		// Releases cram words together: "CTRL HOSP,ACTON LANE", "ST.GILES ROAD"; and end some with a stray stop.
		.replace(/,(?=\S)/g, ', ')
		.replace(/\b(ST|MED)\.(?=[A-Z])/gi, '$1. ')
		.replace(/\.$/, '')
		.replace(/\s+/g, ' ')
		.replace(/ & /g, ' and ');
	if (/[a-z]/.test(trimmed.replace(/ and /g, ' '))) return trimmed;
	const words = trimmed.split(' ').map((word) => word.toUpperCase());
	return words.map((word, index) => caseWord(word, words[index - 1], words[index + 1])).join(' ');
}

/** "E09000028-southwark": the code finds the area, the words are for people. */
export function areaSlug(code: string, name: string): string {
	return `${code}-${kebab(name)}`;
}

/** The address of an area's own page. */
export const areaHref = (code: string, name: string) => `/areas/${areaSlug(code, name)}`;

export function kebab(text: string): string {
	return text
		.toLowerCase()
		.replace(/[’']/g, '')
		.replace(/&/g, ' and ')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}

/** The code at the head of a slug; a bare code is a slug too. */
export function codeOfSlug(slug: string): string {
	return (slug.split('-')[0] ?? '').toUpperCase();
}
