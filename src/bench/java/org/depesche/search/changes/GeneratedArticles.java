package org.depesche.search.changes;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depesche.article.Published;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Quantity;

/**
 * Articles of made-up words for measuring: as long as those of an agency, their words and names as uneven in use as those
 * of a language, over twenty years. The same articles each time.
 */
public final class GeneratedArticles {

    static final int ENTITIES = 5000;

    private static final int WORDS = 40_000;
    private static final int WORDS_OF_AN_ARTICLE = 340;
    private static final int WORDS_OF_A_PARAGRAPH = 60;
    private static final int WORDS_OF_A_HEADLINE = 6;
    private static final int NAMES_OF_AN_ARTICLE = 8;
    private static final int FIGURES_OF_AN_ARTICLE = 3;
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final int DAYS = 20 * 365;

    private static final String[] STARTS = {
        "b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "w", "z", "st", "kr"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ei", "au", "ü"};
    private static final String[] ENDS = {"", "n", "r", "l", "s", "t", "ng", "rt", "ck"};

    private final Random random = new Random(20240516);
    private final String[] words = new String[WORDS];

    public GeneratedArticles() {
        for (int rank = 0; rank < WORDS; rank++) {
            words[rank] = word(rank);
        }
    }

    /** Common ones are short. The rank is in it, so that no two are the same. */
    private String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank + 1; left > 0; left /= STARTS.length * VOWELS.length) {
            int syllable = left % (STARTS.length * VOWELS.length);
            word.append(STARTS[syllable % STARTS.length])
                    .append(VOWELS[syllable / STARTS.length])
                    .append(ENDS[random.nextInt(ENDS.length)]);
        }
        return word.toString();
    }

    /** The word that only so many others are used more often than. */
    public String wordOfRank(int rank) {
        return words[rank];
    }

    /** As often as ranks are in a language: the second half as often as the first. */
    private int rank(int most) {
        return (int) Math.min(most - 1, Math.exp(random.nextDouble() * Math.log(most)) - 1);
    }

    public ArticleRow article(long id) {
        StringBuilder text = new StringBuilder();
        String headline = sentence(WORDS_OF_A_HEADLINE);
        text.append(headline);
        for (int written = 0; written < WORDS_OF_AN_ARTICLE; written += WORDS_OF_A_PARAGRAPH) {
            text.append("\n\n").append(sentence(WORDS_OF_A_PARAGRAPH)).append('.');
        }
        int[] entities = IntStream.range(0, NAMES_OF_AN_ARTICLE)
                .map(name -> 1 + rank(ENTITIES - 1))
                .distinct()
                .toArray();
        return new ArticleRow(
                id,
                new ArticleRow.Heading(headline, null, List.of()),
                new ArticleRow.Publication(
                        Published.on(FIRST.plusDays(random.nextInt(DAYS))),
                        "Quelle " + rank(20),
                        "Ressort " + rank(10),
                        "de",
                        List.of()),
                text.toString(),
                entities,
                figures(id),
                null);
    }

    private List<FigureRow> figures(long article) {
        List<FigureRow> figures = new ArrayList<>();
        for (int i = 0; i < FIGURES_OF_AN_ARTICLE; i++) {
            BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(1000)).scaleByPowerOfTen(random.nextInt(9));
            String measure = words[rank(WORDS)];
            Figure figure = Figure.of(FigureKind.MONEY, Quantity.exactly(value, "EUR", null), null)
                    .with(Measured.certainly(measure, measure), null);
            figures.add(new FigureRow(article * FIGURES_OF_AN_ARTICLE + i, figure, List.of()));
        }
        return figures;
    }

    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(words[rank(WORDS)]);
        }
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** A register of persons, places and organisations, none merged. */
    public static EntityColumns.Snapshot register() {
        int[] canonical = IntStream.range(0, ENTITIES).toArray();
        byte[] kinds = new byte[ENTITIES];
        String[] names = new String[ENTITIES];
        for (int id = 1; id < ENTITIES; id++) {
            kinds[id] = (byte) (id % EntityKind.values().length);
            names[id] = "Name " + id;
        }
        return new EntityColumns.Snapshot(canonical, kinds, names, 0, (id, name, locale) -> name);
    }

    public static ArticleIndex index(int articles) throws IOException {
        ArticleIndex index = new ArticleIndex(
                new ByteBuffersDirectory(),
                new ByteBuffersDirectory(),
                ZoneId.of("Europe/Berlin"),
                IndexPosition.before(1, "none", ArticleFields.VERSION));
        GeneratedArticles generated = new GeneratedArticles();
        for (int id = 1; id <= articles; id++) {
            index.put(generated.article(id));
        }
        index.refresh();
        return index;
    }
}
