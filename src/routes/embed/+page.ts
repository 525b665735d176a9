// The preview follows a choice at once; without a script the button does the same.
export const csr = true;
