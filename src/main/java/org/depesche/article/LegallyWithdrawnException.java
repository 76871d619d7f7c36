package org.depesche.article;

/** An article that was withdrawn because the law demands it stays so until it is released by {@link Archive#releaseLegally}. */
public final class LegallyWithdrawnException extends RuntimeException {

    LegallyWithdrawnException(long article) {
        super("Article " + article + " is withdrawn for legal reasons");
    }
}
