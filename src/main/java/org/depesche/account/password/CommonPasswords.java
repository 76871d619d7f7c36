package org.depesche.account.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The list of the fifty thousand most common passwords. It is read at each check, because checks are rare and the list
 * is large.
 */
final class CommonPasswords {

    private static final String LIST = "common-passwords.txt.gz";

    /** Additions before or behind a word that satisfy common rules: a year, an exclamation mark. */
    private static final Pattern DECORATION = Pattern.compile("^\\P{L}{0,8}(?=\\p{L})|(?<=\\p{L})\\P{L}{1,8}$");

    private static final String LOOKALIKES = "@4031$5!7";
    private static final String LETTERS = "aaoeissit";

    private CommonPasswords() {}

    /**
     * Whether a password is in the list, in any case of letters, or one of these is: the password without additions,
     * with letters instead of their lookalikes, or the part that it repeats.
     */
    static boolean has(String password) {
        Set<String> forms = forms(AnyLengthPasswordEncoder.normalised(password).toLowerCase(Locale.ROOT));
        try (BufferedReader list = open()) {
            return list.lines().anyMatch(forms::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> forms(String password) {
        Set<String> forms = new LinkedHashSet<>();
        for (String once : List.of(password, unit(password))) {
            String bare = DECORATION.matcher(once).replaceAll("");
            forms.add(once);
            forms.add(bare);
            forms.add(unit(bare));
            forms.add(spelled(once));
            forms.add(spelled(bare));
            forms.add(DECORATION.matcher(spelled(once)).replaceAll(""));
        }
        return forms;
    }

    /** The part that a password repeats; the password itself if it repeats none. */
    private static String unit(String password) {
        int again = (password + password).indexOf(password, 1);
        return again > 0 ? password.substring(0, again) : password;
    }

    private static String spelled(String password) {
        StringBuilder letters = new StringBuilder(password);
        for (int i = 0; i < letters.length(); i++) {
            int lookalike = LOOKALIKES.indexOf(letters.charAt(i));
            if (lookalike >= 0) {
                letters.setCharAt(i, LETTERS.charAt(lookalike));
            }
        }
        return letters.toString();
    }

    private static BufferedReader open() throws IOException {
        InputStream packed = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST));
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
    }
}
