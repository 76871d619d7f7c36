package org.depesche.tagging.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depesche.tagging.Mention;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.WordSet;
import org.jspecify.annotations.Nullable;

/** The features of an entity as the owner of a figure. */
final class SubjectFeatures {

    private final NamedSentence sentence;
    private final Sentence s;
    private final TextNames text;
    private final List<Integer> sentenceStarts;
    private final List<TextName> recent;
    private final FigureDraft draft;
    private final @Nullable MeasureCandidate measure;
    private final boolean hasOwnerHere;

    SubjectFeatures(
            NamedSentence sentence,
            TextNames text,
            List<Integer> sentenceStarts,
            List<TextName> recent,
            FigureDraft draft,
            @Nullable MeasureCandidate measure) {
        this.sentence = sentence;
        this.s = sentence.s;
        this.text = text;
        this.sentenceStarts = sentenceStarts;
        this.recent = recent;
        this.draft = draft;
        this.measure = measure;
        this.hasOwnerHere = sentence.names.stream().anyMatch(name -> {
            NameRole role = sentence.role(name);
            return role != NameRole.BRACKET && role != NameRole.SOURCE && role != NameRole.OTHER;
        });
    }

    private String figureClass() {
        return draft.unitOrCount().money() ? "MONEY" : draft.kind().name();
    }

    List<String> ofSilence() {
        List<String> f = new ArrayList<>();
        f.add("none");
        f.add("none:" + figureClass());
        f.add("none:" + (measure == null));
        f.add("none:in:" + hasOwnerHere);
        f.add("none:text:" + Math.min(3, text.all.size()));
        f.add("none:headline:" + text.all.stream().anyMatch(name -> name.isInHeadline));
        TextName protagonist = text.protagonist();
        f.add("none:protagonist:"
                + (protagonist == null
                        ? ""
                        : protagonist.isInHeadline + ":"
                                + Math.min(4, 10 * protagonist.mentions.size() / Math.max(1, text.sentences()))));
        f.add("none:most:"
                + text.all.stream()
                        .mapToInt(name -> Math.min(4, name.mentions.size()))
                        .max()
                        .orElse(0));
        return f;
    }

    boolean isMeasure(int noun) {
        return noun >= draft.start() && noun < draft.end()
                || noun >= draft.nounStart() && noun < draft.nounEnd()
                || measure != null && measure.phrase().contains(s.text(noun));
    }

    /** The features of a common noun as the owner. */
    List<String> of(int noun) {
        List<String> f = new ArrayList<>();
        boolean before = noun < draft.start();
        boolean clause = before ? s.clauseStart(draft.start()) <= noun : s.clauseEnd(draft.end()) > noun;
        int i = noun - 1;
        while (i >= 0 && noun - i < 4 && s.word(i) && (s.german ? s.adjective(i) : !s.has(WordSet.ARTICLE, i))) {
            i--;
        }
        String article = s.has(WordSet.ARTICLE, i)
                ? s.low(i).startsWith("ein") || s.low(i).equals("a") || s.low(i).equals("an")
                        ? "indef"
                        : s.low(i).matches("d[iae]s|der|die|das|de[snm]|the") ? "def" : "poss"
                : "bare";
        int outer = article.equals("bare") ? i : i - 1;
        String role = s.has(WordSet.PREPOSITION, outer)
                ? "prep"
                : outer < 0 || s.sign(outer) ? "start" : s.capital(outer) ? "gen" : "in";
        boolean first = sentence.nouns.getFirst() == noun;
        String kind = StandIns.kind(s, noun);
        f.add("N");
        f.add("N:" + role);
        f.add("N:" + article);
        f.add("N:" + role + article);
        f.add("N:" + (before ? "b" : "a") + clause);
        f.add("N:" + (before ? "b" : "a") + clause + role);
        f.add("N:first" + first + role);
        f.add("N:kind" + kind);
        f.add("N:kind" + kind + role);
        f.add("N:kind" + kind + article);
        f.add("N:owner" + hasOwnerHere);
        f.add("N:called" + text.all.stream().anyMatch(name -> name.isCalled(s.low(noun))));
        f.add("N:" + figureClass());
        return f;
    }

    List<String> of(TextName name) {
        List<String> f = new ArrayList<>();
        String k = name.kind().name().substring(0, 2).toLowerCase(Locale.ROOT);
        f.add(k);
        f.add(k + ":" + figureClass());
        PlacedName placed = sentence.placed(name, draft);
        if (placed != null) {
            addPlaced(f, k, placed);
        }
        addTopic(f, k, name, placed != null);
        addStandIns(f, k, name, placed != null);
        return f;
    }

    private void addPlaced(List<String> f, String k, PlacedName p) {
        boolean before = p.end() <= draft.start();
        boolean clause = before ? s.clauseStart(draft.start()) <= p.first() : s.clauseEnd(draft.end()) > p.first();
        String side = before ? "b" : "a";
        NameRole role = sentence.role(p);
        f.add(role.name());
        f.add(role + k);
        f.add(role + k + side);
        f.add("clause:" + clause + side);
        f.add("clause:" + clause + role);
        int apart = before ? draft.start() - p.end() : p.first() - draft.end();
        if (p.first() > 0 && s.german && s.capital(p.first() - 1) && p.first() > 1) {
            f.add("titled:" + k);
        }
        if (apart < 3) {
            f.add("near:" + side + role + k);
        }
        TextName protagonist = text.protagonist();
        if (protagonist != null && protagonist != p.name()) {
            f.add("beside:" + role + k + protagonist.kind());
        }
        int nearer = 0;
        int first = 0;
        for (PlacedName other : sentence.names) {
            boolean otherBefore = other.end() <= draft.start();
            boolean isNearer =
                    before ? otherBefore && other.first() > p.first() : otherBefore || other.first() < p.first();
            NameRole otherRole = sentence.role(other);
            if (other.name() != p.name() && otherRole != NameRole.BRACKET && otherRole != NameRole.SOURCE) {
                nearer += isNearer ? 1 : 0;
                first += other.first() < p.first() ? 1 : 0;
            }
        }
        f.add("nearer:" + side + Math.min(2, nearer));
        f.add("order:" + Math.min(2, first));
    }

    private int sentencesBack(int offset) {
        int back = 0;
        for (int i = sentenceStarts.size() - 1; i >= 0 && sentenceStarts.get(i) > offset; i--) {
            back++;
        }
        return back;
    }

    private void addTopic(List<String> f, String k, TextName name, boolean in) {
        String here = in ? "i" : hasOwnerHere ? "n" : "e";
        Mention.EntityMention mention = name.lastBefore(s.span.start());
        int back = mention == null
                ? -1
                : Math.min(4, sentencesBack(TextName.span(mention).start()));
        f.add("back:" + back + here);
        f.add("here:" + here + k);
        f.add("recent:" + Math.min(2, recent.indexOf(name)) + here);
        f.add("rank:" + Math.min(3, name.rank) + here);
        f.add("kindrank:" + Math.min(2, name.rankOfKind) + k);
        f.add("count:" + Math.min(4, name.mentions.size()) + here);
        TextName protagonist = text.protagonist();
        if (protagonist != null && protagonist != name) {
            f.add("beside:" + protagonist.kind() + k + here);
        }
        if (name == protagonist) {
            f.add("protagonist:" + Math.min(5, name.mentions.size()));
            f.add("protagonist:" + k + here);
            f.add("share:" + Math.min(4, 10 * name.mentions.size() / Math.max(1, text.sentences())));
        }
        if (name.isOfficial) {
            f.add("office");
            f.add("office:" + here);
        }
        if (name.isSource) {
            f.add("source:" + k);
            f.add("source:" + here);
        }
        if (name.isInHeadline) {
            f.add("headline:" + k);
            f.add("headline:" + here);
        }
        if (name.isInLead) {
            f.add("lead:" + k);
            f.add("lead:" + here);
        }
        if (name.isInDateline) {
            f.add("dateline:" + here + Math.min(2, name.mentions.size()));
        }
    }

    private void addStandIns(List<String> f, String k, TextName name, boolean in) {
        boolean called = false;
        boolean ofKind = false;
        boolean pronoun = false;
        int ofKindRecent = 0;
        for (TextName other : recent) {
            if (other == name) {
                break;
            }
            ofKindRecent += other.kind() == name.kind() ? 1 : 0;
        }
        for (StandIns.StandIn standIn : sentence.standIns) {
            if (standIn.at() >= draft.end()) {
                continue;
            }
            if (!standIn.isPronoun() && !called && name.isCalled(standIn.word())) {
                called = true;
                f.add("called" + in);
                f.add("called" + k);
            }
            if (!standIn.isPronoun() && standIn.kind() != null && !ofKind) {
                ofKind = true;
                String match = standIn.kind() == name.kind() ? "=" : "!";
                f.add("noun:" + match + in);
                f.add("noun:" + match + Math.min(1, ofKindRecent) + Math.min(1, name.rankOfKind));
            }
            if (standIn.isPronoun() && !pronoun) {
                pronoun = true;
                String kind = standIn.kind() == null ? "?" : standIn.kind() == name.kind() ? "=" : "!";
                f.add("pronoun:" + kind + k);
                f.add("pronoun:" + kind + Math.min(1, ofKindRecent) + Math.min(1, name.rankOfKind) + in);
            }
        }
    }
}
