/** A disk that is full, a folder that may not be written, a file that is damaged. The message names what and where. */
export class StorageError extends Error {
	override readonly name = 'StorageError';
}

const says: readonly [codes: RegExp, words: (file: string) => string][] = [
	[
		/^(ENOSPC|EDQUOT|SQLITE_FULL)$/,
		(file) => `There is no room left on the disk for ${file}. Make room, then try again.`
	],
	[
		/^(EROFS|EACCES|EPERM|SQLITE_READONLY.*|SQLITE_PERM)$/,
		(file) =>
			`${file} may not be written: the disk or the folder is read-only, or belongs to another account. Put that right, then try again.`
	],
	[
		/^(SQLITE_CANTOPEN.*|ENOTDIR|ENOENT)$/,
		(file) => `${file} cannot be opened: its folder is missing, or may not be read or written.`
	],
	[
		/^(SQLITE_CORRUPT.*|SQLITE_NOTADB)$/,
		(file) =>
			`${file} is damaged, or is no database. It was left as it is; docs/operate.md says how to restore it.`
	],
	[/^(EIO|SQLITE_IOERR.*)$/, (file) => `The disk failed when ${file} was read or written.`]
];

/**
 * A fault of the disk as a StorageError about this file, with its cause; any other error as it is. Codes are those of
 * the operating system and of SQLite (https://www.sqlite.org/rescode.html).
 */
export function storageError(error: unknown, file: string): unknown {
	if (error instanceof StorageError) return error;
	const { code } = error as { code?: unknown };
	if (!(error instanceof Error) || typeof code !== 'string') return error;
	const [, words] = says.find(([codes]) => codes.test(code)) ?? [];
	return words ? new StorageError(words(file), { cause: error }) : error;
}

/** Does something with a file; a fault of the disk is told of that file. Throws StorageError and what `work` throws. */
export function onDisk<Result>(file: string, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw storageError(error, file);
	}
}
