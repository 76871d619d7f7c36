package org.depesche.search.hits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.depesche.search.words.Token;
import org.depesche.tagging.Span;

/**
 * Finds the places in a text where words follow one another. Each place reaches from its first word to its last. If the
 * words may be moved, these are the places that Lucene's phrases find: the shortest ones, where no word is more than the
 * slop away from its place in the row.
 */
final class WordRow {

    private final List<Token> text;
    private final List<List<String>> words;
    private final int slop;

    WordRow(List<Token> text, List<List<String>> words, int slop) {
        this.text = text;
        this.words = words;
        this.slop = slop;
    }

    List<Span> places(int most) {
        return slop == 0 || words.size() == 1 ? together(most) : new Near().places(most);
    }

    private boolean is(int place, int word) {
        return text.get(place).hasAny(words.get(word));
    }

    private List<Span> together(int most) {
        List<Span> found = new ArrayList<>();
        for (int first = 0; first + words.size() <= text.size() && found.size() < most; first++) {
            int start = first;
            if (IntStream.range(0, words.size()).allMatch(word -> is(start + word, word))) {
                found.add(new Span(
                        text.get(first).start(),
                        text.get(first + words.size() - 1).end()));
            }
        }
        return found;
    }

    /**
     * Moves the foremost word to its next place again and again. A word is the foremost by its place in the text less its
     * place in the row, so that words in their order are all equally far. Words with a common term never share a place.
     */
    private final class Near {

        private final int[][] places = new int[words.size()][];
        private final int[] next = new int[words.size()];
        private final int[] groups = IntStream.range(0, words.size()).toArray();
        private int farthest = Integer.MIN_VALUE;

        private Near() {
            for (int word = 0; word < places.length; word++) {
                int wanted = word;
                places[word] = IntStream.range(0, text.size())
                        .filter(place -> is(place, wanted))
                        .toArray();
            }
            for (int word = 0; word < places.length; word++) {
                for (int other = 0; other < word; other++) {
                    if (words.get(word).stream().anyMatch(words.get(other)::contains)) {
                        group(groups[word], groups[other]);
                    }
                }
            }
        }

        private void group(int one, int other) {
            for (int word = 0; word < groups.length; word++) {
                groups[word] = groups[word] == one ? other : groups[word];
            }
        }

        private List<Span> places(int most) {
            List<Span> found = new ArrayList<>();
            if (!begin()) {
                return found;
            }
            boolean goesOn = true;
            while (goesOn && found.size() < most) {
                int word = foremost(-1);
                int rest = at(foremost(word));
                Token lead = token(word);
                int width = farthest - at(word);
                while (true) {
                    goesOn = advance(word) && separate(word);
                    if (!goesOn || at(word) > rest) {
                        break;
                    }
                    if (farthest - at(word) < width) {
                        width = farthest - at(word);
                        lead = token(word);
                    }
                }
                if (width <= slop) {
                    found.add(span(word, lead));
                }
            }
            return found;
        }

        private boolean begin() {
            for (int[] all : places) {
                if (all.length == 0) {
                    return false;
                }
            }
            for (int word = 0; word < places.length; word++) {
                farthest = Math.max(farthest, at(word));
            }
            for (int word = 0; word < places.length; word++) {
                if (!separate(word)) {
                    return false;
                }
            }
            return true;
        }

        private int at(int word) {
            return places[word][next[word]] - word;
        }

        private Token token(int word) {
            return text.get(places[word][next[word]]);
        }

        /** @param but this word is passed over */
        private int foremost(int but) {
            int first = -1;
            for (int word = 0; word < places.length; word++) {
                if (word != but && (first < 0 || at(word) < at(first))) {
                    first = word;
                }
            }
            return first;
        }

        private boolean advance(int word) {
            if (++next[word] == places[word].length) {
                next[word]--;
                return false;
            }
            farthest = Math.max(farthest, at(word));
            return true;
        }

        /** Moves words from a place that they share. False if there is no other place. */
        private boolean separate(int moved) {
            int word = moved;
            for (int other = sharing(word); other >= 0; other = sharing(word)) {
                word = at(word) < at(other) || at(word) == at(other) && word < other ? word : other;
                if (!advance(word)) {
                    return false;
                }
            }
            return true;
        }

        private int sharing(int word) {
            for (int other = 0; other < places.length; other++) {
                if (other != word
                        && groups[other] == groups[word]
                        && places[other][next[other]] == places[word][next[word]]) {
                    return other;
                }
            }
            return -1;
        }

        private Span span(int word, Token lead) {
            int start = lead.start();
            int end = lead.end();
            for (int other = 0; other < places.length; other++) {
                start = Math.min(start, token(other).start());
                if (other != word) {
                    end = Math.max(end, token(other).end());
                }
            }
            return new Span(start, end);
        }
    }
}
