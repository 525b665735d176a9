import { archiveName } from '../catalogue/archive.ts';
import { fileResources } from '../catalogue/resources.ts';
import { perAtlas, statement } from '../database.ts';

/** "5.1 MB", "180 kB". */
function size(bytes: number): string {
	if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
	return bytes >= 1e3 ? `${Math.round(bytes / 1e3)} kB` : `${bytes} bytes`;
}

/** Every table as a file, and the archive of them all (its size is that of what is packed in it, to a few kB). */
export const wholeTableFiles = perAtlas(() => {
	const packed = statement<{ bytes: number }>(
		'select (select sum(length(gzip)) from file) + (select sum(length(gzip)) from geometry) as bytes'
	).get();
	return {
		archive: { href: `/data/${archiveName}`, size: size(packed?.bytes ?? 0) },
		files: fileResources().tabular.map(({ path, title, rows, bytes }) => ({
			...{ path, title, rows: rows.toLocaleString('en-GB'), size: size(bytes), href: `/data/${path}` }
		}))
	};
});
