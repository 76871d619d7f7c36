package org.depesche.format.text;

import java.util.List;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;

/**
 * Reads plain text: the headline, an optional second line, lines of the form {@code Name: value} ({@link HeaderField}), a
 * blank line, the body. Blank lines separate paragraphs; a short single line without a full stop between two of them is
 * a subhead, and lines after {@code >} are a quote.
 */
public record TextReader(DateText dates) implements ArticleReader {

    /** Reads all files that no other reader takes. */
    @Override
    public boolean reads(SourceFile file) {
        return true;
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        String whole = CleanText.of(file.text());
        RuledItems ruled = RuledItems.of(whole);
        if (ruled != null) {
            return ruled.items(dates);
        }
        DraftBuilder draft = new DraftBuilder(dates);
        String text = ManuscriptHead.takeFrom(whole, dates, draft);
        List<List<String>> stanzas = TextLines.stanzas(SitePath.withPath(text));
        CopiedPage.takeFrom(stanzas, draft);
        PageTurns.dropFrom(stanzas);
        PrintedWire.takeFrom(stanzas, draft);
        FinancialWire.takeFrom(stanzas, draft);
        LettersPage letters = LettersPage.of(stanzas);
        if (letters != null) {
            return letters.items(dates);
        }
        TextArticle.read(stanzas, dates, draft);
        return Stream.of(draft.item(0));
    }
}
