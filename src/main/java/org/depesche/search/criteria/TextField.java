package org.depesche.search.criteria;

/** A part of an article whose words are indexed by themselves. */
public enum TextField {
    /** Headline and kicker. */
    HEADLINE,
    LEAD,
    /** All text after the headline, including the lead. */
    BODY,
    AUTHOR
}
