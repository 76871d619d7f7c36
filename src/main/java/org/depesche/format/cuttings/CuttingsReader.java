package org.depesche.format.cuttings;

import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.format.readers.ForeignFile;

/**
 * Reads plain text and pages from databases of the press: Nexis (old and new form), Factiva, and records of others that name
 * their paper and number. A file may have many articles.
 */
public record CuttingsReader(DateText dates) implements ArticleReader {

    /** At the beginning of files of marked text and data. */
    private static final String MARKS = "<{[";

    @Override
    public boolean reads(SourceFile file) {
        if (CuttingsPage.mayBe(file)) {
            return Cuttings.are(CuttingsPage.text(file), dates);
        }
        String start = file.visibleHead();
        return !start.isEmpty()
                && MARKS.indexOf(start.charAt(0)) < 0
                && !ForeignFile.isMail(file)
                && Cuttings.are(CleanText.of(file.head()), dates);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        return Cuttings.of(CuttingsPage.mayBe(file) ? CuttingsPage.text(file) : CleanText.of(file.text()), dates);
    }
}
