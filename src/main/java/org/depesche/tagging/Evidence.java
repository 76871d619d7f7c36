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
    GROUPED
}
