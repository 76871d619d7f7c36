package org.depesche.format.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.format.layout.PrintedArticle;
import org.depesche.format.layout.PrintedArticles;
import org.depesche.format.layout.PrintedLine;
import org.depesche.format.readers.ForeignFile;

/**
 * Reads PDF with a text layer. Paragraphs are put together from the places of the letters, in the order of reading;
 * running heads and page numbers are left out.
 */
public record PdfReader(DateText dates, Function<SourceFile, Stream<Item>> texts) implements ArticleReader {

    /** Letters of a file below which its pages are taken for pictures. */
    private static final int FEWEST = 20;

    @Override
    public boolean reads(SourceFile file) {
        return ForeignFile.isPdf(file);
    }

    /** The lines as they are printed, with an empty line between two pages. */
    @Override
    public String words(SourceFile source) {
        return PdfFile.of(source).pages().stream()
                .map(page -> page.lines().stream().map(PrintedLine::text).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public Stream<Item> read(SourceFile source) {
        PdfFile file = PdfFile.of(source);
        if (file.known() < FEWEST) {
            throw new UnreadableException(
                    Problem.of(file.pictures() ? "pdf-scan" : file.unknown() > FEWEST ? "pdf-fonts" : "no-text"));
        }
        if (file.unknown() > file.known()) {
            throw new UnreadableException(Problem.of("pdf-fonts"));
        }
        String typewritten = TypewrittenPages.text(file.pages());
        if (typewritten != null) {
            String name = source.name().replaceFirst("(?i)\\.pdf$", "") + ".txt";
            return texts.apply(source.inside(name, typewritten.getBytes(StandardCharsets.UTF_8)));
        }
        List<Item> items = new ArrayList<>();
        for (PrintedArticle article : PrintedArticles.of(file.pages(), dates)) {
            DraftBuilder draft = new DraftBuilder(dates);
            article.put(draft);
            file.metadata().put(draft);
            items.add(draft.item(items.size()));
        }
        return items.stream();
    }
}
