package org.depesche.tagging.measures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.depesche.tagging.WordList;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.VerbClasses;
import org.jspecify.annotations.Nullable;

/** The words around a German figure, and the nouns of its sentence. */
final class GermanSurroundings {

    /** How often nouns of a class are measured in a kind of figures: prices in money, lengths in metres. */
    enum Frequency {
        USUALLY,
        SOMETIMES,
        NEVER
    }

    /** By class of noun and kind of figure; the rest is never measured so. */
    private static final Map<String, Map<String, Frequency>> KINDS = kinds();

    private static final Set<String> PRONOUNS = Set.of(
            "er", "sie", "es", "dies", "diese", "dieser", "dieses", "das", "davon", "darin", "damit", "jene", "dabei");

    final Sentence s;
    final FigureDraft draft;
    final List<FigureDraft> drafts;
    final List<MeasureCandidate> nouns;
    final GermanClauses clauses;
    final GermanRoles roles;
    /** The choice of the rules. */
    final @Nullable MeasureCandidate rule;

    /** The class of the noun that the rules choose; "-" if they choose none. */
    final String typeOfRule;

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

    /** How often the subject of the clause is measured in the kind of the figure; empty without a noun as subject. */
    final String ofSubject;
    /** How often the noun of the clause that fits best is measured in the kind of the figure. */
    final String ofBest;

    /** How often each noun is measured in the kind of the figure. */
    private final Frequency[] often;

    /** The nouns that are usually measured in the kind of the figure. */
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
        this.typeOfRule = rule == null ? "-" : GermanGrammar.head(rule).type();
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
        this.often = nouns.stream()
                .map(noun -> measured(GermanGrammar.head(noun).type()))
                .toArray(Frequency[]::new);
        this.fitting = IntStream.range(0, often.length)
                .filter(i -> often[i] == Frequency.USUALLY)
                .mapToObj(nouns::get)
                .toList();
        this.hasFit = !fitting.isEmpty();
        int[] near = IntStream.range(0, often.length)
                .filter(i -> cuts(nouns.get(i)) == 0)
                .toArray();
        this.ofSubject = Arrays.stream(near)
                .filter(i -> roles.of(nouns.get(i)).equals(GermanRoles.SUBJECT))
                .mapToObj(i -> often[i].name())
                .findFirst()
                .orElse("");
        this.ofBest = Arrays.stream(near)
                .mapToObj(i -> often[i])
                .min(Comparator.naturalOrder())
                .orElse(Frequency.NEVER)
                .name();
        this.hasNearFit = fitting.stream().anyMatch(noun -> cuts(noun) == 0);
        this.pronoun =
                IntStream.range(0, s.size()).anyMatch(i -> clauses.of(i) == clause && PRONOUNS.contains(s.low(i)));
    }

    private static Map<String, Map<String, Frequency>> kinds() {
        Map<String, Map<String, Frequency>> classes = new HashMap<>();
        for (String[] row : WordList.rows("noun-kinds-de.tsv")) {
            Map<String, Frequency> kinds = new HashMap<>();
            List.of(row[1].split(" ")).forEach(kind -> kinds.put(kind, Frequency.USUALLY));
            List.of(row[2].split(" ")).forEach(kind -> kinds.put(kind, Frequency.SOMETIMES));
            classes.put(row[0], kinds);
        }
        return classes;
    }

    /** The role of the noun that the rules choose; "-" if they choose none. */
    String roleOfRule() {
        return rule == null
                ? "-"
                : roles.of(
                        nouns.stream().filter(rule::equalsMeasure).findFirst().orElse(rule));
    }

    /** Whether nouns of a class are usually measured in the kind of the figure. */
    boolean fits(String type) {
        return measured(type) == Frequency.USUALLY;
    }

    /** How often nouns of a class are measured in the kind of the figure. Of the class "other" nothing is known. */
    Frequency measured(String type) {
        Frequency unknown = type.equals("other") ? Frequency.SOMETIMES : Frequency.NEVER;
        return KINDS.getOrDefault(type, Map.of()).getOrDefault(kind, unknown);
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

    /** How many other nouns are at least as often measured in the kind of the figure, and nearer to it. */
    int nearer(MeasureCandidate noun, Frequency own) {
        int distance = distance(noun);
        int nearer = 0;
        for (int i = 0; i < often.length; i++) {
            nearer += often[i].compareTo(own) <= 0 && distance(nouns.get(i)) < distance ? 1 : 0;
        }
        return nearer;
    }

    private int distance(MeasureCandidate noun) {
        return Math.abs(noun.head() - draft.start());
    }

    /** Whether another noun fits the kind of the figure, at most so many clauses away. */
    boolean hasFit(MeasureCandidate except, int cuts) {
        return fitting.stream().anyMatch(noun -> !noun.equals(except) && cuts(noun) <= cuts);
    }
}
