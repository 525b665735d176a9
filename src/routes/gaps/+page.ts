// Its map can be moved, and follows the choices without the page being fetched again.
export const csr = true;
