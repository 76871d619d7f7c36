package org.depesche.format;

import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.article.Dateline;
import org.depesche.article.Pubstatus;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Parses and bounds the clean text of a field. */
final class FieldValue {

    static final int LONGEST = 1_000;

    private static final int LONGEST_KEY = 300;
    private static final int MOST_AUTHORS = 50;

    private static final Map<String, String> LANGUAGES = Vocabulary.of("""
            de: deutsch, german, ger, deu
            en: englisch, english, eng
            fr: französisch, french
            """, Function.identity());

    private static final Pattern STATUS_SCHEME =
            Pattern.compile("^(?:stat:|https?://cv\\.iptc\\.org/newscodes/pubstatus(?:g2)?[/:])");

    private static final Map<String, Pubstatus> STATUSES = Vocabulary.of("""
            USABLE: usable, publish, published, public, final, released, veröffentlicht, öffentlich, frei, freigegeben
            WITHHELD: withheld, embargoed, gesperrt, draft, entwurf, pending, review, private, privat, internal, intern
            WITHHELD: hold, on hold, held, do not publish, do not use, nicht veröffentlichen, nicht drucken, zurückgestellt, unpublished, unveröffentlicht, scheduled, future, geplant
            CANCELED: trash, canceled, cancelled, cancel, killed, kill, withdrawn, retracted, deleted, zurückgezogen, gelöscht
            """, Pubstatus::valueOf);

    private static final Pattern BETWEEN_STATUSES = Pattern.compile("\\s+[-–—/|]+\\s+|\\s*[:;,(){}!\\[\\]]\\s*");

    /** A code of the IPTC's media topics or subject codes, by number, abbreviated or as an address. */
    private static final Pattern SUBJECT_CODE = Pattern.compile(
            "(?i)(?:(?:medtop|mediatopic|subj|subjectcode|iptc|[a-z]{2,4})[:.]\\s*)?\\d{8}(?::\\w{2,4})?|https?://cv\\.iptc\\.org/newscodes/\\S+");

    /** The dash between a dateline and the first sentence. */
    private static final Pattern DASH = Pattern.compile("\\s*[-–—]+$");

    /** A place in capitals before its state: "LOWER TARN, Calder". */
    private static final Pattern IN_REGION =
            Pattern.compile("(?<place>\\p{Lu}{2}[\\p{Lu} .'’-]{1,40}), \\p{Lu}\\p{Ll}[\\p{L} .]{1,30}");

    private FieldValue() {}

    /** Whether a keyword is a code, which tells readers nothing. */
    static boolean isSubjectCode(String keyword) {
        return SUBJECT_CODE.matcher(keyword).matches();
    }

    /** "Berlin", or a whole dateline as printed: "BERLIN, 17. Mai (Agentur)". */
    static Dateline dateline(String value) {
        DatelineText whole = DatelineText.startOf(DASH.matcher(value).replaceFirst("") + " –");
        if (whole == null) {
            Matcher region = IN_REGION.matcher(value);
            return region.matches()
                    ? new Dateline(DatelinePlace.asName(region.group("place")), null, value)
                    : new Dateline(value, null, null);
        }
        Dateline found = whole.dateline();
        boolean printed = found.date() != null || whole.agency() != null || value.contains("(") || value.contains(",");
        return new Dateline(found.place(), found.date(), printed ? value : null);
    }

    /** A dateline with bounded parts. A line that is the place alone is not kept twice. */
    static Dateline dateline(String place, @Nullable String date, String printed) {
        return new Dateline(
                text(place), date == null ? null : text(date), printed.equals(place) ? null : text(printed));
    }

    /** A byline with bounded names. */
    static Byline byline(Byline stated) {
        return new Byline(
                text(stated.printed()),
                stated.authors().stream()
                        .limit(MOST_AUTHORS)
                        .map(FieldValue::text)
                        .toList());
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
        String words = STATUS_SCHEME.matcher(SmallLetters.of(value)).replaceFirst("");
        Pubstatus whole = STATUSES.get(words);
        if (whole != null) {
            return whole;
        }
        // a note may stand beside the status ("hold - lawyer"), and may restrict it ("ready - not before the vote"):
        // the
        // strictest word counts, and none releases
        return BETWEEN_STATUSES
                .splitAsStream(words)
                .map(STATUSES::get)
                .filter(status -> status != null && status != Pubstatus.USABLE)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
