package org.depesche.web;

/** Who may read the archive. */
public enum AccessMode {
    /** everybody */
    PUBLIC,
    /** people with an account, as in most press archives */
    SIGNED_IN
}
