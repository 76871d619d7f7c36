package org.depesche.format;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.article.Dateline;
import org.depesche.article.Pubstatus;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Parses and bounds the clean text of a field. */
final class FieldValue {

    static final int LONGEST = 1_000;

    private static final int LONGEST_KEY = 300;

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("deutsch", "de"),
            Map.entry("german", "de"),
            Map.entry("ger", "de"),
            Map.entry("deu", "de"),
            Map.entry("englisch", "en"),
            Map.entry("english", "en"),
            Map.entry("eng", "en"),
            Map.entry("französisch", "fr"),
            Map.entry("french", "fr"));

    private static final Pattern STATUS_SCHEME =
            Pattern.compile("^(?:stat:|https?://cv\\.iptc\\.org/newscodes/pubstatus(?:g2)?[/:])");

    private static final Set<String> USABLE = Set.of("""
            usable publish published public final released veröffentlicht öffentlich frei freigegeben
            """.strip().split("\\s+"));

    private static final Set<String> WITHHELD = Set.of("""
            withheld embargoed gesperrt draft entwurf pending review private privat internal intern hold held unpublished
            unveröffentlicht
            """.strip().split("\\s+"));

    private static final Set<String> CANCELED = Set.of("""
            canceled cancelled cancel killed kill withdrawn retracted deleted zurückgezogen gelöscht
            """.strip().split("\\s+"));

    private FieldValue() {}

    /** "Berlin", or a whole dateline as printed: "BERLIN, 17. Mai (Agentur)". */
    static Dateline dateline(String value) {
        DatelineText whole = DatelineText.startOf(value + " –");
        if (whole == null) {
            return new Dateline(value, null, null);
        }
        Dateline found = whole.dateline();
        boolean printed = found.date() != null || value.endsWith(")");
        return new Dateline(found.place(), found.date(), printed ? value : null);
    }

    /** A text, cut to a bounded length. */
    static String text(String value) {
        return value.length() <= LONGEST ? value : cut(value, LONGEST - 1) + "…";
    }

    /** A lookup key, cut to the length that fits into an index. */
    static String key(String value) {
        return value.length() <= LONGEST_KEY
                ? value
                : cut(value, LONGEST_KEY) + "…" + Integer.toHexString(value.hashCode());
    }

    private static String cut(String value, int length) {
        return value.substring(0, Character.isHighSurrogate(value.charAt(length - 1)) ? length - 1 : length);
    }

    /** A language tag or the language's name in German or English; null for anything else. */
    static @Nullable Locale language(String value) {
        String tag = SmallLetters.of(value).replace('_', '-');
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(LANGUAGES.getOrDefault(tag, tag))
                    .build();
            return locale.getLanguage().isEmpty() || locale.getLanguage().equals("und") ? null : locale;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    /** The pubstatus, also in the words of NITF and of newsrooms; null for an unknown word. */
    static @Nullable Pubstatus status(String value) {
        String status = STATUS_SCHEME.matcher(SmallLetters.of(value)).replaceFirst("");
        return USABLE.contains(status)
                ? Pubstatus.USABLE
                : WITHHELD.contains(status)
                        ? Pubstatus.WITHHELD
                        : CANCELED.contains(status) ? Pubstatus.CANCELED : null;
    }
}
