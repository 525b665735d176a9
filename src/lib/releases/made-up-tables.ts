// For tests only. Every name, code and figure here is made up.

export type MadeUpTable = {
	headers: string[];
	rows: string[][];
	/** Headers that the reader can do without. */
	optional?: string[];
	/** Puts an accent into the cells that are names. */
	accented?: (cell: string) => string;
};

/** A table from lines whose cells are divided by "|"; the first is the header. */
function table(lines: string, extras: Pick<MadeUpTable, 'optional' | 'accented'> = {}): MadeUpTable {
	const [headers = [], ...rows] = lines
		.trim()
		.split('\n')
		.map((line) => line.trim().split('|'));
	return { headers, rows, ...extras };
}

const accented = (cell: string) => cell.replace(/cafe/i, 'Café’s');

export const workforce = table(
	`Data_source|CENSUS_YEAR|CENSUS_MONTH|PCN_CODE|PCN_NAME|SUB_ICB_CODE|ICB_CODE|COMM_REGION_CODE|STAFF_GROUP|STAFF_ROLE|DETAILED_STAFF_ROLE|FTE
	NWRS Staff|2026|6|U00001|CAFE ROW PCN|99A|QZZ|Y56|Other staff|Link Workers|Link Worker|0.8
	NWRS contracted services|2026|6|U00002|Cafe, north PCN|99A|QZZ|Y56|Other staff|Coaches|Coach|NA`,
	{ accented }
);

export const practiceMap = table(
	`EXTRACT_DATE|PRACTICE_CODE|PRACTICE_NAME|PRACTICE_POSTCODE|PCN_CODE|PCN_NAME|SUB_ICB_LOCATION_CODE|SUB_ICB_LOCATION_NAME|ONS_ICB_CODE|ICB_CODE|ICB_NAME|COMM_REGION_CODE|COMM_REGION_NAME
	01Jul2026|Z90001|Cafe Surgery|ZE1 1AA|U00001|ROW PCN|99A|Sub Z|E54999999|QZZ|Board Z|Y56|London
	01Jul2026|Z90002|Other Surgery|ze11ab|U|Unallocated|99A|Sub Z|E54999999|QZZ|Board Z|Y56|London`,
	{ accented }
);

export const listSizes = table(
	`EXTRACT_DATE|ORG_CODE|SEX|AGE_GROUP_5|NUMBER_OF_PATIENTS
	2026-07-01|Z90001|ALL|ALL|30
	2026-07-01|Z90001|MALE|ALL|10
	2026-07-01|Z90001|MALE|0_4|7
	2026-07-01|Z90001|MALE|65_69|3
	2026-07-01|Z90001|FEMALE|ALL|20
	2026-07-01|Z90001|FEMALE|60_64|15
	2026-07-01|Z90001|FEMALE|95+|5`
);

export const registrations = table(
	`practice_code|lsoa11_code|patients
	Z90001|E01999901|12
	Z90001|NO2011|1`
);

export const population = table(
	`lsoa21_code|lsoa21_name|lad_code|usual_residents_2021|aged_65plus
	E01999901|Cafe 001A|E09999999|1500|200
	E01999902|Cafe 001B|E09999999|1600|0`,
	{ accented, optional: ['lsoa21_name', 'lad_code'] }
);

export const digitalExclusion = table(
	`lsoa11_code|deri_score_national
	E01999901|2.5
	E01999902|3.125`
);

export const lsoaBorough = table(
	`LSOA21CD|LSOA21NM|MSOA21CD|MSOA21NM|LAD22CD|LAD22NM
	E01999901|Cafe 001A|E02999901|Cafe 001|E09999999|Cafe
	E01999902|Cafe 001B|E02999901|Cafe 001|E09999999|Cafe`,
	{ accented }
);

export const lsoaIcb = table(
	`lsoa21_code|sicbl24_name|sicbl24_code|sicbl24_code_nhs|icb24_name|icb24_code|icb24_code_nhs
	E01999901|Cafe - 99A|E38999999|99A|Cafe Board|E54999999|QZZ
	E01999902|Cafe - 99A|E38999999|99A|Cafe Board|E54999999|QZZ`,
	{ accented }
);

export const lsoaChanges = table(
	`lsoa11_code|lsoa21_code|change_code
	E01999901|E01999901|U
	E01999902|E01999903|S
	E01999902|E01999904|S`
);

export const postcodes = table(
	`postcode|lat|lon|quality|lad_code|lsoa21_code
	ZE1 1AA|51.5|-0.1|10|E09999999|E01999901
	ZE1 1AB|51.51|-1e-05|50|E09999999|E01999902`
);

export const linkWorkerHistory = table(
	`census|pcn_code|pcn_name|splw_fte
	2020-03|U00001|Cafe PCN|0.92
	2020-06|U00001|Cafe PCN|0.0`,
	{ accented }
);

export const practiceImd = table(
	`PRACTICE_CODE|IMD_SCORE
	Z90001|14.858
	Z90002|30`
);

export const pcnAddresses = table(
	`PCN Code|PCN Name|Current Sub ICB Loc Code|Open Date|Close Date|Address Line 1|Address Line 2|Address Line 3|Address Line 4|Address Line 5|Postcode
	U00001|CAFE PCN|99A|20191001||Cafe House|1 Made Up Road||LONDON||ZE1 1AA
	U00002|OTHER PCN|99A|20191001|20220401|2 Made Up Road|||LONDON||ZE1 1AB`,
	{ accented }
);

export const practiceAddresses = table(
	`code|name|a1|a2|a3|a4|a5|postcode|status|phone|setting
	Z90001|CAFE SURGERY|1 Made Up Road|||LONDON||ZE1 1AA|A|020 79460001|4
	Z90002|A HOSPITAL UNIT|2 Made Up Road|||LONDON||ZE1 1AB|A||0`,
	{ accented }
);

export const debtAdvice = table(
	`id|name|address_street_address|address_locality|address_region|address_postcode|lat|lng|email_address|website_address|telephone_en|provides_face_to_face|provides_telephone|provides_web|notes|lad_code|lsoa21_code|pc_lat|pc_lon
	7|Cafe Advice|1 Made Up Road,|LONDON||ZE1 1AA|51.5|-0.1|a@example.org (enquiry)|www.example.org|0207 9460001|TRUE|FALSE|FALSE||E09999999|E01999901|51.6|-0.2
	|Other Advice|2 Made Up Road|Romford|Essex|ZE1 1AB|51.5|-0.1||||FALSE|TRUE|FALSE|By telephone|||51.6|-0.2`,
	{ accented, optional: ['lad_code', 'lsoa21_code', 'pc_lat', 'pc_lon'] }
);

export const legalAid = table(
	`kind|organisation|postcode|categories|welfare_benefits|housing|debt|community_care|lad_code|lsoa21_code|located_by
	office|Cafe Law|ZE1 1AA|DEB HOU|False|True|True|False|E09999999|E01999901|current postcode
	outreach|Other Law|ZE1|FMED|False|False|False|False|E09999999|E01999902|fixture point`,
	{ accented }
);

export const libraries = table(
	`reporting|name|address1|address2|address3|type|postcode|operation_23|co_located_other_text|monday|tuesday|wednesday|thursday|friday|saturday|sunday|hours|email|lat|lon|lad_code|lsoa21_code
	Made Up|Cafe Library|1 Made Up Road|London||Static Library|ZE1 1AA|LA|Citizens Advice|All Day (continuous)|PM Only|aM & PM (continuous)|AM & PM (with closure)|Closed|AM only|Closed|41|a@example.org |51.5|-0.1|E09999999|E01999901
	Made Up|Old Library|2 Made Up Road|London||Static Library|ZE1  1AB|Closed||N/A Closed|N/A Closed|N/A Closed|N/A Closed|N/A Closed|N/A Closed|N/A Closed|N/A Closed|N/A|51.5|-0.1|E09999999|E01999902`,
	{ accented }
);
