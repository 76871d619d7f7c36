package org.depesche.tagging;

/** Why a machine takes words for a name. */
public enum Evidence {
    /** The classifier is rather sure than not, from the words of the sentence. */
    CLASSIFIER,
    /** The classifier hesitates; the words are in the lists of known names. */
    LISTED,
    /** The classifier hesitates; the dictionary or the words around decide, as a title before a surname. */
    CONTEXT,
    /** The same words are a name elsewhere in the article. */
    RECURRENCE,
    /** Short for a longer name that stands elsewhere in the article. */
    GROUPED,
    /** A surname alone: at the time nearly all that was said of anybody of that surname was said of this one. */
    ASSUMED,
    /** Several are called so: this one goes with who and what else the article names. */
    COMPANY,
    /** The words look like a surname that nobody in the archive has; elsewhere they name this place or organisation. */
    ELSEWHERE;

    /** Whether only the rest of the archive says who is meant. */
    public boolean isAssumption() {
        return this == ASSUMED || this == COMPANY || this == ELSEWHERE;
    }
}
