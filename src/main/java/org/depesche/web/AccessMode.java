package org.depesche.web;

/** The readers that the archive is open to. */
public enum AccessMode {
    /** Everybody. */
    PUBLIC,
    /** People with an account, as in most press archives. */
    SIGNED_IN
}
