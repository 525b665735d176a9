import { apiRoute } from '$lib/server/api/answer';
import { ApiError } from '$lib/server/api/api-error';
import { addresses } from '$lib/server/api/endpoints';

export const { GET, OPTIONS, fallback } = apiRoute(() => {
	throw new ApiError(
		404,
		'unknown-address',
		'There is nothing at this address. “allowed” lists what there is.',
		{
			allowed: addresses
		}
	);
});
