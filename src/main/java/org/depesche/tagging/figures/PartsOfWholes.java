package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.BASE_LEAD;
import static org.depesche.tagging.text.WordSet.BASE_VERB;
import static org.depesche.tagging.text.WordSet.DEMONSTRATIVE;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.PART_OF;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.THEREOF;
import static org.depesche.tagging.text.WordSet.WHOLE_PRONOUN;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Recognises parts of the value before them: "3 Milliarden Euro, davon 200 Millionen in Europa", "$3 billion, of which
 * $200 million". A part is not a value of the whole's measure; it counts only the noun named with it ("davon 40
 * Taucher"). A share ("ein Drittel davon") keeps the measure of the whole.
 * The base of a ratio is no value either: "auf 100 offene Stellen kommen 31 Bewerber".
 */
public record PartsOfWholes(Sentence s, List<FigureDraft> drafts) {

    /** Most words between the announcement of parts and the first of them: "davon entfielen allein rund". */
    private static final int MOST_BETWEEN = 5;

    private static final Set<String> CURRENCY_SIGNS = Set.of("$", "€", "£");

    private static final Set<String> ENDS = Set.of(";", ")");

    /** The measure of a figure; null if the figure is a part and the measure belongs to the whole. */
    @Nullable
    public String own(FigureDraft draft, @Nullable String measure) {
        FigureKind kind = draft.kind();
        if (measure == null || kind == FigureKind.PERCENT || kind == FigureKind.FRACTION) {
            return measure;
        }
        if (after(draft.end())) {
            return s.between(draft.start(), draft.end()).contains(measure) ? measure : null;
        }
        int cue = cue(draft);
        return cue < 0 || s.between(cue, end(draft.end())).contains(measure) ? measure : null;
    }

    /** Whether another number is given for so many: "auf 1.000 Einwohner kommen 540 Autos", "for every 100 vacancies". */
    public boolean isBase(FigureDraft draft) {
        int before = draft.before();
        if (draft.kind() != FigureKind.COUNT || !s.hasLow(BASE_LEAD, before)) {
            return false;
        }
        boolean ten = draft.value().stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
        return s.german ? ten && isDistributed(draft.end()) : s.low(before - 1).equals("for");
    }

    /** Whether "kommen" and then a figure follow in the clause. */
    private boolean isDistributed(int from) {
        int end = s.clauseEnd(from);
        return IntStream.range(from, end)
                .filter(i -> s.hasLow(BASE_VERB, i))
                .anyMatch(verb -> drafts.stream().anyMatch(other -> other.start() > verb && other.start() < end));
    }

    /** The token that announces the figure as a part; -1 if there is none. */
    private int cue(FigureDraft draft) {
        for (int i = draft.before(); i >= 0 && !ENDS.contains(s.text(i)); i--) {
            int words = announcement(i);
            if (words > 0 && leads(i + words)) {
                return i;
            }
        }
        return -1;
    }

    /** "15 davon", "$20 million of it". */
    private boolean after(int i) {
        if (s.german) {
            return s.is(i, "davon");
        }
        // before a noun it is not a pronoun: "300 of those jobs"
        boolean alone = !s.word(i + 2) || s.has(PREPOSITION, i + 2) || !s.hasLow(DEMONSTRATIVE, i + 1);
        return s.has(OF, i) && alone && s.hasLow(WHOLE_PRONOUN, i + 1);
    }

    /** The number of words at a token that announce parts: "davon" 1, "of which" 2; 0 for others. */
    private int announcement(int i) {
        boolean begins = i == 0 || s.sign(i - 1);
        if (begins && s.hasLow(PART_OF, i) && s.hasLow(WHOLE_PRONOUN, i + 1)) {
            return 2;
        }
        boolean position = !s.german || begins || s.is(i - 1, "und");
        return position && s.hasLow(THEREOF, i) ? 1 : 0;
    }

    /** Whether a figure comes soon, in the same clause. */
    private boolean leads(int from) {
        for (int i = from; i <= from + MOST_BETWEEN && i < s.size(); i++) {
            int at = i;
            if (drafts.stream().anyMatch(draft -> draft.start() == at)) {
                return true;
            }
            if (!s.word(i) && !CURRENCY_SIGNS.contains(s.text(i))) {
                return false;
            }
        }
        return false;
    }

    private int end(int from) {
        int end = from;
        while (end < s.size() && !ENDS.contains(s.text(end))) {
            end++;
        }
        return end;
    }
}
