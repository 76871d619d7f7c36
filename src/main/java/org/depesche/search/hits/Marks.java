package org.depesche.search.hits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.search.SearchResult.Piece;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;

/** Marks the matches in a text, or in the snippet that shows most of them. */
final class Marks {

    /** About three lines. */
    private static final int SNIPPET = 230;

    /** About a line. */
    private static final int ENOUGH = 80;

    private static final int SENTENCE_START_WITHIN = 90;
    private static final int MOST_MATCHES = 300;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String text;
    private final List<Span> matches;

    /** @param matches in any order, also overlapping or beyond the text */
    Marks(String text, Collection<Span> matches) {
        this.text = text;
        List<Span> merged = new ArrayList<>();
        matches.stream().filter(match -> match.end() <= text.length()).sorted().forEach(match -> {
            if (merged.isEmpty() || merged.getLast().end() <= match.start()) {
                merged.add(match);
            } else if (match.end() > merged.getLast().end()) {
                merged.add(new Span(merged.removeLast().start(), match.end()));
            }
        });
        this.matches = merged.subList(0, Math.min(merged.size(), MOST_MATCHES));
    }

    boolean isEmpty() {
        return matches.isEmpty();
    }

    /** The whole text. */
    List<Piece> whole() {
        return pieces(0, text.length());
    }

    /**
     * The span with the most different matches; without matches, the beginning of the text, but not the text
     * after a first paragraph that says enough: that may be the caption of a picture.
     */
    Span snippet() {
        if (text.isEmpty()) {
            throw new IllegalStateException("An empty text has no snippet");
        }
        int start = 0;
        int lead = text.indexOf(TaggableText.BETWEEN_BLOCKS);
        int end = Math.min(lead >= ENOUGH ? lead : text.length(), SNIPPET);
        if (!matches.isEmpty()) {
            Span best = best();
            int room = Math.max(0, SNIPPET - best.length());
            start = start(best.start(), room / 2);
            end = Math.min(text.length(), Math.max(best.end(), start + SNIPPET));
        }
        return new Span(start, wordEnd(end));
    }

    private Span best() {
        Span best = matches.getFirst();
        int bestScore = 0;
        for (int i = 0; i < matches.size(); i++) {
            Set<String> different = new HashSet<>();
            int last = i;
            for (int j = i;
                    j < matches.size() && matches.get(j).end() - matches.get(i).start() <= SNIPPET * 3 / 4;
                    j++) {
                different.add(SmallLetters.of(matches.get(j).of(text)));
                last = j;
            }
            int score = different.size() * 100 + last - i;
            if (score > bestScore) {
                bestScore = score;
                best = new Span(
                        matches.get(i).start(),
                        Math.max(matches.get(i).end(), matches.get(last).end()));
            }
        }
        return best;
    }

    /** The start of the sentence if it is near, or else the start of a word. */
    private int start(int match, int room) {
        int earliest = Math.max(0, match - Math.max(room, SENTENCE_START_WITHIN));
        for (int i = match - 1; i > earliest; i--) {
            boolean sentence = text.charAt(i) == '\n'
                    || i >= 1
                            && text.charAt(i) == ' '
                            && ".!?\u201c\"".indexOf(text.charAt(i - 1)) >= 0
                            && i > match - SENTENCE_START_WITHIN;
            if (sentence && Character.isLetter(text.charAt(Math.min(i + 1, match))) && isSentenceEnd(i - 1)) {
                return i + 1;
            }
        }
        if (earliest == 0) {
            return 0;
        }
        int start = Math.max(0, match - room);
        while (start < match && start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return start;
    }

    /** False for the dot of "16. Mai", "Dr." or "z. B.". */
    private boolean isSentenceEnd(int at) {
        if (at < 3 || text.charAt(at) != '.') {
            return true;
        }
        return Character.isLowerCase(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at - 2))
                && Character.isLetter(text.charAt(at - 3));
    }

    private int wordEnd(int end) {
        int shortest = Math.max(1, end - 30);
        int last = end;
        while (last < text.length() && last > shortest && !Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        boolean cut = last == shortest && last < text.length();
        int result = cut ? end : last;
        for (Span match : matches) {
            if (match.start() < result && match.end() > result) {
                return match.end();
            }
        }
        return result < text.length() && Character.isLowSurrogate(text.charAt(result)) ? result + 1 : result;
    }

    /** A part of the text on one line, with dots at cut ends. */
    List<Piece> pieces(Span stretch) {
        List<Piece> pieces = new ArrayList<>(pieces(stretch.start(), stretch.end()));
        if (stretch.start() > 0 && text.charAt(stretch.start() - 1) != '\n' && !afterSentence(stretch.start())) {
            pieces.addFirst(new Piece("… ", false));
        }
        if (stretch.end() < text.length() && text.charAt(stretch.end()) != '\n') {
            pieces.add(new Piece(" …", false));
        }
        return joined(pieces);
    }

    private boolean afterSentence(int start) {
        return start > 1 && ".!?".indexOf(text.charAt(start - 2)) >= 0;
    }

    private List<Piece> pieces(int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Span match : matches) {
            if (match.start() >= at && match.end() <= end) {
                if (match.start() > at) {
                    pieces.add(piece(at, match.start(), false));
                }
                pieces.add(piece(match.start(), match.end(), true));
                at = match.end();
            }
        }
        if (at < end) {
            pieces.add(piece(at, end, false));
        }
        return pieces;
    }

    private Piece piece(int start, int end, boolean marked) {
        return new Piece(BLANKS.matcher(text.substring(start, end)).replaceAll(" "), marked);
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!joined.isEmpty() && !piece.marked() && !joined.getLast().marked()) {
                joined.add(new Piece(joined.removeLast().text() + piece.text(), false));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
