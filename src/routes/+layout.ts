// Pages are drawn by the server and need no script. The ones that do say so themselves.
export const csr = false;
