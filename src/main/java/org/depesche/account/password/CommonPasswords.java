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
 * The passwords that everybody guesses first. The list is read when it is asked, which is seldom, rather than kept: it
 * has some fifty thousand.
 */
final class CommonPasswords {

    private static final String LIST = "common-passwords.txt.gz";

    /** What is put before or behind a word to please a rule: a year, an exclamation mark. */
    private static final Pattern DECORATION = Pattern.compile("^\\P{L}{0,8}(?=\\p{L})|(?<=\\p{L})\\P{L}{1,8}$");

    private static final String LOOKALIKES = "@4031$5!7";
    private static final String LETTERS = "aaoeissit";

    private CommonPasswords() {}

    /**
     * Whether it is one of them, in whatever case; or becomes one without the signs around it, with letters for their
     * lookalikes, or is one over and over.
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

    /** What is repeated in it; itself where nothing is. */
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
