package org.depesche.tagging.measures;

import static org.depesche.tagging.measures.MeasureCandidate.Source.EARLIER;
import static org.depesche.tagging.measures.MeasureCandidate.Source.LAST;
import static org.depesche.tagging.measures.MeasureCandidate.Source.MEASURED;
import static org.depesche.tagging.measures.MeasureCandidate.Source.NOUN;
import static org.depesche.tagging.measures.MeasureCandidate.Source.RULE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.syntax.SyntaxTree;
import org.depesche.tagging.text.LazyValue;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Offers the measures that the figures of an English sentence may have, with their features. */
final class EnglishCandidates {

    /** The classes of nouns that have a price, a weight and the like, and are none. */
    private static final Set<String> THINGS = Set.of(
            "thing",
            "building",
            "animal",
            "stuff",
            "people",
            "body",
            "market",
            "event",
            "place",
            "case",
            "fund",
            "debt",
            "trade",
            "notion",
            "source",
            "other");

    /** The classes of nouns that have money and are no sums. */
    private static final Set<String> PEOPLE = Set.of("people", "agent");

    /** The classes of nouns that pay and have no price. */
    private static final Set<String> PAYERS = Set.of("people", "body");

    /** Nouns of a sentence that are looked at for a figure: a list of hundreds must not take long. */
    private static final int MOST_NOUNS = 20;

    private final Sentence s;
    private final @Nullable SyntaxTree tree;
    private final List<FigureDraft> drafts;
    private final NamedSpans names;
    private final MeasureContext context;
    private final EnglishMeasures rules;
    private final EnglishGrammar grammar;
    private final List<MeasureCandidate> all;
    private final List<EnglishTree> places;
    private final LazyValue<List<MeasureCandidate>> earlier;

    /** Candidates by the words alone. */
    EnglishCandidates(Sentence s, List<FigureDraft> drafts, NamedSpans names, MeasureContext context) {
        this(s, null, drafts, names, context, new LazyValue<>(() -> earlier(context, names)));
    }

    private EnglishCandidates(
            Sentence s,
            @Nullable SyntaxTree tree,
            List<FigureDraft> drafts,
            NamedSpans names,
            MeasureContext context,
            LazyValue<List<MeasureCandidate>> earlier) {
        this.s = s;
        this.tree = tree;
        this.drafts = drafts;
        this.names = names;
        this.context = context;
        this.earlier = earlier;
        EnglishNounPhrases phrases = new EnglishNounPhrases(s);
        this.rules = new EnglishMeasures(s, phrases);
        this.grammar = EnglishGrammar.of(s, tree, phrases);
        this.all = new EnglishPhrases(s, tree, drafts, names).of(NOUN);
        this.places = places(s, tree, drafts, all);
    }

    /** Candidates by the grammar; by the words alone without a tree. */
    EnglishCandidates with(@Nullable SyntaxTree parsed) {
        return parsed == null ? this : new EnglishCandidates(s, parsed, drafts, names, context, earlier);
    }

    private static List<MeasureCandidate> earlier(MeasureContext context, NamedSpans names) {
        Sentence previous = context.previous();
        if (previous == null) {
            return List.of();
        }
        List<MeasureCandidate> nouns = new EnglishPhrases(previous, null, List.of(), names).of(EARLIER);
        return nouns.subList(0, Math.min(MOST_NOUNS / 2, nouns.size()));
    }

    /** Silence, then all candidates of a figure, described for a ranking. */
    List<MeasureRanking.Described> of(FigureDraft draft, MeasureRanking ranking) {
        List<MeasureCandidate> nouns = near(draft);
        List<MeasureCandidate> found = new ArrayList<>(nouns);
        MeasureCandidate last = context.last();
        MeasureCandidate chosen = byRules(draft, last);
        MeasureCandidate.addNew(found, chosen);
        MeasureCandidate.addNew(found, last == null ? null : last.from(LAST));
        EnglishTreeFeatures ofTree =
                tree == null ? null : new EnglishTreeFeatures(s, tree, places, drafts.indexOf(draft), grammar);
        MeasureCandidate thing = thing(draft, nouns, ofTree, chosen);
        Map<String, SuppliedMeasures.Supplied> supplied = supplied(draft);
        supplied.keySet()
                .forEach(noun -> MeasureCandidate.addNew(
                        found, MeasureCandidate.supplied(s, noun).of(thing)));
        context.found().forEach(measure -> MeasureCandidate.addNew(found, measure.from(MEASURED)));
        earlier.get().forEach(noun -> MeasureCandidate.addNew(found, noun));
        MeasureCandidate.keepDiffering(found, s, draft);
        if (draft.kind() == FigureKind.MONEY) {
            found.removeIf(noun -> PEOPLE.contains(EnglishSurroundings.type(noun)));
        }
        EnglishSurroundings near = EnglishSurroundings.of(s, draft, grammar, nouns);
        EnglishFeatures features =
                new EnglishFeatures(near, new EnglishPlaces(near, drafts), context, chosen, supplied, ofTree);
        List<MeasureRanking.Described> described = new ArrayList<>();
        described.add(ranking.describe(MeasureCandidate.silence(s), features::ofSilence));
        found.forEach(candidate -> described.add(ranking.describe(candidate, own -> features.of(candidate, own))));
        return described;
    }

    private @Nullable MeasureCandidate byRules(FigureDraft draft, @Nullable MeasureCandidate last) {
        String phrase = rules.of(draft, context.before(), last == null ? null : last.phrase());
        if (last != null && last.phrase().equals(phrase)) {
            return last.from(LAST);
        }
        return phrase == null || names.isName(s, phrase) ? null : MeasureCandidate.of(RULE, s, phrase);
    }

    /** The places of the figures in the tree, in their order. */
    private static List<EnglishTree> places(
            Sentence s, @Nullable SyntaxTree tree, List<FigureDraft> drafts, List<MeasureCandidate> nouns) {
        if (tree == null) {
            return List.of();
        }
        Set<Integer> heads = nouns.stream().map(MeasureCandidate::head).collect(Collectors.toSet());
        return drafts.stream()
                .map(draft -> new EnglishTree(s, tree, draft, heads))
                .toList();
    }

    /** The nouns around a figure, in their order. */
    private List<MeasureCandidate> near(FigureDraft draft) {
        if (all.size() <= MOST_NOUNS) {
            return all;
        }
        int before =
                (int) all.stream().filter(noun -> noun.head() < draft.start()).count();
        int from = Math.max(0, Math.min(before - MOST_NOUNS / 2, all.size() - MOST_NOUNS));
        return all.subList(from, from + MOST_NOUNS);
    }

    /** The noun whose price or the like a figure may be: behind it ("a £479 model"), by the tree, or by the rules. */
    private @Nullable MeasureCandidate thing(
            FigureDraft draft,
            List<MeasureCandidate> nouns,
            @Nullable EnglishTreeFeatures ofTree,
            @Nullable MeasureCandidate rule) {
        return nouns.stream()
                .filter(noun -> noun.start() == draft.end())
                .findFirst()
                .or(() -> nouns.stream()
                        .filter(noun -> ofTree == null ? noun.equalsMeasure(rule) : noun.head() == ofTree.choice())
                        .findFirst())
                .filter(noun -> isThing(NounClasses.ENGLISH.of(noun.lemma()), draft.kind()))
                .orElse(null);
    }

    /** "costs a family 9,500 euros", "the company will invest": a payer is no thing with a price. */
    private static boolean isThing(String type, FigureKind kind) {
        return THINGS.contains(type) && (kind != FigureKind.MONEY || !PAYERS.contains(type));
    }

    /** The nouns for the words around the figure, those for its verb first. */
    private Map<String, SuppliedMeasures.Supplied> supplied(FigureDraft draft) {
        Map<String, SuppliedMeasures.Supplied> found = new LinkedHashMap<>();
        if (rules.isOfPronoun(draft)) {
            return found;
        }
        SuppliedMeasures table = SuppliedMeasures.ENGLISH;
        Stream.of(grammar.verbAt(draft.start()), s.low(draft.end()), s.low(draft.end() + 1), s.low(draft.end() - 1))
                .flatMap(word -> table.of(draft, word).stream())
                .forEach(supplied -> found.putIfAbsent(supplied.noun(), supplied));
        table.of(draft, null).forEach(supplied -> found.putIfAbsent(supplied.noun(), supplied));
        return found;
    }
}
