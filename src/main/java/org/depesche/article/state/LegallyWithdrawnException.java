package org.depesche.article.state;

/** An article is withdrawn for legal reasons until it is released by {@code ArticleStates.releaseLegally}. */
public final class LegallyWithdrawnException extends RuntimeException {

    public LegallyWithdrawnException(long article) {
        super("Article " + article + " is withdrawn for legal reasons");
    }
}
