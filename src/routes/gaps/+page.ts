// The one page so far with a script: its map can be moved.
export const csr = true;
