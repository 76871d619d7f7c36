package org.depesche.article;

import java.util.Locale;

/** Why an article should be looked at by an editor before readers see it. */
public enum Doubt {
    /** the headline is not the file's own but the first sentence */
    HEADLINE,
    /** there is no date, or none that can be understood */
    DATE,
    /** the language is not stated, and not told by the words */
    LANGUAGE,
    /** the file states a status that is none, so that it may mean to withhold */
    STATUS,
    /** the file states an embargo that cannot be understood */
    EMBARGO,
    /** the text speaks of an embargo of its own */
    EMBARGO_LINE,
    /** it begins as a notice to other newsrooms does, or as one that something is withdrawn */
    NOTICE,
    /** letters were garbled on their way */
    MOJIBAKE,
    /** it begins with mark-up, or is full of it */
    MARKUP,
    /** its mark-up is broken, and was read as well as may be */
    BROKEN,
    /** it begins with the header of a wire service */
    WIRE,
    /** it begins with the header of a mail */
    MAIL,
    /** the date lies ahead */
    FUTURE;

    /** Whether its source may have forbidden to publish it: then nobody's general wish to publish is enough. */
    public boolean isBinding() {
        return this == STATUS || this == EMBARGO;
    }

    /** As in messages and in the API: {@code embargo-line}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
