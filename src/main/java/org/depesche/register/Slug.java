package org.depesche.register;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;

/** The form of a name in URLs. */
public final class Slug {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

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
        String words = OTHERS.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll("-");
        String slug = EDGES.matcher(words.substring(0, Math.min(words.length(), LONGEST)))
                .replaceAll("");
        return slug.isEmpty() ? "-" : slug;
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
