import type Database from 'better-sqlite3';
import { isPublicLibrary } from '../../atlas/places.ts';
import type { TableRows } from '../../atlas/tables.ts';
import type { Place } from '../queries/points.ts';
import { insertRows } from './insert-rows.ts';

type PointRow = Omit<Place, 'source'> & { source: string };

export function writePlaces(db: Database.Database, tables: TableRows): void {
	const insert = db.prepare(
		`insert into point (id, kind, name, lat, lon, lsoa, address, postcode, phone, email, website, details, source)
		 values (@id, @kind, @name, @lat, @lon, @lsoa, @address, @postcode, @phone, @email, @website, @details, @source)`
	);
	for (const point of [...advicePoints(tables), ...libraryPoints(tables), ...practicePoints(tables)]) {
		insert.run({ ...point, details: JSON.stringify(point.details) });
	}
	const practice = db.prepare(
		`insert into practice (code, name, pcn, sub_icb, patients, aged_65_plus, address, postcode, phone, lsoa, lat, lon)
		 values (@code, @name, @pcn, @sub_icb, @patients, @aged_65_plus, @address, @postcode, @phone, @lsoa, @lat, @lon)`
	);
	for (const row of tables.practices) practice.run(row);
	insertRows(db, 'postcode', ['postcode', 'lat', 'lon', 'lsoa'], postcodeRows(tables));
}

function* postcodeRows({ postcodes }: Pick<TableRows, 'postcodes'>) {
	for (const { postcode, lat, lon, lsoa } of postcodes) yield [postcode.replace(' ', ''), lat, lon, lsoa];
}

function advicePoints(tables: TableRows): PointRow[] {
	return tables.adviceSites.map((site) => ({
		...site,
		id: `advice-${site.id}`,
		kind: 'advice',
		details: { faceToFace: site.face_to_face, byTelephone: site.by_telephone, online: site.online },
		source: 'debt-advice-2026-04'
	}));
}

/** Closed libraries are kept in data/ and left off the map. */
function libraryPoints(tables: TableRows): PointRow[] {
	return tables.libraries.filter(isPublicLibrary).map((library) => ({
		...library,
		id: `library-${library.id}`,
		kind: 'library',
		phone: null,
		email: null,
		website: null,
		details: {
			hoursPerWeek: library.hours_per_week,
			coLocated: library.co_located,
			hostsAdvice: library.hosts_advice
		},
		source: 'libraries-2023'
	}));
}

/** A practice whose postcode has been retired has no place on the map; it stays in every list. */
function practicePoints(tables: TableRows): PointRow[] {
	return tables.practices.flatMap((practice) => {
		const { lat, lon, lsoa } = practice;
		if (lat === null || lon === null || lsoa === null) return [];
		return {
			...practice,
			lat,
			lon,
			lsoa,
			id: `practice-${practice.code}`,
			kind: 'practice' as const,
			address: practice.address ?? '',
			email: null,
			website: null,
			details: { code: practice.code, pcn: practice.pcn, patients: practice.patients },
			source: 'practice-pcn-map-2026-07'
		};
	});
}
