/** A whole number from 1, without leading noughts. */
export const match = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text);
