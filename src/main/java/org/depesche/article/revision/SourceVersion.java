package org.depesche.article.revision;

import java.math.BigInteger;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.jspecify.annotations.Nullable;

/** Compares versions of an article. */
public final class SourceVersion {

    private SourceVersion() {}

    /** Compares the source's own version numbers, or the texts if a number is missing. */
    public static boolean isLater(ArticleDraft draft, Article stored) {
        String now = draft.identity().version();
        String before = stored.identity().version();
        if (now == null || before == null) {
            return !draft.text().equals(stored.text());
        }
        return compare(now, before) > 0;
    }

    /** Compares the source's own version numbers only. */
    public static boolean isEarlier(ArticleDraft draft, Article stored) {
        return isEarlier(draft.identity().version(), stored.identity().version());
    }

    static boolean isEarlier(@Nullable String now, @Nullable String before) {
        return now != null && before != null && compare(now, before) < 0;
    }

    private static int compare(String now, String before) {
        boolean numbers = now.matches("\\d+") && before.matches("\\d+");
        return numbers ? new BigInteger(now).compareTo(new BigInteger(before)) : now.compareTo(before);
    }
}
