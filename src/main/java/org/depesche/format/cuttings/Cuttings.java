package org.depesche.format.cuttings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.jspecify.annotations.Nullable;

/** The articles in a text from a database of the press, in whatever file it stands. */
public final class Cuttings {

    /** The number of words, which Nexis states for each article. */
    private static final Pattern NEXIS = Pattern.compile(
            "(?m)^[ \\t]{0,80}(?:LENGTH|Length|LÄNGE|Länge): \\d{1,3}(?:[.,]?\\d{3})? (?:words|Wörter|Woorden|mots|palabras)\\b");

    /** Lines that a manuscript with a number of words does not have. */
    private static final Pattern OF_DATABASE = Pattern.compile(
            "(?m)^[ \\t]{0,80}(?:Copyright|©|LOAD-DATE|Load-Date|UPDATE:|PUBLICATION-TYPE|ZEITUNGS-CODE|Body\\s*$|SECTION:|Section:|RUBRIK:|Rubrik:|(?:Do[ck]ument )?\\d{1,6} (?:of|von) \\d)");

    /** A first line with a label, where Nexis has the outlet or the headline without one. */
    private static final Pattern LABELLED = Pattern.compile("\\s{0,200}(?:Headline|Title|Byline|Author|Titel|Autor): ");

    /** The headline and two other fields of Factiva. */
    private static final Pattern HEADLINE = field("HD", "\\S");

    private static final Pattern DAY = field("PD", "\\d");
    private static final Pattern SOURCE = field("SN", "\\S");

    /** A line with the code of the headline, and one with nothing but the code of the number, which is the last field. */
    private static final Pattern HEADLINE_CODE = Pattern.compile("HD:?(?:[ \\t].*)?");

    private static final Pattern NUMBER_CODE = Pattern.compile("AN:?[ \\t]*");

    /** The beginning of an article in the old form of Nexis, its end in the new form, and the end in Factiva. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?i)\\s*(?:do[ck]ument )?\\d{1,6} (?:of|von|de|sur|van) \\d{1,6}(?: do[ck]ument(?:s|os|e|en)?)?\\s*");

    private static final Pattern END = Pattern.compile(
            "\\s*(?:End of Document|Ende des Dokuments|Fin du document|Fin de documento)\\s*|AN:?[ \\t]+\\S.*");

    private Cuttings() {}

    /** The code of a field and the beginning of its value, which stands beside it or below. */
    private static Pattern field(String code, String value) {
        return Pattern.compile("(?m)^" + code + ":?(?:[ \\t]+|[ \\t]*\\n\\s{0,9})" + value);
    }

    /** Whether a text is from a database. */
    public static boolean are(String text, DateText dates) {
        return isNexis(text)
                || isFactiva(text)
                || FactivaPrint.is(text)
                || !PrintedRecords.of(text, dates).isEmpty();
    }

    private static boolean isNexis(String text) {
        return NEXIS.matcher(text).find()
                && OF_DATABASE.matcher(text).find()
                && !LABELLED.matcher(text).lookingAt();
    }

    private static boolean isFactiva(String text) {
        return HEADLINE.matcher(text).find()
                && DAY.matcher(text).find()
                && SOURCE.matcher(text).find();
    }

    /** The articles of a text that {@linkplain #are is} from a database. */
    public static Stream<Item> of(String text, DateText dates) {
        Reading reading = reading(text, dates);
        List<List<String>> cuttings = reading == null ? PrintedRecords.of(text, dates) : divided(text);
        return IntStream.range(0, cuttings.size()).mapToObj(at -> {
            DraftBuilder draft = new DraftBuilder(dates);
            if (reading == null) {
                new PrintedRecord(cuttings.get(at)).read(dates, draft);
            } else {
                reading.read(cuttings.get(at), draft);
            }
            return draft.item(at);
        });
    }

    /** Reads the lines of one article. */
    private interface Reading {
        void read(List<String> lines, DraftBuilder draft);
    }

    /** The reading for the articles of Nexis or Factiva; null for printed records of other databases. */
    private static @Nullable Reading reading(String text, DateText dates) {
        if (isFactiva(text)) {
            return FactivaCutting::read;
        }
        if (isNexis(text)) {
            return (lines, draft) -> new NexisCutting(dates, draft).read(lines);
        }
        return FactivaPrint.is(text) ? (lines, draft) -> FactivaPrint.read(lines, dates, draft) : null;
    }

    /** The lines of each article. */
    private static List<List<String>> divided(String text) {
        List<List<String>> cuttings = new ArrayList<>();
        List<String> open = new ArrayList<>();
        boolean numberFollows = false;
        for (String line : text.split("\n")) {
            boolean document = FactivaPrint.isEnd(line) || numberFollows && !line.isBlank();
            boolean ends = document || END.matcher(line).matches();
            numberFollows = NUMBER_CODE.matcher(line).matches() || numberFollows && !ends;
            boolean begins = BEGINNING.matcher(line).matches();
            if (!begins) {
                open.add(ends && !document && !line.startsWith("AN") ? "" : line);
            }
            if (begins || ends) {
                close(open, cuttings);
                open = new ArrayList<>();
            }
        }
        close(open, cuttings);
        return cuttings;
    }

    /** Adds an article; lines between two, such as the list of the search, have no labels of one. */
    private static void close(List<String> lines, List<List<String>> cuttings) {
        boolean stated = lines.stream()
                .anyMatch(line -> NEXIS.matcher(line).find()
                        || HEADLINE_CODE.matcher(line).matches()
                        || FactivaPrint.isWords(line));
        if (stated) {
            cuttings.add(lines);
        }
    }
}
