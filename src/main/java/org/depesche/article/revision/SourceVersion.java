package org.depesche.article.revision;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.jspecify.annotations.Nullable;

/** Compares versions of an article. */
public final class SourceVersion {

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

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

    /** Whether both have version numbers, and that of the draft is higher. */
    public static boolean isHigher(ArticleDraft draft, Article stored) {
        return isEarlier(stored.identity().version(), draft.identity().version());
    }

    /** Compares the source's own version numbers only. */
    public static boolean isEarlier(ArticleDraft draft, Article stored) {
        return isEarlier(draft.identity().version(), stored.identity().version());
    }

    static boolean isEarlier(@Nullable String now, @Nullable String before) {
        return now != null && before != null && compare(now, before) < 0;
    }

    /** Compares numbers within the versions as numbers: v9 is before v10, and 1.9 before 1.10. */
    private static int compare(String now, String before) {
        Matcher one = PART.matcher(now);
        Matcher other = PART.matcher(before);
        while (one.find() && other.find()) {
            boolean numbers = isNumber(one.group()) && isNumber(other.group());
            int compared = numbers
                    ? new BigInteger(one.group()).compareTo(new BigInteger(other.group()))
                    : one.group().compareTo(other.group());
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(now.length(), before.length());
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
