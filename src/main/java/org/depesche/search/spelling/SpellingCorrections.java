package org.depesche.search.spelling;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.depesche.search.names.NameIndex;
import org.depesche.search.names.NamesBySound;
import org.depesche.search.query.Prefix;
import org.depesche.search.query.QueryText;
import org.depesche.search.query.QueryText.Located;
import org.depesche.search.query.QueryText.Sign;
import org.depesche.search.spelling.SimilarWords.Similar;
import org.depesche.search.words.CompoundSplitter;
import org.depesche.search.words.Umlauts;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Offers another spelling if a search finds few articles: the nearest spelling that finds more with the same filters.
 */
@Component
public class SpellingCorrections {

    private static final int FEW = 3;
    private static final int LONGEST = 200;
    /** The most words to correct at once. */
    private static final int MOST_WORDS = 3;
    /** The most queries to try. */
    private static final int MOST_TRIES = 12;

    /** The distance of a word written as two words, or of two words written as one. */
    private static final float BLANK = .1f;

    /** The distance of a name from one that sounds the same, whatever letters differ. */
    private static final float HEARD = .2f;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String BETWEEN_TWO = " -";

    private static final Set<Prefix> MENDED =
            EnumSet.of(Prefix.TITLE, Prefix.AUTHOR, Prefix.PERSON, Prefix.PLACE, Prefix.ORGANISATION);

    private final NameIndex names;
    private final HeardNames heard;

    SpellingCorrections(NameIndex names, NamesBySound bySound) {
        this.names = names;
        this.heard = new HeardNames(bySound);
    }

    /** The place of a word in the query that may be wrong, and the words to try instead. */
    private record Doubt(int start, int end, List<Similar> instead) {}

    /** Counts the articles of another query. */
    public interface Count {
        long of(String q) throws IOException;
    }

    /** @param far the distance from the query, summed over its words */
    private record Other(String q, float far) {}

    /**
     * A query that finds more; null if there is none.
     *
     * @param count counts the articles with the same filters
     */
    @Nullable
    public String better(IndexedWords words, String asked, long found, Count count) throws IOException {
        if (found > FEW || asked.isEmpty() || asked.length() > LONGEST) {
            return null;
        }
        String q = Normalizer.normalize(asked, Normalizer.Form.NFC);
        SimilarWords similar = new SimilarWords(words, names);
        List<Doubt> doubts = doubts(q, similar);
        List<Other> others = new ArrayList<>(respelled(q, doubts));
        others.addAll(apartAndTogether(q, similar));
        if (found == 0) {
            heard.instead(q, words(q)).forEach(other -> others.add(new Other(other, HEARD)));
        }
        others.sort(Comparator.comparingDouble(Other::far));
        long most = found;
        Other best = null;
        for (Other other : others.subList(0, Math.min(others.size(), MOST_TRIES))) {
            boolean asNear = best == null || other.far() <= best.far();
            long there = asNear ? count.of(other.q()) : 0;
            if (there > most) {
                most = there;
                best = other;
            }
        }
        return best == null ? null : best.q();
    }

    private static List<Doubt> doubts(String q, SimilarWords similar) throws IOException {
        List<Doubt> doubts = new ArrayList<>();
        for (MatchResult word : words(q)) {
            String lower = SmallLetters.of(word.group());
            if (lower.length() < SimilarWords.SHORTEST || doubts.size() == MOST_WORDS) {
                continue;
            }
            int known = similar.articles(lower);
            if (known == 0 ? !SimilarWords.isWord(word.group()) : known <= FEW && !similar.isName(lower)) {
                List<Similar> instead = similar.to(lower, known).stream()
                        .map(other ->
                                new Similar(asWritten(other.word(), word.group()), other.far(), other.frequency()))
                        .toList();
                if (!instead.isEmpty()) {
                    doubts.add(new Doubt(word.start(), word.end(), instead));
                }
            }
        }
        return doubts;
    }

    /** The words that the query searches for in any form, without excluded ones. */
    private static List<MatchResult> words(String q) {
        List<MatchResult> words = new ArrayList<>();
        boolean not = false;
        for (Located located : QueryText.pieces(q)) {
            String text = text(located);
            if (text != null && !not) {
                int start = located.textStart();
                words.addAll(WORD.matcher(q)
                        .region(start, start + text.length())
                        .results()
                        .toList());
            }
            not = located.piece() == Sign.NOT;
        }
        return words;
    }

    /** The text of a piece; null if it is not to be corrected. */
    private static @Nullable String text(Located located) {
        return switch (located.piece()) {
            case Sign sign -> null;
            case QueryText.Near near -> null;
            case QueryText.Word word -> isMended(word) ? word.text() : null;
            case QueryText.Quotation quotation -> isMended(quotation.prefix()) ? quotation.text() : null;
        };
    }

    private static boolean isMended(QueryText.Word word) {
        return isMended(word.prefix())
                && !Prefix.isAlone(word.text())
                && word.text().indexOf('*') < 0;
    }

    private static boolean isMended(@Nullable String prefix) {
        Prefix known = Prefix.of(prefix);
        return known == null || MENDED.contains(known);
    }

    /** All combinations of the doubtful words and their alternatives. */
    private static List<Other> respelled(String q, List<Doubt> doubts) {
        List<Other> all = List.of(new Other(q, 0));
        // from the end, so that earlier places stay valid
        for (Doubt doubt : doubts.reversed()) {
            List<Other> more = new ArrayList<>(all);
            for (Other other : all) {
                for (Similar similar : doubt.instead()) {
                    more.add(new Other(
                            other.q().substring(0, doubt.start())
                                    + similar.word()
                                    + other.q().substring(doubt.end()),
                            other.far() + similar.far()));
                }
            }
            all = more;
        }
        return all.stream().filter(other -> other.far() > 0).toList();
    }

    /** Compounds written as two words, and two words written as a known compound. */
    private static List<Other> apartAndTogether(String q, SimilarWords similar) throws IOException {
        List<Other> others = new ArrayList<>();
        List<MatchResult> words = words(q);
        for (MatchResult word : words) {
            String apart = apart(word.group());
            // a compound that articles or the dictionary have is written correctly
            if (apart != null
                    && similar.articles(SmallLetters.of(word.group())) == 0
                    && !SimilarWords.isWord(word.group())) {
                others.add(new Other(q.substring(0, word.start()) + apart + q.substring(word.end()), BLANK));
            }
        }
        for (int i = 1; i < words.size(); i++) {
            MatchResult one = words.get(i - 1);
            MatchResult next = words.get(i);
            boolean neighbours = next.start() == one.end() + 1 && BETWEEN_TWO.indexOf(q.charAt(one.end())) >= 0;
            String together = one.group() + SmallLetters.of(next.group());
            if (neighbours && similar.articles(SmallLetters.of(together)) > 0) {
                others.add(new Other(q.substring(0, one.start()) + together + q.substring(next.end()), BLANK));
            }
        }
        return others;
    }

    /** "Quittenmarkt" as "Quitten Markt"; null for other words. */
    private static @Nullable String apart(String word) {
        String lower = SmallLetters.of(word);
        String normalized = Umlauts.normalized(lower);
        List<String> parts = CompoundSplitter.GERMAN.parts(normalized);
        if (parts.size() < 2) {
            return null;
        }
        String last = normalized.substring(normalized.lastIndexOf(parts.getLast()));
        int cut = lower.length() - 1;
        while (cut > 0 && !Umlauts.normalized(lower.substring(cut)).equals(last)) {
            cut--;
        }
        int end = cut;
        while (parts.size() == 2
                && end > 1
                && !Umlauts.normalized(lower.substring(0, end)).equals(parts.getFirst())) {
            end--;
        }
        return end < 2 ? null : word.substring(0, end) + " " + asWritten(word.substring(cut), word);
    }

    private static String asWritten(String word, String like) {
        return Character.isUpperCase(like.codePointAt(0))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
    }
}
