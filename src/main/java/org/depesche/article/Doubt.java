package org.depesche.article;

import java.util.Locale;

/** The reasons why an editor should check an article before readers see it. */
public enum Doubt {
    /** the file has no headline, and the first sentence serves as one */
    HEADLINE,
    /** the date is missing or unreadable */
    DATE,
    /** the language is neither stated nor clear from the words */
    LANGUAGE,
    /** the stated status is unknown, so the source may forbid publication */
    STATUS,
    /** the stated embargo is unreadable */
    EMBARGO,
    /** the text mentions an embargo */
    EMBARGO_LINE,
    /** the text begins like a notice to newsrooms, or like a withdrawal */
    NOTICE,
    /** letters are garbled */
    MOJIBAKE,
    /** the text begins with mark-up, or is full of it */
    MARKUP,
    /** the mark-up is broken, so parts may be missing */
    BROKEN,
    /** the text begins with the header of a wire service */
    WIRE,
    /** the text begins with the header of a mail */
    MAIL,
    /** the date is in the future */
    FUTURE,
    /** the text breaks off, because it goes on where it was published */
    TEASER,
    /** its source has withdrawn or withheld it before */
    WITHDRAWN,
    /** the byline is the name of the file's creator, and not in the text */
    BYLINE,
    /** the mail answers another one */
    ANSWER;

    /**
     * Whether the source may have forbidden publication. The option to publish an upload at once does not override such
     * a doubt.
     */
    public boolean isBinding() {
        return this == STATUS || this == EMBARGO;
    }

    /** The doubt's name in messages and in the API: {@code embargo-line}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
