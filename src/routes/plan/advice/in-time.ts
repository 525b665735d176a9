/** What a promise comes to; or, if it takes longer than so many milliseconds, what `late` says instead. */
export async function inTime<Answer, Late>(
	answer: Promise<Answer>,
	milliseconds: number,
	late: () => Late
): Promise<Answer | Late> {
	let timer: NodeJS.Timeout | undefined;
	const patience = new Promise<Late>((resolve) => {
		timer = setTimeout(() => resolve(late()), milliseconds);
	});
	try {
		return await Promise.race([answer, patience]);
	} finally {
		clearTimeout(timer);
	}
}
