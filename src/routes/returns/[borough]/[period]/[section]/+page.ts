// Saves as you go where there is a script; every part of it works without.
export const csr = true;
