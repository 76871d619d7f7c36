package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.ATTACHING;
import static org.depesche.tagging.text.WordSet.CLAUSE_PRONOUN;
import static org.depesche.tagging.text.WordSet.POSSESSIVE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;

import java.util.Objects;
import java.util.stream.IntStream;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * The clause of a figure, and how it is attached to the names and nouns of its sentence: in "die Stiftung, die 40 Stipendien
 * vergibt", "Muster, 17," and "Muster, who lost a third of his custom," the figure is of the word before the comma.
 */
final class FigureClause {

    private static final String NONE = "no";

    /** Words between a possessive pronoun and its noun. */
    private static final int MOST_ADJECTIVES = 2;

    private final Sentence s;
    private final FigureDraft draft;
    private final int start;

    /** The token behind the word to which a relative clause belongs; -1 if the clause is none. */
    private final int related;

    /** The comma before a clause that is neither relative nor the first; -1 if there is none. */
    private final int apposed;

    /** The comma before a relative clause that ends right before this clause; -1 if there is none. */
    private final int interrupted;

    /** The pronoun before the figure, one for all its forms: "he" for "ihm". */
    final String pronoun;

    /** The possessive pronoun of the measure, one for all its forms: "his" for "seinen". */
    final String owner;

    FigureClause(Sentence s, FigureDraft draft, @Nullable MeasureCandidate measure) {
        this.s = s;
        this.draft = draft;
        this.start = s.clauseStart(draft.start());
        this.related = related();
        this.apposed = related < 0 && s.is(start - 1, ",") ? start - 1 : -1;
        int before = apposed > 0 ? s.clauseStart(apposed) : -1;
        this.interrupted = before > 0 && isRelative(before) ? before - 1 : -1;
        this.pronoun = pronoun();
        this.owner = measure != null && measure.sentence() == s && measure.start() >= 0 ? owner(measure.start()) : NONE;
    }

    private int related() {
        if (start > 0 && isRelative(start)) {
            return start - 1;
        }
        // English needs no comma
        int last = s.german
                ? -1
                : IntStream.range(start + 1, draft.start())
                        .filter(i -> value(ATTACHING, i) != null)
                        .max()
                        .orElse(-1);
        return s.has(PREPOSITION, last - 1) ? last - 1 : last;
    }

    private @Nullable String value(WordSet set, int i) {
        return i < 0 || i >= s.size() ? null : s.lexicon.value(set, s.low(i));
    }

    /** Whether a clause begins with a relative pronoun: "die jährlich", "in der er", but not "die Firma". */
    private boolean isRelative(int at) {
        int i = s.has(PREPOSITION, at) ? at + 1 : at;
        String word = value(ATTACHING, i);
        return word != null && !(word.equals("article") && isNounPhrase(i + 1));
    }

    private boolean isNounPhrase(int i) {
        return s.capital(i) || s.adjective(i) && (s.capital(i + 1) || s.adjective(i + 1));
    }

    private String pronoun() {
        return IntStream.range(start, draft.start())
                .mapToObj(i -> value(CLAUSE_PRONOUN, i))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(NONE);
    }

    private String owner(int measure) {
        for (int i = measure; i >= measure - MOST_ADJECTIVES - 1; i--) {
            String possessive = value(POSSESSIVE, i);
            if (possessive != null) {
                return possessive;
            }
            if (i < measure && (s.has(ARTICLE, i) || s.has(PREPOSITION, i))) {
                return NONE;
            }
        }
        return NONE;
    }

    /** Its sort. */
    String sort() {
        if (related >= 0) {
            return "relative";
        }
        if (interrupted >= 0) {
            return "resumed";
        }
        return apposed >= 0 ? "apposed" : start == 0 ? "first" : "other";
    }

    /** How it is attached to a name or noun. */
    String tie(int first, int end) {
        int behind = behindMarks(end);
        if (related >= 0 && (behind == related || end == related)) {
            return s.is(related, ",") ? "relative" : "tight";
        }
        if (apposed >= 0 && behind == apposed) {
            return apposition();
        }
        if (interrupted >= 0 && behind == interrupted) {
            return "resumed";
        }
        if (isInBracket(behind)) {
            return "bracket";
        }
        return first < start ? "out" : end <= draft.start() ? "in" : "after";
    }

    /** Behind quotation marks and the "'s" of a name. */
    private int behindMarks(int end) {
        int behind = end;
        while (s.oneOf(behind, "\"“”’»«") || s.lowIs(behind, "s") && s.oneOf(behind - 1, "'’")) {
            behind++;
        }
        return behind;
    }

    private String apposition() {
        if (start == draft.start()) {
            return "figure";
        }
        return s.has(PREPOSITION, start) ? "with" : "apposed";
    }

    /** "Muster, deren Umsatz auf 92 Millionen Euro stieg": whether the measure is without doubt of the name before the clause. */
    boolean isOwnedBy(PlacedName name) {
        return owner.equals("whose") && tie(name.first(), name.end()).equals("relative");
    }

    /** "Muster (minus 3,9 Prozent)" */
    private boolean isInBracket(int bracket) {
        return s.is(bracket, "(")
                && bracket < draft.start()
                && IntStream.range(bracket, draft.start()).noneMatch(i -> s.is(i, ")"));
    }
}
