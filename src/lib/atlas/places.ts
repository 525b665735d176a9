/** A library people can walk into: open, and neither in a prison nor on wheels. */
export function isPublicLibrary({ open, kind }: { open: boolean; kind: string }): boolean {
	return open && !/prison|mobile/i.test(kind);
}
