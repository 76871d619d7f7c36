package org.depesche.register;

import java.text.Normalizer;
import java.util.Locale;
import org.depesche.tagging.EntityKind;

/** The URL-safe short name of a thing. */
public final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    /** Lower-case ASCII words joined by hyphens, umlauts written out; {@code -} if nothing is left. */
    public static String of(String name) {
        String ascii = Normalizer.normalize(
                        name.toLowerCase(Locale.ROOT)
                                .replace("ä", "ae")
                                .replace("ö", "oe")
                                .replace("ü", "ue")
                                .replace("ß", "ss"),
                        Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String slug = ascii.substring(0, Math.min(ascii.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "-" : slug;
    }

    /** Where the page of an entity is. */
    public static String url(EntityKind kind, int id, String name) {
        return "/" + path(kind) + "/" + id + "/" + of(name);
    }

    /** The first part of the URL of a kind: people, places, organisations. */
    public static String path(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "people";
            case PLACE -> "places";
            case ORGANISATION -> "organisations";
        };
    }
}
