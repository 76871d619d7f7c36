package org.depesche.format.cuttings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.format.readers.ForeignFile;

/**
 * Reads plain text from databases of the press: Nexis (old and new form), Factiva, and records of others that name their
 * paper and number. A file may have many articles.
 */
public record CuttingsReader(DateText dates) implements ArticleReader {

    /** The number of words, which Nexis states for each article. */
    private static final Pattern NEXIS = Pattern.compile(
            "(?m)^[ \\t]{0,80}(?:LENGTH|Length|LÄNGE|Länge): \\d{1,3}(?:[.,]?\\d{3})? (?:words|Wörter|Woorden|mots|palabras)\\b");

    /** Lines that manuscripts with a number of words have not. */
    private static final Pattern OF_DATABASE = Pattern.compile(
            "(?m)^[ \\t]{0,80}(?:Copyright|©|LOAD-DATE|Load-Date|UPDATE:|PUBLICATION-TYPE|ZEITUNGS-CODE|Body\\s*$|SECTION:|Section:|RUBRIK:|Rubrik:|(?:Do[ck]ument )?\\d{1,6} (?:of|von) \\d)");

    /** The headline and two other fields of Factiva. */
    private static final Pattern HEADLINE = Pattern.compile("(?m)^HD[ \\t]+\\S");

    private static final Pattern DAY = Pattern.compile("(?m)^PD[ \\t]+\\d");
    private static final Pattern SOURCE = Pattern.compile("(?m)^SN[ \\t]+\\S");

    /** The beginning of an article in the old form of Nexis, its end in the new form, and the end in Factiva. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\s*(?:Do[ck]ument )?\\d{1,6} (?:of|von) \\d{1,6}(?: DOCUMENTS?)?\\s*");

    private static final Pattern END = Pattern.compile("\\s*(?:End of Document|Ende des Dokuments)\\s*|AN[ \\t]+\\S.*");

    @Override
    public boolean reads(SourceFile file) {
        String head = file.head();
        return !PrintedRecords.isMarked(head)
                && (isNexis(head)
                        || isFactiva(head)
                        || !ForeignFile.isMail(file)
                                && !PrintedRecords.of(CleanText.of(head), dates).isEmpty());
    }

    private static boolean isNexis(String text) {
        return NEXIS.matcher(text).find() && OF_DATABASE.matcher(text).find();
    }

    private static boolean isFactiva(String text) {
        return HEADLINE.matcher(text).find()
                && DAY.matcher(text).find()
                && SOURCE.matcher(text).find();
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        String text = CleanText.of(file.text());
        boolean factiva = isFactiva(text);
        if (!factiva && !NEXIS.matcher(text).find()) {
            return printed(text);
        }
        List<List<String>> cuttings = divided(text);
        return IntStream.range(0, cuttings.size()).mapToObj(at -> {
            DraftBuilder draft = new DraftBuilder(dates);
            if (factiva) {
                FactivaCutting.read(cuttings.get(at), draft);
            } else {
                new NexisCutting(dates, draft).read(cuttings.get(at));
            }
            return draft.item(at);
        });
    }

    private Stream<Item> printed(String text) {
        List<List<String>> records = PrintedRecords.of(text, dates);
        return IntStream.range(0, records.size()).mapToObj(at -> {
            DraftBuilder draft = new DraftBuilder(dates);
            new PrintedRecord(records.get(at)).read(dates, draft);
            return draft.item(at);
        });
    }

    /** The lines of each article. */
    private static List<List<String>> divided(String text) {
        List<List<String>> cuttings = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : text.split("\n")) {
            boolean ends = END.matcher(line).matches();
            boolean begins = BEGINNING.matcher(line).matches();
            if (!begins) {
                open.add(ends && !line.startsWith("AN") ? "" : line);
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
                .anyMatch(line ->
                        NEXIS.matcher(line).find() || HEADLINE.matcher(line).find());
        if (stated) {
            cuttings.add(lines);
        }
    }
}
