package org.depesche.search;

/**
 * How the index stands.
 *
 * @param articles how many are in it, those readers may not see included
 * @param rebuilding whether a new index is being built beside it
 * @param rebuilt how many articles the new one has by now; 0 if none is being built
 * @param problem why the index last failed to follow the archive; empty if it did not
 */
public record IndexState(long articles, boolean rebuilding, long rebuilt, String problem) {}
