package org.depesche.article;

import java.math.BigInteger;

/** Tells which of two versions of an article is the later one. */
final class SourceVersion {

    private SourceVersion() {}

    /** By the source's own counting where both have one, else whether the draft says something else. */
    static boolean isLater(ArticleDraft draft, Article stored) {
        String now = draft.version();
        String before = stored.sourceVersion();
        if (now == null || before == null) {
            return !draft.text().equals(stored.text());
        }
        boolean numbers = now.matches("\\d+") && before.matches("\\d+");
        return numbers ? new BigInteger(now).compareTo(new BigInteger(before)) > 0 : now.compareTo(before) > 0;
    }
}
