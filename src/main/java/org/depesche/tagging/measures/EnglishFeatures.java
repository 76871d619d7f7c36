package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.CHANGE_NOUN;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.PERSON;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.PRONOUN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Describes the candidates of an English figure in words that {@link MeasureModel} has weights for. */
final class EnglishFeatures {

    private static final SuppliedMeasures.Supplied NO = new SuppliedMeasures.Supplied("", "", "");

    private final Sentence s;
    private final FigureDraft draft;
    private final EnglishSurroundings near;
    private final EnglishPlaces places;
    private final MeasureContext context;
    private final @Nullable MeasureCandidate rule;
    private final Map<String, SuppliedMeasures.Supplied> supplied;
    private final @Nullable EnglishTreeFeatures tree;
    private final String kind;
    private final String verb;

    /**
     * @param rule the choice of the rules
     * @param supplied by their nouns
     */
    EnglishFeatures(
            EnglishSurroundings near,
            EnglishPlaces places,
            MeasureContext context,
            @Nullable MeasureCandidate rule,
            Map<String, SuppliedMeasures.Supplied> supplied,
            @Nullable EnglishTreeFeatures tree) {
        this.s = near.s();
        this.draft = near.draft();
        this.near = near;
        this.places = places;
        this.context = context;
        this.rule = rule;
        this.supplied = supplied;
        this.tree = tree;
        this.kind = near.kind();
        this.verb = EnglishGrammar.stem(near.main());
    }

    List<String> ofSilence() {
        List<String> f = new ArrayList<>();
        f.add("0");
        f.add("0 k=" + kind);
        f.add("0 u=" + near.unit());
        f.add("0 b=" + near.before());
        f.add("0 k=" + kind + " b=" + near.before());
        f.add("0 n=" + near.behind());
        f.add("0 k=" + kind + " n=" + near.behind());
        f.add("0 k=" + kind + " w=" + s.low(draft.end()));
        f.add("0 b=" + near.before() + " n=" + near.behind());
        f.add("0 k=" + kind + " s=" + near.sort());
        f.add("0 v=" + verb);
        f.add("0 hyphen=" + s.hyphen(draft.numberEnd()) + " k=" + kind);
        f.add("0 rule="
                + (rule == null ? "none" : near.nouns().stream().anyMatch(rule::equalsMeasure) ? "noun" : "other"));
        f.add("0 nouns=" + Math.min(4, near.nouns().size()));
        f.add("0 first=" + (context.before() == null));
        f.add("0 last=" + (context.last() != null));
        f.add("0 mod=" + (draft.modifier() == Quantity.Modifier.EXACT) + draft.inWords());
        f.add("0 beg=" + (draft.start() == 0));
        f.add("0 head=" + (context.headline() == s));
        boolean fits = near.hasRival(null);
        boolean close = near.hasRival(null, 0);
        f.add("0 fit=" + fits + close);
        f.add("0 fit=" + fits + close + " k=" + kind);
        f.add("0 rt=" + (rule == null ? "-" : EnglishSurroundings.type(rule)) + " k=" + kind);
        if (draft.noun() != null) {
            f.add("0 w=" + MeasureNames.lemma(draft.noun(), s.lexicon.language));
        }
        if (tree != null) {
            tree.ofSilence(f, kind);
        }
        return f;
    }

    List<String> of(MeasureCandidate c) {
        List<String> f = new ArrayList<>(64);
        String source = c.source().name();
        f.add("s=" + source);
        f.add("s=" + source + " k=" + kind);
        boolean chosen = c.equalsMeasure(rule);
        if (chosen) {
            f.add("rule");
            f.add("rule s=" + source);
            f.add("rule k=" + kind);
        }
        if (c.equalsMeasure(context.last())) {
            last(f, chosen);
        }
        if (context.kindsOf(c.lemma()).contains(kind)) {
            f.add("seen k=" + kind);
        } else if (!context.kindsOf(c.lemma()).isEmpty()) {
            f.add("seenother k=" + kind);
        }
        if (c.source() == MeasureCandidate.Source.MEASURED) {
            f.add("age="
                    + context.found().stream()
                            .takeWhile(measure -> !measure.equalsMeasure(c))
                            .count());
            f.add("measured b=" + near.before());
            f.add("measured nouns=" + Math.min(3, near.nouns().size()));
            f.add("measured rule=" + (rule != null) + " k=" + kind);
        }
        lexical(f, c);
        switch (c.source()) {
            case NOUN -> {
                places.describe(f, c, chosen);
                if (tree != null) {
                    tree.of(f, c, kind, chosen);
                }
            }
            case EARLIER -> earlier(f, c);
            case SUPPLIED -> supplied(f, c);
            default -> {}
        }
        return f;
    }

    private void last(List<String> f, boolean chosen) {
        FigureDraft figure = context.before();
        String where = figure == null ? "far" : figure.kind() == draft.kind() ? "same" : "other";
        f.add("last");
        f.add("last " + where);
        f.add("last b=" + near.before());
        f.add("last k=" + kind + " b=" + near.before());
        f.add("last k=" + kind + where);
        f.add("last rule=" + chosen);
        f.add("last n=" + near.behind());
        if (figure != null) {
            f.add("last " + where + near.grammar().way(figure.end(), draft.start()));
            f.add("last d=" + Math.min(6, draft.distanceFrom(figure)));
            f.add("last c=" + Math.min(3, near.grammar().between(figure.end(), draft.start())) + where);
        }
    }

    private void lexical(List<String> f, MeasureCandidate c) {
        String lemma = c.lemma();
        String base = lemma.substring(lemma.lastIndexOf(' ') + 1);
        String type = EnglishSurroundings.type(c);
        f.add("c=" + type);
        f.add("c=" + type + " k=" + kind);
        f.add("c=" + type + " u=" + near.unit());
        f.add("c=" + type + " s=" + near.sort() + " k=" + kind);
        f.add("l=" + base);
        f.add("l=" + base + " k=" + kind);
        for (int n = 3; n <= 4; n++) {
            if (base.length() > n) {
                f.add("e=" + base.substring(base.length() - n));
                f.add("e=" + base.substring(base.length() - n) + " k=" + kind);
            }
        }
        if (c.head() >= 0) {
            Sentence of = c.sentence();
            f.add("cap=" + of.capital(c.head()) + (c.head() == 0));
            f.add("num=" + of.low(c.head()).endsWith("s") + " k=" + kind);
            f.add("words=" + Math.min(3, c.head() - c.start()));
            f.add("set=" + of.has(DIMENSION, c.head()) + of.has(CHANGE_NOUN, c.head()) + s.lexicon.has(PERSON, base));
        }
    }

    private void earlier(List<String> f, MeasureCandidate c) {
        Sentence e = c.sentence();
        int at = e.has(ARTICLE, c.start() - 1) ? c.start() - 2 : c.start() - 1;
        f.add("ec=" + e.has(PREPOSITION, at) + " k=" + kind);
        f.add("ef=" + (c.start() <= 1));
        f.add("en=" + Math.min(3, near.nouns().size()));
        f.add("er=" + (rule == null));
        f.add("ep=" + (s.hasLow(PRONOUN, 0) || s.lowIs(0, "that")) + " k=" + kind);
        f.add("eh=" + (context.headline() == e));
        f.add("eb=" + near.before() + " k=" + kind);
    }

    private void supplied(List<String> f, MeasureCandidate c) {
        String noun = c.phrase().substring(c.phrase().lastIndexOf(' ') + 1);
        SuppliedMeasures.Supplied by = supplied.getOrDefault(noun, NO);
        String word = by.word().equals(kind) ? "kind" : by.word().equals(near.main()) ? "verb" : "near";
        int rank = Math.min(3, List.copyOf(supplied.values()).indexOf(by));
        f.add("sup by=" + word + rank);
        f.add("sup by=" + word + rank + " k=" + kind);
        f.add("sup by=" + word + rank + " rule=" + (rule != null));
        f.add("sup by=" + word + rank + " last=" + (context.last() != null) + (context.before() != null));
        f.add("sup by=" + word + rank + " thing=" + c.phrase().contains(" "));
        f.add("sup=" + noun);
        f.add("sup=" + noun + " k=" + kind);
        f.add("sup=" + noun + " n=" + near.behind());
        f.add("sup=" + noun + " w=" + s.low(draft.end()));
        f.add("sup=" + noun + " v=" + verb);
        f.add("sup=" + noun + " b=" + near.before());
        f.add("sup b=" + near.before() + " k=" + kind);
        f.add("sup n=" + near.behind() + " k=" + kind);
        f.add("sup s=" + near.sort() + " k=" + kind);
        f.add("sup rule=" + (rule != null));
        f.add("sup rt=" + (rule == null ? "-" : EnglishSurroundings.type(rule)) + " k=" + kind);
        f.add("sup fit=" + near.hasRival(null) + " k=" + kind);
        f.add("sup thing=" + c.phrase().contains(" "));
        if (c.phrase().contains(" ")) {
            f.add("sup=" + noun + " t="
                    + NounClasses.ENGLISH.of(c.phrase().substring(0, c.phrase().indexOf(' '))));
        }
    }
}
