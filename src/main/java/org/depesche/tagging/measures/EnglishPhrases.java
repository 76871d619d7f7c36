package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.COUNTING;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.LESS;
import static org.depesche.tagging.text.WordSet.MORE;
import static org.depesche.tagging.text.WordSet.PRONOUN;
import static org.depesche.tagging.text.WordSet.UP;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.syntax.SyntaxTree;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The noun phrases of an English sentence that may be measures.
 *
 * @param tree null if the grammar is not known: nouns are then found by the small words around them
 */
record EnglishPhrases(Sentence s, @Nullable SyntaxTree tree, List<FigureDraft> drafts, NamedSpans names) {

    /** Words before the noun that belong to its phrase. */
    private static final int LONGEST = 4;

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj");

    /** Shorter words in -ed and -ly are no participles and adverbs. */
    private static final int SHORTEST = 5;

    List<MeasureCandidate> of(MeasureCandidate.Source source) {
        List<MeasureCandidate> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            if (isHead(i) && !s.time(i) && names.at(s, i) == null) {
                found.add(candidate(source, start(i), i));
            }
        }
        return found;
    }

    private boolean isHead(int i) {
        if (!isNoun(i) || !isFree(i)) {
            return false;
        }
        if (tree == null) {
            return !isPart(i + 1);
        }
        int head = tree.head(i);
        boolean part = tree.relation(i).equals("compound") && head > i && head <= i + LONGEST && isNoun(head);
        return !part;
    }

    private boolean isPart(int i) {
        int next = s.hyphen(i) && s.glued(i + 1) ? i + 1 : i;
        return isNoun(next) && isFree(next);
    }

    boolean isNoun(int i) {
        if (tree != null) {
            return s.word(i)
                    && (tree.isNoun(i) || isGerund(tree, i))
                    && s.text(i).length() > 1;
        }
        boolean content = new EnglishNounPhrases(s).content(i) || s.word(i) && s.inFigure(i);
        return content && s.low(i).length() > 1 && !isOtherWord(i);
    }

    /** Whether a token is a pronoun, a verb or an adverb by its letters and the words beside it. */
    private boolean isOtherWord(int i) {
        String word = s.low(i);
        boolean gerund = i == 0 && word.endsWith("ing") && isKnown(i);
        return s.hasLow(PRONOUN, i)
                || !gerund && new EnglishNounPhrases(s).verb(i)
                || s.has(UP, i)
                || s.has(DOWN, i)
                || word.length() >= SHORTEST && (word.endsWith("ed") || word.endsWith("ly"));
    }

    /** "Spending reached 40 million": a parser takes the subject for a verb. */
    private boolean isGerund(SyntaxTree parsed, int i) {
        return parsed.tag(i).equals("VBG") && SUBJECTS.contains(parsed.relation(i)) && isKnown(i);
    }

    private boolean isKnown(int i) {
        return !NounClasses.ENGLISH.of(s.low(i)).equals(NounClasses.NONE);
    }

    /** Whether a token is no part of a number or a unit. */
    private boolean isFree(int i) {
        return !s.inFigure(i) || drafts.stream().anyMatch(draft -> draft.nounStart() <= i && i < draft.nounEnd());
    }

    /** The first word of the phrase: the head with its adjectives, and the nouns before it. */
    private int start(int head) {
        int start = head;
        while (start > 0 && head - start < LONGEST && isBefore(start - 1)) {
            start--;
        }
        while (start < head && s.dash(start)) {
            start++;
        }
        return start;
    }

    private boolean isBefore(int i) {
        if (!isFree(i)) {
            return false;
        }
        if (s.hyphen(i) && s.glued(i + 1)) {
            return true;
        }
        boolean described = tree != null
                && (tree.tag(i).startsWith("JJ") || tree.relation(i).equals("amod"));
        return isNoun(i) && !s.time(i) || described;
    }

    /** "number of deaths" counts deaths. */
    private MeasureCandidate candidate(MeasureCandidate.Source source, int start, int head) {
        int end = head + 1;
        if (s.has(COUNTING, head) && s.is(end, "of")) {
            int counted = end + 1;
            while (counted < s.size() && counted < end + LONGEST && !isHead(counted)) {
                counted++;
            }
            end = isHead(counted) ? counted + 1 : end;
        }
        // "18 percent fewer containers" are containers
        boolean differing = start < head && (s.hasLow(MORE, start) || s.hasLow(LESS, start));
        String phrase = s.between(differing ? start + 1 : start, end);
        return new MeasureCandidate(source, s, start, head, end, phrase, MeasureCandidate.lemma(phrase, s));
    }
}
