package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The articles of printed pages. */
public final class PrintedArticles {

    private PrintedArticles() {}

    /** The articles in the order of reading, at least one. */
    public static List<PrintedArticle> of(List<PrintedPage> printed) {
        double bodySize = bodySize(printed);
        List<PrintedPage> named = new ArrayList<>(printed);
        named.set(0, Masthead.removed(named.getFirst(), bodySize));
        List<PrintedPage> pages = RunningHeads.removed(named, bodySize);
        Hyphenation hyphenation = new Hyphenation(pages.stream()
                .flatMap(page -> page.lines().stream())
                .map(PrintedLine::text)
                .toList());
        List<TextBlock> blocks = new ArrayList<>();
        for (PrintedPage page : pages) {
            blocks.addAll(ReadingOrder.of(TextBlocks.of(page.lines()), bodySize));
        }
        List<Paragraph> texts = new Paragraphs(hyphenation, bodySize)
                .of(blocks).stream()
                        .filter(one -> !Captions.is(one, pages.get(one.page()).pictures(), bodySize))
                        .toList();
        return ArticleSplit.of(texts, pages, bodySize).stream()
                .map(article -> Flow.joined(Boxes.last(article, pages), hyphenation, bodySize))
                .map(article -> new PrintedArticle(article, pages, bodySize))
                .toList();
    }

    /** The size of most letters, in points. */
    private static double bodySize(List<PrintedPage> pages) {
        Map<Long, Integer> letters = new HashMap<>();
        for (PrintedPage page : pages) {
            for (PrintedLine line : page.lines()) {
                letters.merge(Math.round(line.size() * 4), line.text().length(), Integer::sum);
            }
        }
        return letters.entrySet().stream()
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .map(Map.Entry::getKey)
                        .orElse(40L)
                / 4.0;
    }
}
