package org.depesche.format;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.tagging.NameLists;

/**
 * Words at the beginning of a text that may be a place, perhaps one that no list knows.
 *
 * @param printed as in the text, perhaps in capitals
 */
public record DatelinePlace(String printed) {

    /** Words in capitals that desks and organisations write before a dash. */
    private static final Pattern NO_PLACE =
            Pattern.compile("EIL(?:MELDUNG)?|UPDATE|KORREKTUR|BERICHTIGUNG|ACHTUNG|ANALYSE|KOMMENTAR"
                    + "|INTERVIEW|HINTERGRUND|EXKLUSIV|BREAKING|CORRECTION|EXCLUSIVE|ANALYSIS|OPINION|UPDATED"
                    + "|NATO|OPEC|UEFA|FIFA|UNESCO|UNICEF");

    /** Ends of the names of German villages, which no list of places has all of. */
    private static final Pattern VILLAGE = Pattern.compile(
            "\\p{Lu}\\p{Ll}{2,}(?:burg|berg|dorf|torf|trup|stedt|städt|stadt|hausen|husen|heim|hagen|feld|felde"
                    + "|bach|brück|brücken|furt|furth|moor|horst|kirchen|rode|roda|leben|ingen|büttel|wiek|wik|münde|haven|hafen|born|brunn"
                    + "|weiler|loh|wald|walde|beck|bek|büll|itz|nitz|hude|siel|fleth|koog|holm|ulm|bergen|thal|bruch|broich|rath|scheid"
                    + "|stein|[bdghklmrst]tal|hofen|kirch|zell|eck|ried|reuth|felden|stetten|weier|werder|kamp)");

    /** Words before the names of villages: "Groß Zeestow", "Ober-Lauterbach". */
    private static final Pattern PREFIX = Pattern.compile(
            "(?:Groß|Gross|Klein|Alt|Neu|Neuen|Ober|Unter|Nieder|Hohen|Hinter|Vorder|Markt|Burg|Kirch|Kreis|Landkreis|Bad|Sankt|St\\.)[ -]");

    private boolean isCapitals() {
        return printed.equals(printed.toUpperCase(Locale.ROOT)) && printed.length() > 2;
    }

    /** The place as names are written. */
    String name() {
        return isCapitals() ? asName(printed) : printed;
    }

    boolean isInCapitals() {
        return isCapitals() && !NO_PLACE.matcher(printed).matches();
    }

    /** Whether a name, or each of two beside a slash, is that of a place and nothing else that may begin a text. */
    boolean isKnown() {
        return Stream.of(printed.split("/"))
                .allMatch(part -> NameLists.isCity(part)
                        || !NameLists.isEveryday(part)
                                && !NameLists.isFirstName(part)
                                && (NameLists.isPlace(part)
                                        || isPrefixed(part)
                                        || Stream.of(part.split("-"))
                                                .allMatch(name ->
                                                        VILLAGE.matcher(name).matches()
                                                                || part.indexOf('-') > 0 && name.equals("Weiler"))));
    }

    /** Whether a name of one word, which is no everyday word, stands behind a word that only names of places begin with. */
    private static boolean isPrefixed(String name) {
        String rest = PREFIX.matcher(name).replaceFirst("");
        return rest.length() < name.length() && rest.matches("\\p{Lu}\\p{Ll}{3,}") && !NameLists.isEveryday(rest);
    }

    /** The words of the name without the one before it: "Bad", "Groß". */
    Stream<String> ownWords() {
        return Stream.of(PREFIX.matcher(name()).replaceFirst("").split("[ /-]"));
    }

    /** Whether a text names a place of which no list knows: "vor Poelow". */
    boolean isNamedIn(String text) {
        return hasNoEverydayWord(printed)
                && !NameLists.isFirstName(printed)
                && Pattern.compile(
                                "\\b(?:in|bei|nach|vor|aus|um|zwischen|between|near|outside|(?:town|city|village|county) of|\\p{L}*(?i:stadt|gemeinde|kreis|raum|bezirk|ortsteil|dorf))"
                                        + " \\Q" + printed + "\\E(?!\\p{L})|\\b\\Q" + printed
                                        + "\\Eer(?:in|innen|n|s)?\\b",
                                Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(text)
                        .find();
    }

    /** Whether a place of which no list knows may be written so, where bold letters set it apart. */
    boolean mayBeNew() {
        String name = name();
        return !NO_PLACE.matcher(printed).matches()
                && name.length() > 3
                && hasNoEverydayWord(name)
                && !NameLists.isFirstName(name.split("[ /-]", 2)[0]);
    }

    /** Whether a name in capitals, with the full stop of a sentence, is a place of which no list knows. */
    boolean isNoOtherWord() {
        String name = name();
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return name.length() > 3 && (NameLists.isPlace(name) || !NameLists.isEveryday(last));
    }

    private static boolean hasNoEverydayWord(String name) {
        return Stream.of(name.split("[ /-]")).noneMatch(NameLists::isEveryday);
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
