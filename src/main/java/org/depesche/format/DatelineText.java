package org.depesche.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.article.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * A dateline at the beginning of a paragraph. Pages print the dateline themselves, and the tagger reads the first
 * sentence alone.
 *
 * @param length the number of characters before the first sentence
 */
public record DatelineText(Dateline dateline, int length) {

    private static final int LONGEST = 200;
    private static final String WORD = "[\\p{Lu}][\\p{L}.'’]*";
    private static final String SENTENCE = "[\"„“‚'»«(]*[\\p{Lu}\\d]";
    private static final Pattern FORM = Pattern.compile("^(?<place>" + WORD + "(?:[ /-](?:(?:am|an|der|im|de|la)[ /-])?"
            + WORD
            + "){0,4}(?:\\s?\\((?:Oder|Main|Saale|Spree)\\))?)"
            + "(?:,\\s\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+)?(?=\\s?\\(|,\\s))?"
            + "(?:,\\s(?<date>\\d{1,2}\\.\\s?\\p{L}{3,9}\\.?(?:\\s\\d{4})?|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2,4})?"
            + "|\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}(?:,\\s\\d{4})?|\\d{1,2}\\s\\p{L}{3,9}\\.?(?:\\s\\d{4})?))?"
            + "(?:\\s?\\((?!(?:CDU|CSU|SPD|FDP|AfD|BSW|Grüne|Linke|ÖVP|SPÖ|FPÖ|SVP)\\b)"
            + "(?<agency>\\p{L}[\\p{L}\\d ./-]{1,30})\\)|\\s/PR ?Newswire(?:-[\\w -]{1,20})?/)?"
            + "(?:(?:\\s?[–—]|\\s[-_]|\\s?--)(?:\\s+(?=" + SENTENCE + ")|\\s*$)|(?<=\\))(?<stop>\\.)\\s+(?=" + SENTENCE
            + "))");

    /** Words in capitals that desks and organisations write before a dash. */
    private static final Pattern NO_PLACE =
            Pattern.compile("EIL(?:MELDUNG)?|UPDATE|KORREKTUR|BERICHTIGUNG|ACHTUNG|ANALYSE|KOMMENTAR"
                    + "|INTERVIEW|HINTERGRUND|EXKLUSIV|BREAKING|CORRECTION|EXCLUSIVE|ANALYSIS|OPINION|UPDATED"
                    + "|NATO|OPEC|UEFA|FIFA|UNESCO|UNICEF");

    /** The dateline at the beginning of a paragraph; null if there is none. */
    static @Nullable DatelineText startOf(String paragraph) {
        Matcher found = FORM.matcher(paragraph.substring(0, Math.min(LONGEST, paragraph.length())));
        if (!found.find()) {
            return null;
        }
        String agency = found.group("agency");
        if (found.group("stop") != null
                && (agency == null || Byline.parse(agency).agency() == null)) {
            // "Frankfurt (Oder)." may end a sentence
            return null;
        }
        String place = found.group("place");
        boolean capitals = place.equals(place.toUpperCase(Locale.ROOT)) && place.length() > 2;
        boolean bare = found.group("date") == null && agency == null;
        if (bare && (!capitals || NO_PLACE.matcher(place).matches())) {
            return null;
        }
        Dateline dateline = new Dateline(
                capitals ? asName(place) : place,
                found.group("date"),
                found.group().strip());
        return new DatelineText(dateline, found.end());
    }

    /** "FRANKFURT/MAIN" as "Frankfurt/Main"; "USA" and "UK" stay. */
    public static String asName(String capitals) {
        if (capitals.matches("USA|UAE|UK|EU|UN")) {
            return capitals;
        }
        StringBuilder name = new StringBuilder(capitals.length());
        boolean start = true;
        for (int i = 0; i < capitals.length(); i++) {
            char c = capitals.charAt(i);
            name.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c) && c != '’' && c != '\'';
        }
        return name.toString();
    }
}
