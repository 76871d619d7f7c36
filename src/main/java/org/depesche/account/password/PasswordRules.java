package org.depesche.account.password;

import java.util.Locale;
import org.depesche.account.Account;
import org.jspecify.annotations.Nullable;

/** The rules for new passwords. */
public final class PasswordRules {

    /** In characters. */
    public static final int SHORTEST = 10;

    /** In characters; it only limits the size of requests. */
    public static final int LONGEST = 1000;

    private static final String SITE = "depesche";

    /** Shorter names occur in many good passwords by chance. */
    private static final int SHORTEST_NAME = 4;

    private static final int FEWEST_KINDS = 4;

    private PasswordRules() {}

    /** The reason why a password is refused, as the last part of a message's key; null if it is accepted. */
    public static @Nullable String problem(String password, String name) {
        if (isUntypable(password)) {
            return "signs";
        }
        String form = AnyLengthPasswordEncoder.normalised(password);
        if (form.codePointCount(0, form.length()) < SHORTEST) {
            return "short";
        }
        if (isTooLong(password)) {
            return "long";
        }
        if (isPlain(form, name)) {
            return "plain";
        }
        return CommonPasswords.has(form) ? "common" : null;
    }

    public static boolean isTooLong(String password) {
        return password.codePointCount(0, password.length()) > LONGEST;
    }

    /** Whether a text has code points that no keyboard sends: control characters, lone surrogates. */
    public static boolean isUntypable(String password) {
        return password.codePoints().anyMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        });
    }

    private static boolean isPlain(String password, String name) {
        String folded = password.toLowerCase(Locale.ROOT);
        String account = AnyLengthPasswordEncoder.normalised(Account.fold(name));
        boolean named = account.length() >= SHORTEST_NAME && folded.contains(account);
        boolean ofTheSite = folded.contains(SITE) && without(SITE, folded).length() < SHORTEST;
        boolean ofTheName = folded.contains(account) && without(account, folded).isEmpty();
        boolean alike = folded.codePoints().distinct().count() < FEWEST_KINDS;
        return named || ofTheSite || ofTheName || alike || isSequence(folded);
    }

    /** The letters of a password without a word. */
    private static String without(String word, String password) {
        return password.replace(word, "").replaceAll("[^\\p{L}\\p{M}]", "");
    }

    /** Whether most characters follow each other in the alphabet or in counting, up or down. */
    private static boolean isSequence(String password) {
        int[] points = password.codePoints().toArray();
        int steps = 0;
        for (int i = 1; i < points.length; i++) {
            steps += Math.abs(points[i] - points[i - 1]) <= 1 ? 1 : 0;
        }
        return steps * 4 >= (points.length - 1) * 3;
    }
}
