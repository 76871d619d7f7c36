package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.CHANGE_NOUN;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.LEVEL;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.PRONOUN;
import static org.depesche.tagging.text.WordSet.SAYING;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.BaseForms;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Describes the candidates of a German figure in words that {@link MeasureModel} has weights for. In them k is the kind
 * of the figure, u its unit, b the word before it, n the word behind it, v the verb and act its class, t and c classes
 * of nouns, r the role, p the place.
 */
final class GermanFeatures {

    /** The word that a noun is supplied for. */
    enum Trigger {
        VERB,
        BEFORE,
        BEHIND,
        UNIT
    }

    private static final int MANY = 3;

    /** Letters of the last parts of compounds. */
    private static final int[] ENDINGS = {3, 4, 5, 7};

    private static final int MOST_WORDS = 20_000;

    private static final LoadingCache<String, String> SORTS =
            Caffeine.newBuilder().maximumSize(MOST_WORDS).build(GermanFeatures::sort);

    private final GermanSurroundings around;
    private final Sentence s;
    private final FigureDraft draft;
    private final MeasureContext context;
    private final Map<String, Trigger> triggers;
    private final String kind;
    private final String before;
    private final @Nullable MeasureCandidate rule;

    /** @param triggers the words that nouns are supplied for, by the lemma of the noun */
    GermanFeatures(GermanSurroundings around, MeasureContext context, Map<String, Trigger> triggers) {
        this.around = around;
        this.s = around.s;
        this.draft = around.draft;
        this.context = context;
        this.triggers = triggers;
        this.kind = around.kind;
        this.before = around.before;
        this.rule = around.rule;
    }

    List<String> ofSilence() {
        List<String> f = new ArrayList<>();
        f.add("0");
        f.add("0 k=" + kind);
        f.add("0 u=" + around.unit);
        f.add("0 b=" + before);
        f.add("0 k=" + kind + " b=" + before);
        f.add("0 n=" + around.behind);
        f.add("0 k=" + kind + " n=" + around.behind);
        f.add("0 b=" + before + " n=" + around.behind);
        f.add("0 v=" + around.verb);
        f.add("0 k=" + kind + " v=" + around.verb);
        f.add("0 act=" + around.action + " k=" + kind);
        f.add("0 act=" + around.action + " b=" + before);
        f.add("0 subj=" + around.subject + around.pronoun);
        f.add("0 subj=" + around.subject + around.pronoun + " k=" + kind);
        boolean noun = rule != null && around.nouns.stream().anyMatch(rule::equalsMeasure);
        f.add("0 rule=" + (rule == null ? "none" : noun ? "noun" : "other"));
        f.add("0 nouns=" + Math.min(MANY + 1, around.nouns.size()));
        f.add("0 first=" + (context.before() == null));
        f.add("0 last=" + (context.last() != null));
        f.add("0 mod=" + (draft.modifier() == Quantity.Modifier.EXACT) + draft.inWords());
        f.add("0 beg=" + (draft.start() == 0));
        f.add("0 head=" + (context.headline() == s));
        String fits = "0 fit=" + around.hasFit() + around.hasNearFit();
        f.add(fits);
        f.add(fits + " k=" + kind);
        f.add("0 rt=" + typeOfRule());
        f.add("0 rt=" + typeOfRule() + " k=" + kind);
        return f;
    }

    private String typeOfRule() {
        return rule == null ? "-" : GermanSurroundings.type(rule);
    }

    List<String> of(MeasureCandidate c) {
        List<String> f = new ArrayList<>();
        f.add("s=" + c.source());
        f.add("s=" + c.source() + " k=" + kind);
        if (c.equalsMeasure(rule)) {
            f.add("rule");
            f.add("rule s=" + c.source());
            f.add("rule k=" + kind);
        }
        if (c.equalsMeasure(context.last())) {
            addLast(f, c);
        }
        if (!context.kindsOf(c.lemma()).isEmpty()) {
            f.add((context.kindsOf(c.lemma()).contains(kind) ? "seen k=" : "seenother k=") + kind);
        }
        addWord(f, c);
        switch (c.source()) {
            case NOUN -> f.addAll(new GermanPlaces(around, c).features());
            case EARLIER -> addEarlier(f, c);
            case SUPPLIED -> addSupplied(f, c);
            case MEASURED -> addMeasured(f, c);
            default -> {}
        }
        return f;
    }

    /** The measure of the figure before. */
    private void addLast(List<String> f, MeasureCandidate c) {
        FigureDraft figure = context.before();
        String alike = figure == null ? "far" : figure.kind() == draft.kind() ? "same" : "other";
        String near = figure == null ? "far" : "near";
        f.add("last");
        f.add("last " + alike);
        f.add("last " + alike + (figure == null ? "" : around.clauses.way(figure.end(), draft.start())));
        f.add("last b=" + before);
        f.add("last k=" + kind + " b=" + before);
        f.add("last k=" + kind + near);
        f.add("last rule=" + c.equalsMeasure(rule));
        f.add("last " + near + " subj=" + around.subject + around.pronoun);
        f.add("last " + near + " fit=" + around.fits(GermanSurroundings.type(c)) + around.subject);
        f.add("last " + near + " act=" + around.action);
        f.add("last " + near + " n=" + around.behind);
        boolean unit = draft.unitOrCount().code().equals(context.lastUnit());
        f.add("last " + near + " unit=" + unit + around.subject);
        f.add("last " + near + " beg=" + (draft.start() == 0));
    }

    /** The measure of another figure before. */
    private void addMeasured(List<String> f, MeasureCandidate c) {
        f.add("age="
                + context.found().stream()
                        .takeWhile(measure -> !measure.equalsMeasure(c))
                        .count());
        f.add("measured b=" + before);
        f.add("measured nouns=" + Math.min(MANY, around.nouns.size()));
        f.add("measured rule=" + (rule != null) + " k=" + kind);
    }

    /** A noun that stands for another word. */
    private void addSupplied(List<String> f, MeasureCandidate c) {
        String noun = "sup=" + c.lemma();
        f.add(noun);
        f.add(noun + " k=" + kind);
        f.add(noun + " n=" + s.low(draft.end()));
        f.add(noun + " v=" + around.verb);
        f.add("sup rt=" + typeOfRule() + " k=" + kind);
        f.add("sup b=" + before + " k=" + kind);
        f.add("sup n=" + around.behind + " k=" + kind);
        f.add("sup rule=" + (rule != null));
        Trigger trigger = triggers.get(c.lemma());
        String via = "via=" + (trigger == null ? "" : trigger);
        f.add(via + " k=" + kind);
        f.add(via + " sup=" + c.lemma());
        f.add(via + " b=" + before);
        f.add(via + " b=" + before + " k=" + kind);
        f.add(via + " subj=" + around.subject + around.pronoun);
        f.add(via + " act=" + around.action);
        f.add(via + " fit=" + around.hasNearFit());
        f.add(via + " rule=" + (rule == null ? "-" : around.roles.of(noun(rule))));
    }

    private MeasureCandidate noun(MeasureCandidate equal) {
        return around.nouns.stream().filter(equal::equalsMeasure).findFirst().orElse(equal);
    }

    /** The noun itself: its class, its last part, whether it is a name. */
    private void addWord(List<String> f, MeasureCandidate c) {
        String word = GermanSurroundings.head(c);
        String base = SmallLetters.of(BaseForms.of(word).base());
        String type = NounClasses.GERMAN.of(base);
        f.add("c=" + type);
        f.add("c=" + type + " k=" + kind);
        f.add("c=" + type + " u=" + around.unit);
        f.add("c=" + type + " s=" + c.source());
        f.add("l=" + base);
        f.add("l=" + base + " k=" + kind);
        for (int letters : ENDINGS) {
            if (base.length() > letters) {
                String ending = base.substring(base.length() - letters);
                f.add("e=" + ending);
                f.add("e=" + ending + " k=" + kind);
            }
        }
        if (c.head() >= 0) {
            f.add("sorts=" + SORTS.get(word));
            f.add("sorts=" + SORTS.get(word) + " k=" + kind);
            f.add("num=" + GermanGrammar.number(word) + " k=" + kind);
        }
        f.add("set=" + s.lexicon.has(DIMENSION, word) + s.lexicon.has(CHANGE_NOUN, word) + s.lexicon.has(LEVEL, word));
    }

    private static String sort(String word) {
        GermanDictionary dictionary = GermanDictionary.SHARED.get();
        return dictionary.isCommonNoun(word) ? "common" : dictionary.isUnknown(word) ? "unknown" : "mixed";
    }

    /** A noun of the sentence before. */
    private void addEarlier(List<String> f, MeasureCandidate c) {
        Sentence e = c.sentence();
        String article = e.has(ARTICLE, c.start() - 1) ? e.low(c.start() - 1) : null;
        boolean prepositional = e.has(PREPOSITION, article == null ? c.start() - 1 : c.start() - 2);
        String cases = prepositional ? "p" : GermanGrammar.cases(article, e.text(c.head()));
        f.add("ec=" + cases);
        f.add("ec=" + cases + " k=" + kind);
        f.add("ef=" + (c.start() <= 1));
        f.add("en=" + Math.min(MANY, around.nouns.size()));
        f.add("er=" + (rule == null));
        f.add("ep=" + s.has(PRONOUN, 0) + " k=" + kind);
        f.add("eh=" + (context.headline() == e));
        f.add("es=" + s.anywhere(SAYING));
    }
}
