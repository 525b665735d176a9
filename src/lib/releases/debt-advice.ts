import { boroughCode, latitude, longitude, lsoaCode, postcode } from './codes.ts';
import { tidyEmail, tidyPhone, tidyWebsite } from './contact.ts';
import { optionalText, orMissing, text, yesNo } from './parsers.ts';
import type { Parser } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, optionalColumn, readTable } from './table.ts';
import { cleanProse, easeCapitals, oneLineAddress } from './text.ts';

export type DebtAdviceSite = {
	/** The locator's number, or the name and postcode in its place for the sites it gives none. */
	id: string;
	name: string;
	/** Empty for a site that gives only its town and postcode. */
	street: string;
	locality: string | null;
	region: string | null;
	postcode: string;
	lat: number;
	lon: number;
	borough: string | null;
	lsoa: string | null;
	email: string | null;
	website: string | null;
	telephone: string | null;
	faceToFace: boolean;
	byTelephone: boolean;
	online: boolean;
	notes: string | null;
};

const tidied = (expected: string, tidy: (raw: string) => string | null): Parser<string | null> => ({
	expected,
	parse: tidy
});

const columns = {
	id: column('id', optionalText),
	name: column('name', text),
	street: column('address_street_address', { expected: 'an address', parse: cleanProse }),
	locality: column('address_locality', optionalText),
	region: column('address_region', optionalText),
	postcode: column('address_postcode', postcode),
	lat: column('lat', latitude),
	lng: column('lng', longitude),
	email: column('email_address', tidied('an e-mail address', tidyEmail)),
	website: column('website_address', tidied('a web address', tidyWebsite)),
	telephone: column('telephone_en', tidied('a telephone number', tidyPhone)),
	faceToFace: column('provides_face_to_face', yesNo),
	byTelephone: column('provides_telephone', yesNo),
	online: column('provides_web', yesNo),
	notes: column(
		'notes',
		tidied('notes', (raw) => cleanProse(raw) || null)
	),
	borough: optionalColumn('lad_code', orMissing(boroughCode, '')),
	lsoa: optionalColumn('lsoa21_code', orMissing(lsoaCode, '')),
	postcodeLat: optionalColumn('pc_lat', orMissing(latitude, '')),
	postcodeLon: optionalColumn('pc_lon', orMissing(longitude, ''))
};

/**
 * Money and Pensions Service, debt advice locator. A site stands at its postcode where that is known
 * (`pc_lat`, `pc_lon`), because some of the locator's own points are kilometres away. Throws ReleaseError.
 */
export function readDebtAdvice(file: ReleaseFile): DebtAdviceSite[] {
	const rows = readTable(file, columns);
	const taken = new Set<string>();
	return rows.map(({ postcodeLat, postcodeLon, lat, lng, ...row }) => {
		const atPostcode = postcodeLat !== null && postcodeLon !== null;
		const stem = row.id ?? slug(`${row.name} ${row.postcode}`);
		let id = stem;
		for (let copy = 2; taken.has(id); copy += 1) id = `${stem}-${copy}`;
		taken.add(id);
		return {
			...row,
			id,
			street: oneLineAddress(row.street, row.postcode),
			locality: row.locality && easeCapitals(row.locality),
			lat: atPostcode ? postcodeLat : lat,
			lon: atPostcode ? postcodeLon : lng
		};
	});
}

function slug(name: string): string {
	return name
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/['’]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
