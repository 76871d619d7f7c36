package org.depesche.search;

import java.io.Serial;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine of search cannot answer at the moment, for example because its cluster cannot be reached or lacks a part of
 * the index. Any question to search may end so, and the same question may be answered some seconds later. Articles, the
 * calendar, uploads and corrections need no search.
 */
public class SearchUnavailableException extends RuntimeException {

    /** A cluster that lost a node answers again after about this time. */
    public static final int SECONDS_UNTIL_NEXT_TRY = 5;

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param reason for operators */
    public SearchUnavailableException(String reason) {
        super(reason);
    }

    /** @param reason for operators */
    public SearchUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** The answer of search; null while search is away, for a part that its page can do without. */
    public static <T> @Nullable T answerOrNull(Supplier<? extends @Nullable T> question) {
        try {
            return question.get();
        } catch (SearchUnavailableException away) {
            return null;
        }
    }

    /** The answer of search; another one while search is away. */
    public static <T> T answerOr(T otherwise, Supplier<? extends T> question) {
        try {
            return question.get();
        } catch (SearchUnavailableException away) {
            return otherwise;
        }
    }
}
