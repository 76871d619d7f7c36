package org.depesche.article;

/** Whether readers may see an article (IPTC pubstatus). */
public enum Pubstatus {
    USABLE,
    /** under embargo, in review, or taken back for a while */
    WITHHELD,
    /** withdrawn */
    CANCELED
}
