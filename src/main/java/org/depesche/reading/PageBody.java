package org.depesche.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depesche.article.Article;
import org.depesche.picture.ArticlePicture;
import org.depesche.reading.HighlightedText.Passage;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article on its page.
 *
 * @param passages the text without headline and lead, with the captions of pictures in their places
 * @param pictures by the index of the passage that is their caption, or above which they stand; at the end of the text
 *     the number of passages
 */
record PageBody(
        @Nullable String dateline, List<Passage> passages, Map<Integer, List<ArticlePicture>> pictures, int words) {

    @SuppressWarnings("ReferenceEquality") // a passage that says the same stays
    static PageBody of(Article article, HighlightedText text, @Nullable Passage lead, List<ArticlePicture> pictures) {
        List<Block> blocks = article.blocks();
        List<Block> body = blocks.subList(1, blocks.size());
        List<Passage> shown = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int end = -1;
        for (Passage passage : text.passages()) {
            end += passage.paragraphs().size();
            if (passage.kind() != Block.Kind.HEADLINE && passage != lead) {
                shown.add(passage);
                ends.add(end);
            }
        }
        Map<Integer, List<ArticlePicture>> placed = pictures.stream().collect(Collectors.groupingBy(picture ->
                (int) ends.stream().filter(one -> one <= picture.place(body)).count()));
        return new PageBody(
                dateline(article), shown, placed, article.text().strip().split("\\s+").length);
    }

    /** The pictures at the passage of an index. */
    public List<ArticlePicture> pictures(int passage) {
        return pictures.getOrDefault(passage, List.of());
    }

    /** The index of the passage that begins with the dateline: the first paragraph, no subhead above it. */
    public int first() {
        return running()
                .filter(i -> passages.get(i).kind() == Block.Kind.PARAGRAPH)
                .findFirst()
                .orElseGet(() -> running().findFirst().orElse(-1));
    }

    /** The index of the passage behind which the text ends, though a picture may follow. */
    public int last() {
        return running().max().orElse(-1);
    }

    /** Captions are no part of the running text. */
    private IntStream running() {
        return IntStream.range(0, passages.size())
                .filter(i -> !passages.get(i).kind().isOfPicture());
    }

    private static @Nullable String dateline(Article article) {
        var dateline = article.heading().dateline();
        if (dateline == null || dateline.printed() != null) {
            return dateline == null ? null : dateline.printed();
        }
        return dateline.place() == null ? null : dateline.place() + " –";
    }
}
