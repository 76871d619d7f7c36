package org.depesche.search.criteria;

/** A part of an article with its own field in the index. */
public enum TextField {
    /** Headline and kicker. */
    HEADLINE,
    LEAD,
    /** All text after the headline, including the lead. */
    BODY,
    AUTHOR
}
