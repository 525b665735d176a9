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

export function findPractice(code: string): Practice | undefined {
	return statement<Practice>(`select ${columns} from practice where code = ?`).get(code);
}
