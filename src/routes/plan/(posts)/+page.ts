// The slider works the plan out in the browser, with the same functions the server uses.
export const csr = true;
