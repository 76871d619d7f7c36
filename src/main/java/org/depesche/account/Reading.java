package org.depesche.account;

/** Who may read the archive: {@code depesche.reading}. */
enum Reading {
    PUBLIC,
    /** press archives are rarely for everybody */
    SIGNED_IN
}
