// For tests only: every reader of a comma-separated release, with a made-up table that it reads.
import * as census from './census.ts';
import { readDebtAdvice } from './debt-advice.ts';
import * as deprivation from './deprivation.ts';
import { readDigitalExclusion } from './digital-exclusion.ts';
import { readLegalAid } from './legal-aid.ts';
import { readLibraries } from './libraries.ts';
import { readLinkWorkerHistory } from './link-worker-history.ts';
import { readListSizes } from './list-sizes.ts';
import * as lookups from './lookups.ts';
import * as statistics from './made-up-statistics.ts';
import * as tables from './made-up-tables.ts';
import { readPostcodes } from './postcodes.ts';
import { readPracticeMap } from './practice-map.ts';
import { readPcnAddresses, readPracticeAddresses, readPracticeImd } from './practices.ts';
import { readRegistrations } from './registrations.ts';
import { readWorkforce } from './workforce.ts';
import type { MadeUpTable } from './made-up-tables.ts';
import type { ReleaseFile } from './release-error.ts';

export const readers: readonly [title: string, read: (file: ReleaseFile) => unknown, table: MadeUpTable][] = [
	['PCN workforce', readWorkforce, tables.workforce],
	['practice to PCN map', readPracticeMap, tables.practiceMap],
	['list sizes', readListSizes, tables.listSizes],
	['registrations', readRegistrations, tables.registrations],
	['link-worker history', readLinkWorkerHistory, tables.linkWorkerHistory],
	['practice addresses', readPracticeAddresses, tables.practiceAddresses],
	['practice deprivation', readPracticeImd, tables.practiceImd],
	['PCN addresses', readPcnAddresses, tables.pcnAddresses],
	['indices of deprivation 2025', deprivation.readIod2025, statistics.iod2025],
	['indicators 2025', deprivation.readIod2025Indicators, statistics.iod2025Indicators],
	['boroughs 2025', deprivation.readIod2025BoroughSummaries, statistics.iod2025Boroughs],
	['boards 2025', deprivation.readIod2025IcbSummaries, statistics.iod2025Icbs],
	['indices of deprivation 2019', deprivation.readIod2019, statistics.iod2019],
	['boroughs 2019', deprivation.readIod2019BoroughSummaries, statistics.iod2019Boroughs],
	['population', census.readPopulation, tables.population],
	['household language', census.readHouseholdLanguage, statistics.householdLanguage],
	['English proficiency', census.readEnglishProficiency, statistics.englishProficiency],
	['general health', census.readGeneralHealth, statistics.generalHealth],
	['disability', census.readDisability, statistics.disability],
	['unpaid care', census.readUnpaidCare, statistics.unpaidCare],
	['cars', census.readCarAvailability, statistics.carAvailability],
	['digital exclusion', readDigitalExclusion, tables.digitalExclusion],
	['small area to borough', lookups.readLsoaBoroughLookup, tables.lsoaBorough],
	['small area to board', lookups.readLsoaIcbLookup, tables.lsoaIcb],
	['small areas 2011 to 2021', lookups.readLsoa11To21, tables.lsoaChanges],
	['postcodes', readPostcodes, tables.postcodes],
	['debt advice', readDebtAdvice, tables.debtAdvice],
	['legal aid', readLegalAid, tables.legalAid],
	['libraries', readLibraries, tables.libraries]
];
