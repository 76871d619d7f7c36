package org.depesche.tagging.measures;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.BaseForms;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.VerbClasses;
import org.jspecify.annotations.Nullable;

/** The words around a German figure, and the nouns of its sentence. */
final class GermanSurroundings {

    private static final Set<String> PRONOUNS = Set.of(
            "er", "sie", "es", "dies", "diese", "dieser", "dieses", "das", "davon", "darin", "damit", "jene", "dabei");

    private static final Set<String> MONEY = Set.of("price", "cost", "income", "fund");
    private static final Set<String> COUNT = Set.of("number", "person", "thing");

    final Sentence s;
    final FigureDraft draft;
    final List<FigureDraft> drafts;
    final List<MeasureCandidate> nouns;
    final GermanClauses clauses;
    final GermanRoles roles;
    /** The choice of the rules. */
    final @Nullable MeasureCandidate rule;

    final String kind;
    final String unit;
    /** The word before the figure. */
    final String before;
    /** The word behind the figure. */
    final String behind;
    /** The infinitive of the verb. */
    final String verb;
    /** The class of the verb. */
    final String action;
    /** Whether the clause has a noun as subject. */
    final boolean subject;
    /** Whether the clause has a pronoun that may stand for the measure: "er stieg". */
    final boolean pronoun;

    /** The nouns that are measured in the kind of the figure. */
    private final List<MeasureCandidate> fitting;

    private final boolean hasFit;
    private final boolean hasNearFit;

    GermanSurroundings(
            FigureDraft draft,
            List<FigureDraft> drafts,
            List<MeasureCandidate> nouns,
            GermanClauses clauses,
            GermanRoles roles,
            @Nullable MeasureCandidate rule) {
        this.s = clauses.sentence();
        this.draft = draft;
        this.drafts = drafts;
        this.nouns = nouns;
        this.clauses = clauses;
        this.rule = rule;
        this.roles = roles;
        this.kind = draft.kind().code();
        this.unit = draft.unit() == null
                ? draft.noun() == null ? "bare" : "noun"
                : draft.unit().code();
        this.before = clauses.word(draft.before());
        this.behind = clauses.word(draft.end());
        this.verb = clauses.verbAt(draft.start());
        this.action = VerbClasses.GERMAN.of(verb);
        int clause = clauses.of(draft.start());
        this.subject = roles.hasSubject(clause);
        this.fitting = nouns.stream().filter(noun -> fits(type(noun))).toList();
        this.hasFit = !fitting.isEmpty();
        this.hasNearFit = fitting.stream().anyMatch(noun -> cuts(noun) == 0);
        this.pronoun =
                IntStream.range(0, s.size()).anyMatch(i -> clauses.of(i) == clause && PRONOUNS.contains(s.low(i)));
    }

    /** The word that is the head of a candidate. */
    static String head(MeasureCandidate candidate) {
        if (candidate.head() < 0) {
            return MeasureNames.name(candidate.phrase(), candidate.sentence().lexicon.language);
        }
        String text = candidate.sentence().between(candidate.head(), candidate.end());
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    /** The class of a candidate's noun. */
    static String type(MeasureCandidate candidate) {
        return NounClasses.GERMAN.of(BaseForms.of(head(candidate)).base());
    }

    /** Whether nouns of a class are measured in the kind of the figure. */
    boolean fits(String type) {
        return switch (kind) {
            case "money" -> MONEY.contains(type);
            case "percent", "fraction", "percentage_point", "basis_point" -> type.equals("rate");
            case "duration" -> type.equals("time");
            case "count" -> COUNT.contains(type);
            default -> type.equals("dimension");
        };
    }

    /** The boundaries of clauses between a noun and the figure. */
    int cuts(MeasureCandidate noun) {
        return clauses.between(noun.head(), draft.start());
    }

    /** Whether a noun of the sentence fits the kind of the figure. */
    boolean hasFit() {
        return hasFit;
    }

    /** Whether a noun of the clause fits the kind of the figure. */
    boolean hasNearFit() {
        return hasNearFit;
    }

    /** Whether another noun fits the kind of the figure, at most so many clauses away. */
    boolean hasFit(MeasureCandidate except, int cuts) {
        return fitting.stream().anyMatch(noun -> !noun.equals(except) && cuts(noun) <= cuts);
    }
}
