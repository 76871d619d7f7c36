package org.depesche.article.revision;

import java.math.BigInteger;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.jspecify.annotations.Nullable;

/** Tells which of two versions of an article is the later one. */
public final class SourceVersion {

    private SourceVersion() {}

    /** By the source's own counting where both have one, else whether the draft says something else. */
    public static boolean isLater(ArticleDraft draft, Article stored) {
        String now = draft.version();
        String before = stored.sourceVersion();
        if (now == null || before == null) {
            return !draft.text().equals(stored.text());
        }
        return compare(now, before) > 0;
    }

    /** By the source's own counting alone. */
    public static boolean isEarlier(ArticleDraft draft, Article stored) {
        return isEarlier(draft.version(), stored.sourceVersion());
    }

    static boolean isEarlier(@Nullable String now, @Nullable String before) {
        return now != null && before != null && compare(now, before) < 0;
    }

    private static int compare(String now, String before) {
        boolean numbers = now.matches("\\d+") && before.matches("\\d+");
        return numbers ? new BigInteger(now).compareTo(new BigInteger(before)) : now.compareTo(before);
    }
}
