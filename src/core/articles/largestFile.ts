/** In bytes; no larger file is read as an article, as nothing that a person wrote is larger. */
export const largestFile = 64_000_000;

/** What the sentence about a larger file is made of: the limit in megabytes. */
export const largestFileArgs = { limit: largestFile / 1_000_000 };
