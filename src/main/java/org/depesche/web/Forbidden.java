package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Why somebody may not do what they asked for: what the page says that refuses it. */
public enum Forbidden {
    /** It is for editors. */
    NEWSROOM,
    /** It is for those who run the archive. */
    ADMINISTRATION,
    /** It is for the legal desk. */
    LEGAL,
    /** The form is too old, or comes from elsewhere. */
    FORM;

    /** As templates know it: {@code ${forbidden}}. */
    private static final String ATTRIBUTE = "forbidden";

    /** For the page that follows. */
    public void note(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, code());
    }

    /** As in the messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
