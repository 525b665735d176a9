import { readCensusTable } from './census-table.ts';
import type { CensusCounts } from './census-table.ts';
import type { ReleaseFile } from './release-error.ts';

export { readPopulation } from './population.ts';

// Each reader takes an ONS Census 2021 topic summary by LSOA and throws ReleaseError. `total` is
// the people or households the table is about.

const languages = {
	total: 'Total: All households',
	allAdultsEnglish:
		'All adults in household have English in England, or English or Welsh in Wales as a main language',
	someAdultsEnglish:
		'At least one but not all adults in household have English in England, or English or Welsh in Wales as a main language',
	onlyChildrenEnglish:
		'No adults in household, but at least one person aged 3 to 15 years, has English in England or English or Welsh in Wales as a main language',
	noEnglish: 'No people in household have English in England, or English or Welsh in Wales as a main language'
};

/** TS025: households by who in them has English as a main language. */
export function readHouseholdLanguage(file: ReleaseFile): CensusCounts<keyof typeof languages>[] {
	return readCensusTable(file, 'Household language (English and Welsh)', languages, [
		{
			whole: 'total',
			parts: ['allAdultsEnglish', 'someAdultsEnglish', 'onlyChildrenEnglish', 'noEnglish']
		}
	]);
}

const notEnglish = 'Main language is not English (English or Welsh in Wales)';
const proficiencies = {
	total: 'Total: All usual residents aged 3 years and over',
	mainLanguageEnglish: 'Main language is English (English or Welsh in Wales)',
	mainLanguageOther: notEnglish,
	veryWell: `${notEnglish}: Can speak English very well`,
	well: `${notEnglish}: Can speak English well`,
	notWell: `${notEnglish}: Cannot speak English well`,
	notAtAll: `${notEnglish}: Cannot speak English`
};

/** TS029: people by how well they speak English. */
export function readEnglishProficiency(file: ReleaseFile): CensusCounts<keyof typeof proficiencies>[] {
	return readCensusTable(file, 'Proficiency in English language', proficiencies, [
		{ whole: 'total', parts: ['mainLanguageEnglish', 'mainLanguageOther'] },
		{ whole: 'mainLanguageOther', parts: ['veryWell', 'well', 'notWell', 'notAtAll'] }
	]);
}

const healths = {
	total: 'Total: All usual residents',
	veryGood: 'Very good health',
	good: 'Good health',
	fair: 'Fair health',
	bad: 'Bad health',
	veryBad: 'Very bad health'
};

/** TS037: people by general health. */
export function readGeneralHealth(file: ReleaseFile): CensusCounts<keyof typeof healths>[] {
	return readCensusTable(file, 'General health', healths, [
		{ whole: 'total', parts: ['veryGood', 'good', 'fair', 'bad', 'veryBad'] }
	]);
}

const disabilities = {
	total: 'Total: All usual residents',
	disabled: 'Disabled under the Equality Act',
	limitedALot: 'Disabled under the Equality Act: Day-to-day activities limited a lot',
	limitedALittle: 'Disabled under the Equality Act: Day-to-day activities limited a little',
	notDisabled: 'Not disabled under the Equality Act'
};

/** TS038: people by disability. */
export function readDisability(file: ReleaseFile): CensusCounts<keyof typeof disabilities>[] {
	return readCensusTable(file, 'Disability', disabilities, [
		{ whole: 'total', parts: ['disabled', 'notDisabled'] },
		{ whole: 'disabled', parts: ['limitedALot', 'limitedALittle'] }
	]);
}

const care = {
	total: 'Total: All usual residents aged 5 and over',
	noCare: 'Provides no unpaid care',
	upTo19Hours: 'Provides 19 hours or less unpaid care a week',
	from20To49Hours: 'Provides 20 to 49 hours unpaid care a week',
	from50Hours: 'Provides 50 or more hours unpaid care a week'
};

/** TS039: people by the hours of unpaid care they provide in a week. */
export function readUnpaidCare(file: ReleaseFile): CensusCounts<keyof typeof care>[] {
	return readCensusTable(file, 'Provision of unpaid care', care, [
		{ whole: 'total', parts: ['noCare', 'upTo19Hours', 'from20To49Hours', 'from50Hours'] }
	]);
}

const cars = {
	total: 'Total: All households',
	noCar: 'No cars or vans in household',
	oneCar: '1 car or van in household',
	twoCars: '2 cars or vans in household',
	threeOrMoreCars: '3 or more cars or vans in household'
};

/** TS045: households by cars or vans. */
export function readCarAvailability(file: ReleaseFile): CensusCounts<keyof typeof cars>[] {
	return readCensusTable(file, 'Number of cars or vans', cars, [
		{ whole: 'total', parts: ['noCar', 'oneCar', 'twoCars', 'threeOrMoreCars'] }
	]);
}
