package org.depesche.article;

/** Whether readers may see an article (IPTC pubstatus). */
public enum Pubstatus {
    USABLE,
    /** under embargo, in review, or hidden for the time being */
    WITHHELD,
    /** withdrawn */
    CANCELED
}
