package org.depesche.tagging;

/** The reason why a machine reads words as a name. */
public enum Evidence {
    /** The classifier is confident. */
    CLASSIFIER,
    /** The classifier hesitates, but the words are in the lists of known names. */
    LISTED,
    /** The classifier hesitates, but the dictionary or the context decides, such as a title before a surname. */
    CONTEXT,
    /** The same words are a name elsewhere in the article. */
    RECURRENCE,
    /** It is short for a longer name elsewhere in the article. */
    GROUPED,
    /** It is a surname alone, and nearly all mentions of the surname at the time mean this person. */
    ASSUMED,
    /** Several entities share the name, and this one fits the other entities of the article. */
    COMPANY,
    /**
     * It looks like a surname, but the archive knows no such person; elsewhere the words name this place or
     * organisation.
     */
    ELSEWHERE;

    /** Whether only the rest of the archive identifies the entity. */
    public boolean isAssumption() {
        return this == ASSUMED || this == COMPANY || this == ELSEWHERE;
    }
}
