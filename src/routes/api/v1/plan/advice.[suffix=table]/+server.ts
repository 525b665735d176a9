import { ApiError } from '$lib/server/api/api-error';
import { pageFileAnswer } from '$lib/server/api/tables/page-file-answer';
import { adviceFile } from '$lib/server/planning/advice-file';
import { adviceRoute } from '$lib/server/planning/advice-route';

export const { GET, OPTIONS, fallback } = adviceRoute(async (answer, { suffix }) => {
	const file = await pageFileAnswer(adviceFile(answer), suffix);
	if (!file) throw new ApiError(404, 'unknown-address', 'There is no such format of this table.');
	return file;
});
