package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.depesche.format.DateText;

/** The articles of printed pages. */
public final class PrintedArticles {

    private PrintedArticles() {}

    /** The articles in the order of reading, at least one. */
    public static List<PrintedArticle> of(List<PrintedPage> printed, DateText dates) {
        double bodySize = bodySize(printed);
        List<PrintedPage> named = new ArrayList<>(
                SiteFrame.removed(printed).stream().map(Advertisements::removed).toList());
        named.set(0, Masthead.removed(named.getFirst(), bodySize));
        List<PrintedPage> pages = RunningHeads.removed(named, bodySize);
        Hyphenation hyphenation = new Hyphenation(pages.stream()
                .flatMap(page -> page.lines().stream())
                .map(PrintedLine::text)
                .toList());
        List<TextBlock> blocks = new ArrayList<>();
        for (PrintedPage page : pages) {
            blocks.addAll(ReadingOrder.of(TextBlocks.of(page.lines()), page.boxes(), bodySize));
        }
        List<Paragraph> paragraphs = new Paragraphs(hyphenation, bodySize).of(blocks);
        List<Paragraph> credits = Captions.credits(paragraphs);
        Map<Boolean, List<Paragraph>> byCaption = paragraphs.stream()
                .collect(Collectors.partitioningBy(
                        one -> Captions.is(one, pages.get(one.page()).pictures(), bodySize)
                                || Captions.isBeside(one, credits)));
        List<List<Paragraph>> divided = ArticleSplit.of(byCaption.getOrDefault(false, List.of()), pages, bodySize);
        List<List<PictureText>> pictures =
                PictureText.divided(PictureText.of(byCaption.getOrDefault(true, List.of()), pages), divided);
        List<PrintedArticle> articles = new ArrayList<>();
        for (int i = 0; i < divided.size(); i++) {
            List<Paragraph> whole = Flow.joined(Boxes.last(divided.get(i), pages), hyphenation, bodySize);
            articles.add(new PrintedArticle(whole, pictures.get(i), pages, bodySize, dates));
        }
        return articles;
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
