package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The reason of a refusal, which the error page explains. */
public enum ForbiddenReason {
    /** Only editors may. */
    NEWSROOM,
    /** Only administrators may. */
    ADMINISTRATION,
    /** Only the legal desk may. */
    LEGAL,
    /** The form is outdated, or from another site. */
    FORM;

    /** The name in templates. */
    private static final String ATTRIBUTE = "forbidden";

    /** Passes the reason to the error page. */
    public void note(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, code());
    }

    /** The code in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
