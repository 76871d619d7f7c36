package org.depesche.register;

import java.text.Normalizer;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;

/** The form of a name in URLs. */
public final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    /** Lower-case ASCII words joined by hyphens, umlauts written out; {@code -} if nothing is left. */
    public static String of(String name) {
        String plain = Normalizer.normalize(
                SmallLetters.of(name)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss"),
                Normalizer.Form.NFKD);
        StringBuilder words = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> !isMark(c)).forEach(c -> {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                words.append((char) c);
            } else if (words.isEmpty() || words.charAt(words.length() - 1) != '-') {
                words.append('-');
            }
        });
        int start = words.isEmpty() || words.charAt(0) != '-' ? 0 : 1;
        int end = Math.min(words.length(), LONGEST);
        while (end > start && words.charAt(end - 1) == '-') {
            end--;
        }
        String slug = words.substring(Math.min(start, end), end);
        return slug.isEmpty() ? "-" : slug;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The address of the page of an entity. */
    public static String url(EntityKind kind, int id, String name) {
        return "/" + path(kind) + "/" + id + "/" + of(name);
    }

    /** The first part of the addresses of a kind: people, places, organisations. */
    public static String path(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "people";
            case PLACE -> "places";
            case ORGANISATION -> "organisations";
        };
    }
}
