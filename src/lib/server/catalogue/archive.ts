import { Zip } from 'fflate';
import type { ZipInputFile } from 'fflate';
import { gzipSync } from 'node:zlib';
import { atlasMeta } from '../database.ts';
import { packedBorders, packedFile } from '../queries/files.ts';
import { archiveLicence, archiveReadme } from './archive-words.ts';
import { about, catalogue } from './package.ts';
import { bordersAt, filesFolder } from './resources.ts';

/** Lengths of the head and the foot of a gzip member without a name in it (RFC 1952). */
const GZIP_HEAD = 10;
const GZIP_FOOT = 8;
const DEFLATE = 8;

/** A member of the archive that is packed already: a gzip file without its head and foot is what a zip holds. */
interface Member {
	name: string;
	packed: () => Buffer;
}

const text = (name: string, words: string): Member => ({ name, packed: () => gzipSync(words) });

/** What the archive holds, in order. */
function members(origin: string): Member[] {
	const { resources } = catalogue(origin);
	return [
		text('README.md', archiveReadme(origin)),
		text('LICENCE.md', archiveLicence(origin)),
		text('datapackage.json', `${JSON.stringify(catalogue(origin), null, 2)}\n`),
		...resources.map(({ path }) => ({ name: path, packed: () => packedAt(path) }))
	];
}

function packedAt(path: string): Buffer {
	const inside = path.replace(`${filesFolder}/`, '');
	const type = bordersAt(inside);
	const packed = type === undefined ? packedFile(inside) : packedBorders(type);
	if (!packed) throw new Error(`The atlas has no file ${path}.`);
	return packed;
}

/**
 * Every file in one zip, sent as it is put together: members are packed when the atlas is built, and only copied here.
 * The same atlas gives the same bytes, for members carry the day of the edition, not of today.
 */
export function archiveStream(origin: string): ReadableStream<Uint8Array> {
	// Read while the answer's own atlas is held; what follows may be asked for after another has been published.
	const waiting = members(origin).map(({ name, packed }) => ({ name, bytes: packed() }));
	const mtime = `${atlasMeta().updated}T12:00:00`;
	let zip: Zip;
	return new ReadableStream<Uint8Array>({
		start(controller) {
			zip = new Zip((error, chunk, isLast) => {
				if (error) return controller.error(error);
				controller.enqueue(chunk);
				if (isLast) controller.close();
			});
		},
		pull() {
			const next = waiting.shift();
			if (next) addPacked(zip, next.name, next.bytes, mtime);
			else zip.end();
		}
	});
}

function addPacked(zip: Zip, filename: string, gzip: Buffer, mtime: string): void {
	const foot = gzip.subarray(-GZIP_FOOT);
	const file: ZipInputFile = {
		...{ filename, mtime, compression: DEFLATE },
		crc: foot.readUInt32LE(0),
		size: foot.readUInt32LE(4)
	};
	zip.add(file);
	file.ondata?.(null, new Uint8Array(gzip.subarray(GZIP_HEAD, -GZIP_FOOT)), true);
}

export const archiveName = `${about.name}.zip`;
