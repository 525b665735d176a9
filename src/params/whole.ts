/** A whole number from nought, without leading noughts. */
export const match = (text: string): boolean => /^(0|[1-9]\d{0,6})$/.test(text);
