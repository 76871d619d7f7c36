package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AT_COUNT;
import static org.depesche.tagging.text.WordSet.COUNTING_VERB;
import static org.depesche.tagging.text.WordSet.DIFFERENCE;
import static org.depesche.tagging.text.WordSet.FURTHER;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.RESUMING_END;
import static org.depesche.tagging.text.WordSet.RESUMING_START;
import static org.depesche.tagging.text.WordSet.RESUMING_VERB;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.Sentence;

/**
 * Gives a number without a noun the noun or the unit of the sentence before: "Im Vorjahr kamen 300 Gäste. Diesmal waren
 * es 450.", "Am Sonntag kamen 9.500.", "Die Veranstalter sprachen von 12.000."
 */
public final class ResumedFigures {

    /** Two values of one thing rarely differ more. */
    private static final double GREATEST_RATIO = 10;

    /** Most words between the verb and its number: "waren es nur noch rund". */
    private static final int MOST_BETWEEN = 3;

    /** The most figures of its own sentence that a number may take up. */
    private static final int MOST_BEFORE = 6;

    private static final Set<FigureKind> NOT_RESUMED = Set.of(FigureKind.AGE, FigureKind.FRACTION);

    private List<FigureDraft> earlier = List.of();
    private Set<String> earlierWords = Set.of();
    private int earlierEnd;

    /** Keeps the figures of a sentence for the next one. */
    void remember(Sentence s, List<FigureDraft> drafts) {
        earlier = resumable(drafts);
        earlierEnd = s.span.end();
        earlierWords = new HashSet<>();
        for (int i = 0; i < s.size() && !earlier.isEmpty(); i++) {
            earlierWords.add(s.low(i));
        }
    }

    private static List<FigureDraft> resumable(List<FigureDraft> drafts) {
        return drafts.stream()
                .filter(draft -> !draft.bare() && !draft.vague() && !NOT_RESUMED.contains(draft.kind()))
                .toList();
    }

    /**
     * Shares the most similar value of the sentence before, if this one takes up its subject.
     *
     * @param before the figures before the number in its own sentence, which it takes up rather than others
     */
    void share(Sentence s, FigureDraft draft, List<FigureDraft> before) {
        if (!s.german || draft.vague()) {
            return;
        }
        boolean subject = isSubject(s, draft);
        boolean part = subject || isPart(s, draft);
        if (part || resumes(s, draft)) {
            int nearest = Math.max(0, before.size() - MOST_BEFORE);
            List<FigureDraft> own = resumable(before.subList(nearest, before.size())).stream()
                    .filter(other -> other.kind() != FigureKind.DURATION)
                    .toList();
            List<FigureDraft> taken = !own.isEmpty() ? own : follows(s) ? earlier : List.of();
            List<FigureDraft> others =
                    subject ? taken.stream().filter(FigureDraft::counts).toList() : taken;
            share(draft, others, part, part || s.has(DIFFERENCE, draft.end()));
        }
    }

    private static void share(FigureDraft draft, List<FigureDraft> others, boolean part, boolean unlike) {
        boolean single = others.size() == 1 && others.getFirst().counts();
        others.stream()
                .filter(other -> unlike && other.kind() != FigureKind.DURATION
                        || single
                        || ratio(draft, other) <= GREATEST_RATIO)
                .filter(other -> !part || draft.value().compareTo(other.value()) <= 0)
                .min(Comparator.comparing((FigureDraft other) -> other.kind() == FigureKind.DURATION)
                        .thenComparingDouble(other -> ratio(draft, other)))
                .ifPresent(draft::resume);
    }

    /** "Davon sind 90 gesperrt", "12.000 davon sind beschädigt", "Drei von ihnen kamen in die Klinik". */
    private static boolean isPart(Sentence s, FigureDraft draft) {
        boolean ofThem = s.is(draft.end(), "davon") || s.is(draft.end(), "von") && s.is(draft.end() + 1, "ihnen");
        return s.lowIs(0, "davon") && s.hasLow(RESUMING_VERB, 1) || draft.start() == 0 && ofThem;
    }

    /** Whether a number is the subject of a verb: "80 stehen leer" and "Davon stehen 80 leer" count things named before. */
    private static boolean isSubject(Sentence s, FigureDraft draft) {
        return draft.start() == 0 && isPluralVerb(s, draft.end())
                || s.lowIs(0, "davon") && isPluralVerb(s, 1) && draft.start() == 2;
    }

    /** A word in small letters that is a verb: adjectives stand before a noun, which the number would count. */
    private static boolean isPluralVerb(Sentence s, int i) {
        return s.low(i).equals(s.text(i))
                && GermanDictionary.SHARED.get().grammar(s.low(i)).stream()
                        .anyMatch(reading -> reading.tag().startsWith("VER:3:PLU"));
    }

    private boolean follows(Sentence s) {
        return s.source().substring(earlierEnd, s.span.start()).isBlank()
                && s.source().substring(earlierEnd, s.span.start()).indexOf('\n') < 0;
    }

    private static double ratio(FigureDraft draft, FigureDraft other) {
        double first = Math.max(1e-9, Math.abs(draft.value().doubleValue()));
        double second = Math.max(1e-9, Math.abs(other.value().doubleValue()));
        return Math.max(first / second, second / first);
    }

    private boolean resumes(Sentence s, FigureDraft draft) {
        int i = draft.before();
        while (i > Math.max(0, draft.before() - MOST_BETWEEN) && s.has(TRANSPARENT, i) && !s.has(AT_COUNT, i)) {
            i--;
        }
        boolean further = i == 0 && s.hasLow(FURTHER, 0) && s.hasLow(RESUMING_VERB, draft.end());
        return further || ended(s, draft.end()) && (pronoun(s, i) || participle(s, i, draft.end()) || counted(s, i));
    }

    /** "waren es 450", "es waren 450", "das sind 450". */
    private static boolean pronoun(Sentence s, int i) {
        boolean inverted = s.lowIs(i - 1, "es") || s.lowIs(i - 1, "das");
        return s.lowIs(i, "es") && s.hasLow(RESUMING_VERB, i - 1) || s.hasLow(RESUMING_VERB, i) && inverted;
    }

    /** "Gebaut wurden 45", "Nötig wären 500", "ursprünglich waren 60 geplant". */
    private static boolean participle(Sentence s, int i, int end) {
        boolean first = s.has(RESUMING_START, i - 1)
                || i == 1 && s.low(0).startsWith("ge") && s.low(0).endsWith("t");
        return s.hasLow(RESUMING_VERB, i) && (first || "participle".equals(s.lexicon.value(RESUMING_END, s.low(end))));
    }

    /** "am Sonntag kamen 9.500", "die Veranstalter sprachen von 12.000". */
    private boolean counted(Sentence s, int i) {
        String alone = s.lexicon.value(COUNTING_VERB, s.low(i));
        boolean again = alone != null && (alone.equals("alone") || earlierWords.contains(s.low(i)));
        return again || s.hasLow(AT_COUNT, i) && s.hasLow(COUNTING_VERB, i - 1);
    }

    /** "450.", "450 gewesen", "450 im ganzen Land", "20 mehr als im Vorjahr". */
    private static boolean ended(Sentence s, int end) {
        return end >= s.size()
                || s.sign(end)
                || s.has(RESUMING_END, end)
                || s.has(PREPOSITION, end)
                || s.has(DIFFERENCE, end);
    }
}
