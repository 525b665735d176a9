import { boroughCode, latitude, longitude, lsoaCode, postcode } from './codes.ts';
import { integer } from './parsers.ts';
import type { ReleaseFile } from './release-error.ts';
import { column, readTable } from './table.ts';

export type Postcode = {
	postcode: string;
	lat: number;
	lon: number;
	/** Code-Point Open's positional quality: 10 is the best, 60 the last that has a position at all. */
	quality: number;
	lsoa: string;
	borough: string;
};

const columns = {
	postcode: column(['postcode', 'pcds'], postcode),
	lat: column(['lat', 'latitude'], latitude),
	lon: column(['lon', 'long', 'longitude'], longitude),
	quality: column(['quality', 'positional_quality_indicator'], integer({ min: 10, max: 60 })),
	lsoa: column(['lsoa21_code', 'LSOA21CD'], lsoaCode),
	borough: column(['lad_code', 'admin_district_code'], boroughCode)
};

/** Ordnance Survey, Code-Point Open, with the LSOA of each postcode added. Throws ReleaseError. */
export function readPostcodes(file: ReleaseFile): Postcode[] {
	return readTable(file, columns, { unique: [['postcode']] });
}
