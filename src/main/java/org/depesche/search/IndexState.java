package org.depesche.search;

/**
 * The state of the index.
 *
 * @param articles the number of articles in it
 * @param rebuilding whether a new index is being built beside it
 * @param rebuilt the number of articles in the new index; 0 if none is being built
 * @param problem the reason why the index cannot follow the archive; empty if it can
 */
public record IndexState(long articles, boolean rebuilding, long rebuilt, String problem) {}
