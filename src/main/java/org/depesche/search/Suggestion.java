package org.depesche.search;

/**
 * Something that a reader may mean who has typed a few letters.
 *
 * @param kind person, place, organisation, source, figure (a measure) or article
 * @param count articles of it; 0: not said
 * @param url where it leads
 */
public record Suggestion(String kind, String label, long count, String url) {}
