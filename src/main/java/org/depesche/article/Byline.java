package org.depesche.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.depesche.article.byline.PrintedNames;
import org.jspecify.annotations.Nullable;

/**
 * The authors of an article.
 *
 * @param printed the byline as printed: "Von A. Beispiel und B. Muster"
 * @param authors the people who wrote it, their names alone; agencies, desks and outlets are none
 */
@Embeddable
public record Byline(@Column(name = "byline") String printed, List<String> authors) {

    public Byline {
        authors = List.copyOf(authors);
    }

    /**
     * Parses "Von A. Beispiel und B. Muster", "By A. Example, Hamburg", "Dr. B. Muster/dpa", or names alone. Only people are
     * authors.
     */
    public static Byline parse(String line) {
        String printed = line.strip();
        return new Byline(printed, PrintedNames.of(printed).people());
    }

    /** The byline of a list in which each text may have names: one author, or a line with several. */
    public static Byline of(List<String> lines) {
        return new Byline(
                String.join(", ", lines),
                lines.stream()
                        .flatMap(line -> PrintedNames.of(line).people().stream())
                        .distinct()
                        .toList());
    }

    /** Whether a line is nothing but a byline: "Von Lisa Beispiel, Hamburg", "Von dpa". */
    public static boolean is(String line) {
        PrintedNames names = PrintedNames.of(line);
        boolean person = names.people().stream().anyMatch(name -> name.indexOf(' ') > 0);
        return names.whole() && (person || names.agency() != null);
    }

    /** Whether a line is a byline with both people and an agency: "Jane Doe | Reuters". */
    public static boolean isSigned(String line) {
        if (!PrintedNames.mayNameAgency(line)) {
            return false;
        }
        PrintedNames names = PrintedNames.of(line);
        return names.whole() && !names.people().isEmpty() && names.agency() != null;
    }

    /** The byline as a text prints it, if that names the same people. */
    public Byline asPrinted(String line) {
        boolean same = !authors.isEmpty() && authors.equals(parse(line).authors);
        return same ? new Byline(line, authors) : this;
    }

    /** The news agency that the line names; null if there is none. */
    public @Nullable String agency() {
        return PrintedNames.of(printed).agency();
    }

    /** The newspaper that the line names; null if there is none. */
    public @Nullable String paper() {
        return PrintedNames.of(printed).paper();
    }

    /** Whether several words are the name of a newspaper: "Testauer Bote". */
    public static boolean isPaper(String name) {
        return PrintedNames.isPaper(name);
    }
}
