import { statement } from '../database.ts';

/** A whole table as a file; `rows` without the header. */
export interface WholeFile {
	path: string;
	rows: number;
	bytes: number;
	sha256: string;
}

export function listFiles(): WholeFile[] {
	return statement<WholeFile>('select path, rows, bytes, sha256 from file order by path').all();
}

/** The file in gzip (RFC 1952), as the build packed it. */
export function packedFile(path: string): Buffer | undefined {
	return statement<{ gzip: Buffer }>('select gzip from file where path = ?').get(path)?.gzip;
}

/** The borders of one kind of area as TopoJSON, in gzip. */
export function packedBorders(type: string): Buffer | undefined {
	return statement<{ gzip: Buffer }>('select gzip from geometry where type = ?').get(type)?.gzip;
}

export function bordersText(type: string): string | undefined {
	return statement<{ topology: string }>('select topology from geometry where type = ?').get(type)?.topology;
}
