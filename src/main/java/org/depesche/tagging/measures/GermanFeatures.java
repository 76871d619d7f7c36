package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.CHANGE_NOUN;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.LEVEL;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.PRONOUN;
import static org.depesche.tagging.text.WordSet.SAYING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.BaseForms;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Describes the candidates of a German figure in words that {@link MeasureModel} has weights for. */
final class GermanFeatures {

    private static final Set<String> MONEY = Set.of("price", "cost", "income", "fund");

    private final Sentence s;
    private final FigureDraft draft;
    private final List<FigureDraft> drafts;
    private final NamedSpans names;
    private final MeasureContext context;
    private final GermanClauses clauses;
    private final List<MeasureCandidate> nouns;
    private final @Nullable MeasureCandidate rule;
    private final String kind;
    private final String unit;
    private final String before;
    private final String behind;
    private final String verb;

    GermanFeatures(
            Sentence s,
            FigureDraft draft,
            List<FigureDraft> drafts,
            NamedSpans names,
            MeasureContext context,
            GermanClauses clauses,
            List<MeasureCandidate> nouns,
            @Nullable MeasureCandidate rule) {
        this.s = s;
        this.draft = draft;
        this.drafts = drafts;
        this.names = names;
        this.context = context;
        this.clauses = clauses;
        this.nouns = nouns;
        this.rule = rule;
        this.kind = draft.kind().code();
        this.unit = draft.unit() == null
                ? draft.noun() == null ? "bare" : "noun"
                : draft.unit().code();
        this.before = clauses.word(draft.before());
        this.behind = clauses.word(draft.end());
        this.verb = clauses.verbAt(draft.start());
    }

    List<String> ofSilence(List<MeasureCandidate> candidates) {
        List<String> f = new ArrayList<>();
        f.add("0");
        f.add("0 k=" + kind);
        f.add("0 u=" + unit);
        f.add("0 b=" + before);
        f.add("0 k=" + kind + " b=" + before);
        f.add("0 n=" + behind);
        f.add("0 k=" + kind + " n=" + behind);
        f.add("0 b=" + before + " n=" + behind);
        f.add("0 v=" + verb);
        f.add("0 k=" + kind + " v=" + verb);
        f.add("0 rule=" + (rule == null ? "none" : nouns.stream().anyMatch(rule::equalsMeasure) ? "noun" : "other"));
        f.add("0 nouns=" + Math.min(4, nouns.size()));
        f.add("0 first=" + (context.before() == null));
        f.add("0 last=" + (context.last() != null));
        f.add("0 mod=" + (draft.modifier() == Quantity.Modifier.EXACT) + draft.inWords());
        f.add("0 beg=" + (draft.start() == 0));
        f.add("0 head=" + (context.headline() == s));
        boolean fits = nouns.stream().anyMatch(noun -> fits(type(noun)));
        boolean near =
                nouns.stream().anyMatch(noun -> fits(type(noun)) && clauses.between(noun.head(), draft.start()) == 0);
        f.add("0 fit=" + fits + near);
        f.add("0 fit=" + fits + near + " k=" + kind);
        f.add("0 rt=" + (rule == null ? "-" : type(rule)));
        f.add("0 rt=" + (rule == null ? "-" : type(rule)) + " k=" + kind);
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
        if (c.source() == MeasureCandidate.Source.MEASURED) {
            f.add("age="
                    + context.found().stream()
                            .takeWhile(m -> !m.equalsMeasure(c))
                            .count());
            f.add("measured b=" + before);
            f.add("measured nouns=" + Math.min(3, nouns.size()));
            f.add("measured rule=" + (rule != null) + " k=" + kind);
        }
        MeasureCandidate last = context.last();
        if (c.equalsMeasure(last)) {
            FigureDraft figure = context.before();
            String where = figure == null
                    ? "far"
                    : (figure.kind() == draft.kind() ? "same" : "other") + clauses.way(figure.end(), draft.start());
            f.add("last");
            f.add("last " + (figure == null ? "far" : figure.kind() == draft.kind() ? "same" : "other"));
            f.add("last " + where);
            f.add("last b=" + before);
            f.add("last k=" + kind + " b=" + before);
            f.add("last k=" + kind + (figure == null ? "far" : "near"));
            f.add("last rule=" + chosen);
        }
        if (context.kindsOf(c.lemma()).contains(kind)) {
            f.add("seen k=" + kind);
        } else if (!context.kindsOf(c.lemma()).isEmpty()) {
            f.add("seenother k=" + kind);
        }
        lexical(f, c);
        if (c.source() == MeasureCandidate.Source.NOUN) {
            place(f, c, chosen);
        } else if (c.source() == MeasureCandidate.Source.EARLIER) {
            earlier(f, c);
        } else if (c.source() == MeasureCandidate.Source.SUPPLIED) {
            f.add("sup=" + c.lemma());
            f.add("sup=" + c.lemma() + " k=" + kind);
            f.add("sup=" + c.lemma() + " n=" + s.low(draft.end()));
            f.add("sup=" + c.lemma() + " v=" + verb);
            f.add("sup rt=" + (rule == null ? "-" : type(rule)) + " k=" + kind);
            f.add("sup b=" + before + " k=" + kind);
            f.add("sup n=" + behind + " k=" + kind);
            f.add("sup rule=" + (rule != null));
        }
        return f;
    }

    private void lexical(List<String> f, MeasureCandidate c) {
        String word = headWord(c);
        String base = SmallLetters.of(BaseForms.of(word).base());
        String type = NounClasses.GERMAN.of(base);
        f.add("c=" + type);
        f.add("c=" + type + " k=" + kind);
        f.add("c=" + type + " u=" + unit);
        f.add("l=" + base);
        f.add("l=" + base + " k=" + kind);
        for (int n : new int[] {3, 4, 5, 7}) {
            if (base.length() > n) {
                String ending = base.substring(base.length() - n);
                f.add("e=" + ending);
                f.add("e=" + ending + " k=" + kind);
            }
        }
        if (c.head() >= 0) {
            Mention.EntityMention name = names.at(c.sentence(), c.head());
            f.add("name=" + (name == null ? "no" : name.entity().kind().name()));
            f.add("sorts=" + sorts(word));
            f.add("sorts=" + sorts(word) + " k=" + kind);
            f.add("num=" + GermanGrammar.number(word) + " k=" + kind);
        }
        f.add("set=" + s.lexicon.has(DIMENSION, word) + s.lexicon.has(CHANGE_NOUN, word) + s.lexicon.has(LEVEL, word));
    }

    private static String type(MeasureCandidate c) {
        return NounClasses.GERMAN.of(BaseForms.of(headWord(c)).base());
    }

    /** Whether a class of nouns is measured in the kind of the figure. */
    private boolean fits(String type) {
        return switch (kind) {
            case "money" -> MONEY.contains(type);
            case "percent", "fraction", "percentage_point", "basis_point" -> type.equals("rate");
            case "duration" -> type.equals("time");
            case "count" -> type.equals("number") || type.equals("person") || type.equals("thing");
            default -> type.equals("dimension");
        };
    }

    private static String headWord(MeasureCandidate c) {
        if (c.head() < 0) {
            return MeasureNames.name(c.phrase(), c.sentence().lexicon.language);
        }
        String text = c.sentence().between(c.head(), c.end());
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private static String sorts(String word) {
        GermanDictionary dictionary = GermanDictionary.SHARED.get();
        return dictionary.isCommonNoun(word) ? "common" : dictionary.isUnknown(word) ? "unknown" : "mixed";
    }

    private void place(List<String> f, MeasureCandidate c, boolean chosen) {
        boolean ahead = c.end() <= draft.start();
        boolean inside = c.head() >= draft.start() && c.head() < draft.end();
        String side = inside ? "I" : ahead ? "B" : "A";
        int from = ahead ? c.end() : draft.end();
        int to = ahead ? draft.start() : c.start();
        int cuts = Math.min(3, clauses.between(c.head(), draft.start()));
        long between = nouns.stream()
                .filter(noun -> ahead
                        ? noun.start() >= c.end() && noun.end() <= draft.start()
                        : noun.start() >= draft.end() && noun.end() <= c.start())
                .count();
        long figures = drafts.stream()
                .filter(other -> other.start() >= from && other.end() <= to)
                .count();
        String position = side + cuts + Math.min(3, between) + Math.min(2, figures);
        boolean article = c.sentence().has(ARTICLE, c.start() - 1);
        int at = article ? c.start() - 2 : c.start() - 1;
        String preposition = s.has(PREPOSITION, at) ? s.low(at) : "-";
        String cases = preposition.equals("-")
                ? GermanGrammar.cases(article ? s.low(c.start() - 1) : null, s.text(c.head()))
                : "p";
        boolean attribute = GermanNounPhrases.noun(s, at) && article && cases.contains("G");
        String head = preposition.equals("-") ? attribute ? "gen" : cases : preposition;
        String type = NounClasses.GERMAN.of(BaseForms.of(headWord(c)).base());
        boolean fits = fits(type);
        boolean rival = nouns.stream().anyMatch(noun -> noun != c && fits(type(noun)));
        boolean near = nouns.stream()
                .anyMatch(noun -> noun != c && fits(type(noun)) && clauses.between(noun.head(), draft.start()) <= cuts);
        f.add("fit=" + fits + rival + near);
        f.add("fit=" + fits + rival + near + " k=" + kind);
        f.add("fit=" + fits + near + " p=" + side + cuts);
        f.add("fit=" + fits + near + " t=" + type);
        f.add("t=" + type + " c=" + head + side);
        f.add("t=" + type + " c=" + head + side + cuts + " k=" + kind);
        f.add("t=" + type + " v=" + verb);
        f.add("p=" + side + cuts);
        f.add("p=" + position);
        f.add("p=" + position + " k=" + kind);
        f.add("p=" + position + " c=" + head);
        f.add("p=" + side + cuts + " t=" + type + " b=" + before);
        f.add("p=" + side + Math.min(3, between) + " b=" + before);
        f.add("p=" + side + cuts + Math.min(3, between) + " b=" + before + " k=" + kind);
        f.add("p=" + side + " c=" + head);
        f.add("p=" + side + " c=" + head + " k=" + kind);
        f.add("p=" + side + cuts + " c=" + head + " b=" + before);
        f.add("p=" + side + " c=" + head + " v=" + verb);
        f.add("p=" + side + cuts + " v=" + verb);
        String way = clauses.way(from, to);
        if (!way.isEmpty()) {
            f.add("w=" + side + way);
            f.add("w=" + side + way + " k=" + kind);
            f.add("w=" + side + way + " t=" + type);
        }
        if (inside) {
            f.add("in n=" + behind);
            f.add("in b=" + before);
            f.add("in v=" + verb + " b=" + before);
        }
        f.add("d=" + side + Integer.numberOfLeadingZeros(Math.max(0, to - from)));
        f.add("a=" + article + side);
        f.add("prev=" + clauses.word(at) + " " + side);
        f.add("next=" + clauses.word(c.end()) + " " + side);
        f.add("first=" + (c.start() <= 1) + side + cuts);
        f.add("agree=" + chosen + " p=" + side + cuts + " b=" + before);
        f.add("agree=" + chosen + " p=" + position);
        f.add("agree=" + chosen + " t=" + type);
    }

    private void earlier(List<String> f, MeasureCandidate c) {
        Sentence e = c.sentence();
        boolean article = e.has(ARTICLE, c.start() - 1);
        int at = article ? c.start() - 2 : c.start() - 1;
        String head = e.has(PREPOSITION, at)
                ? "p"
                : GermanGrammar.cases(article ? e.low(c.start() - 1) : null, e.text(c.head()));
        f.add("ec=" + head);
        f.add("ec=" + head + " k=" + kind);
        f.add("ef=" + (c.start() <= 1));
        f.add("en=" + Math.min(3, nouns.size()));
        f.add("er=" + (rule == null));
        f.add("ep=" + s.has(PRONOUN, 0) + " k=" + kind);
        f.add("eh=" + (context.headline() == e));
        f.add("es=" + s.anywhere(SAYING));
    }
}
