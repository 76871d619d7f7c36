package org.depesche.tagging.measures;

import static org.depesche.tagging.features.Features.text;
import static org.depesche.tagging.features.Features.upTo;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.CHANGE_NOUN;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.PERSON;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.PRONOUN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Describes the candidates of an English figure in words that {@link MeasureModel} has weights for. */
final class EnglishFeatures {

    /** Levels of certainty. */
    private static final int LEVELS = 5;

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

    /** The kind of the figure, in the form that most features append. */
    private final String k;

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
        this.k = near.ofKind();
        this.verb = EnglishGrammar.stem(near.main());
    }

    void ofSilence(Features f) {
        String before = " b=" + near.before();
        String behind = " n=" + near.behind();
        f.add("0");
        f.add("0", k);
        f.add("0 u=", near.unit());
        f.add("0", before);
        f.add("0", k, before);
        f.add("0", behind);
        f.add("0", k, behind);
        f.add("0", k, " w=", s.low(draft.end()));
        f.add("0", before, behind);
        f.add("0", k, " s=", near.sort());
        f.add("0 v=", verb);
        f.add("0 hyphen=", text(s.hyphen(draft.numberEnd())), k);
        f.add(
                "0 rule=",
                rule == null ? "none" : near.nouns().stream().anyMatch(rule::equalsMeasure) ? "noun" : "other");
        f.add("0 nouns=", upTo(4, near.nouns().size()));
        f.add("0 first=", text(context.before() == null));
        f.add("0 last=", text(context.last() != null));
        f.add("0 mod=", text(draft.modifier() == Quantity.Modifier.EXACT), text(draft.inWords()));
        f.add("0 beg=", text(draft.start() == 0));
        f.add("0 head=", text(context.headline() == s));
        String fit = "0 fit=" + near.hasRival(null) + near.hasRival(null, 0);
        f.add(fit);
        f.add(fit, k);
        f.add("0 rt=", typeOfRule(), k);
        if (draft.noun() != null) {
            f.add("0 w=", MeasureCandidate.lemma(draft.noun(), s));
        }
        if (tree != null) {
            tree.ofSilence(f, k);
        }
    }

    private String typeOfRule() {
        return rule == null ? "-" : EnglishSurroundings.type(rule);
    }

    void of(MeasureCandidate c, Features f) {
        String source = c.source().name();
        String type = EnglishSurroundings.type(c);
        f.add("s=", source);
        f.add("s=", source, k);
        boolean chosen = c.equalsMeasure(rule);
        String sure = sure(c);
        if (chosen) {
            f.add("rule", sure);
            f.add("rule");
            f.add("rule s=", source);
            f.add("rule", k);
        }
        if (c.equalsMeasure(context.last())) {
            last(f, chosen, sure);
        }
        Set<String> kinds = context.kindsOf(c.lemma());
        if (!kinds.isEmpty()) {
            f.add(kinds.contains(kind) ? "seen" : "seenother", k);
        }
        if (c.source() == MeasureCandidate.Source.MEASURED) {
            f.add("age=", String.valueOf(context.age(c)));
            f.add("measured", sure);
            f.add("measured b=", near.before());
            f.add("measured nouns=", upTo(3, near.nouns().size()));
            f.add("measured rule=", text(rule != null), k);
        }
        lexical(f, c, type);
        switch (c.source()) {
            case NOUN -> {
                places.describe(f, c, type, chosen);
                if (tree != null) {
                    tree.of(f, c, type, k, chosen);
                }
            }
            case EARLIER -> earlier(f, c);
            case SUPPLIED -> supplied(f, c);
            default -> {}
        }
        if (tree != null && c.source() != MeasureCandidate.Source.NOUN) {
            tree.ofOther(f, c, k);
        }
    }

    /** The certainty with which the text gave this measure to an earlier figure. */
    private String sure(MeasureCandidate c) {
        return " sure=" + (int) Math.min(LEVELS - 1, LEVELS * context.certainty(c));
    }

    private void last(Features f, boolean chosen, String sure) {
        FigureDraft figure = context.before();
        String where = figure == null ? "far" : figure.kind() == draft.kind() ? "same" : "other";
        f.add("last");
        f.add("last", sure);
        f.add("last", sure, " rule=", text(chosen));
        f.add("last ", where);
        f.add("last b=", near.before());
        f.add("last", k, " b=", near.before());
        f.add("last", k, where);
        f.add("last rule=", text(chosen));
        f.add("last n=", near.behind());
        if (figure != null) {
            f.add("last ", where, near.grammar().way(figure.end(), draft.start()));
            f.add("last d=", upTo(6, draft.distanceFrom(figure)));
            f.add("last c=", upTo(3, near.grammar().between(figure.end(), draft.start())), where);
        }
    }

    private void lexical(Features f, MeasureCandidate c, String type) {
        String base = EnglishSurroundings.base(c);
        f.add("c=", type);
        f.add("c=", type, k);
        f.add("c=", type, " u=", near.unit());
        f.add("c=", type, " s=", near.sort(), k);
        f.add("l=", base);
        f.add("l=", base, k);
        for (int n = 3; n <= 4; n++) {
            if (base.length() > n) {
                String ending = base.substring(base.length() - n);
                f.add("e=", ending);
                f.add("e=", ending, k);
            }
        }
        if (c.head() >= 0) {
            Sentence of = c.sentence();
            f.add("cap=", text(of.capital(c.head())), text(c.head() == 0));
            f.add("num=", text(of.low(c.head()).endsWith("s")), k);
            f.add("words=", upTo(3, c.head() - c.start()));
            f.add(
                    "set=",
                    text(of.has(DIMENSION, c.head())),
                    text(of.has(CHANGE_NOUN, c.head())),
                    text(s.lexicon.has(PERSON, base)));
        }
    }

    private void earlier(Features f, MeasureCandidate c) {
        Sentence e = c.sentence();
        int at = e.has(ARTICLE, c.start() - 1) ? c.start() - 2 : c.start() - 1;
        f.add("ec=", text(e.has(PREPOSITION, at)), k);
        f.add("ef=", text(c.start() <= 1));
        f.add("en=", upTo(3, near.nouns().size()));
        f.add("er=", text(rule == null));
        f.add("ep=", text(s.hasLow(PRONOUN, 0) || s.lowIs(0, "that")), k);
        f.add("eh=", text(context.headline() == e));
        f.add("eb=", near.before(), k);
    }

    private void supplied(Features f, MeasureCandidate c) {
        String noun = "sup=" + c.lemma();
        SuppliedMeasures.Supplied by = supplied.getOrDefault(c.lemma(), NO);
        String word = by.word().equals(kind) ? "kind" : by.word().equals(near.main()) ? "verb" : "near";
        String via =
                "sup by=" + word + Math.min(3, List.copyOf(supplied.values()).indexOf(by));
        boolean thing = !c.phrase().equals(c.lemma());
        f.add(via);
        f.add(via, k);
        f.add(via, " rule=", text(rule != null));
        f.add(via, " last=", text(context.last() != null), text(context.before() != null));
        f.add(via, " thing=", text(thing));
        f.add(noun);
        f.add(noun, k);
        f.add(noun, " n=", near.behind());
        f.add(noun, " w=", s.low(draft.end()));
        f.add(noun, " v=", verb);
        f.add(noun, " b=", near.before());
        f.add("sup b=", near.before(), k);
        f.add("sup n=", near.behind(), k);
        f.add("sup s=", near.sort(), k);
        f.add("sup rule=", text(rule != null));
        f.add("sup rt=", typeOfRule(), k);
        f.add("sup fit=", text(near.hasRival(null)), k);
        f.add("sup thing=", text(thing));
        if (thing) {
            f.add(
                    noun,
                    " t=",
                    NounClasses.ENGLISH.of(c.phrase()
                            .substring(0, c.phrase().length() - c.lemma().length() - 1)));
        }
    }
}
