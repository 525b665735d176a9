import { statement } from '../database.ts';

export interface Practice {
	code: string;
	name: string;
	pcn: string | null;
	patients: number;
	address: string | null;
	postcode: string;
	phone: string | null;
	lat: number | null;
	lon: number | null;
}

const columns = 'code, name, pcn, patients, address, postcode, phone, lat, lon';

export function practicesOfNetwork(pcn: string): Practice[] {
	return statement<Practice>(
		`select ${columns} from practice where pcn = ? order by patients desc, name`
	).all(pcn);
}

/** A practice with the network it belongs to, if any. */
export interface NetworkedPractice extends Practice {
	pcnName: string | null;
}

/** The practices that stand in a borough, by the postcode of their main address; largest first. */
export function practicesInBorough(borough: string): NetworkedPractice[] {
	return statement<NetworkedPractice>(
		`select p.code, p.name, p.pcn, p.patients, p.address, p.postcode, p.phone, p.lat, p.lon, n.name as pcnName
		 from practice p
		 join nesting b on b.child = p.lsoa and b.parent = ?
		 left join area n on n.code = p.pcn
		 order by p.patients desc, p.name`
	).all(borough);
}

export function findPractice(code: string): Practice | undefined {
	return statement<Practice>(`select ${columns} from practice where code = ?`).get(code);
}
