package org.depesche.search.criteria;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.search.criteria.Criterion.Form;
import org.depesche.search.criteria.Criterion.Weight;
import org.depesche.search.query.Clause;
import org.depesche.search.query.Clause.Part;
import org.depesche.search.words.CompoundSplitter;
import org.depesche.search.words.GermanBases;
import org.depesche.search.words.Language;
import org.depesche.search.words.TypedWords;
import org.depesche.search.words.Umlauts;
import org.jspecify.annotations.Nullable;

/**
 * Makes criteria from words. A word finds all its forms in articles of any language. A match in the headline scores
 * more than one in the lead, and one in the lead more than one in the body.
 */
final class WordCriteria {

    /** The weights of a phrase as written and of its base forms, of which a phrase as written has both. */
    private static final float AS_WRITTEN = .6f;

    private static final float INFLECTED = .8f;

    private static final float COMPOUND_TAKEN_APART = .25f;
    /** The slop between the parts of a compound that are written as separate words: "Volumen des Handels". */
    private static final int NEAR = 4;

    private static final float TIE = .1f;

    private WordCriteria() {}

    record Place(TextField field, float boost) {}

    static List<Place> places(Part part) {
        return switch (part) {
            case ANYWHERE ->
                List.of(
                        new Place(TextField.HEADLINE, 2.5f),
                        new Place(TextField.LEAD, .6f),
                        new Place(TextField.BODY, 1));
            case TITLE -> List.of(new Place(TextField.HEADLINE, 1));
            case AUTHOR -> List.of(new Place(TextField.AUTHOR, 1));
        };
    }

    /**
     * A word in all its forms. The forms of a verb count only for a word in lower case, because nouns have a capital.
     */
    private static Criterion word(Part part, String word, boolean exact, boolean maybeVerb) {
        List<Criterion> any = new ArrayList<>();
        List<Form> forms = exact ? List.of(new Form(word, Weight.EXACT)) : forms(word, maybeVerb);
        List<String> parts = CompoundSplitter.GERMAN.parts(Umlauts.normalized(word));
        for (Place place : places(part)) {
            any.add(new Criterion.Forms(place.field(), forms).boosted(place.boost()));
            if (!exact && parts.size() > 1 && part != Part.AUTHOR) {
                any.add(together(place.field(), word, parts).boosted(place.boost() * COMPOUND_TAKEN_APART));
            }
        }
        return Criterion.Any.of(any);
    }

    private static List<Form> forms(String word, boolean maybeVerb) {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form(word, Weight.EXACT));
        bases(word).forEach(base -> forms.add(new Form(base, Weight.BASE)));
        if (maybeVerb) {
            Language.GERMAN.verbForms(word).forEach(verb -> forms.add(new Form(verb, Weight.VERB)));
        }
        forms.add(new Form(Language.GERMAN.asPart(word), Weight.PART));
        return List.copyOf(forms);
    }

    /**
     * Articles with the word itself in any inflection, and not only as a part of a compound: "Häfen" for "Hafen", but not
     * "Flughafen". Null for several words, and for those that are no parts of compounds.
     */
    private static @Nullable Criterion itself(Clause.Words clause, List<String> words) {
        return words.size() == 1 && !clause.exact() && clause.part() != Part.AUTHOR
                ? itself(clause.part(), words.getFirst(), isMaybeVerb(clause))
                : null;
    }

    private static Criterion itself(Part part, String word, boolean maybeVerb) {
        List<Form> own = forms(word, maybeVerb).stream()
                .filter(form -> form.weight() != Weight.PART)
                .toList();
        return Criterion.Any.of(places(part).stream()
                .filter(place -> place.field() != TextField.LEAD)
                .map(place -> (Criterion) new Criterion.Forms(place.field(), own))
                .toList());
    }

    /** The base forms of a word in every language. */
    private static List<String> bases(String word) {
        List<String> forms = new ArrayList<>();
        for (Language language : Language.values()) {
            language.forms(word).stream().limit(1).forEach(forms::add);
        }
        return forms;
    }

    private static Criterion together(TextField field, String word, List<String> parts) {
        List<List<String>> stems = parts.stream()
                .map(part -> Language.GERMAN.stem(GermanBases.asWritten(word, part)))
                .map(stem -> List.of(Language.BASE + "d" + stem))
                .toList();
        return new Criterion.Row(field, stems, NEAR);
    }

    /** Words that follow one another, as written or inflected. Words as written score more. */
    private static Criterion row(Part part, List<String> words, boolean exact, int slop) {
        Map<TextField, Criterion> rows = new EnumMap<>(TextField.class);
        places(part)
                .forEach(place -> rows.put(
                        place.field(), row(place.field(), words, exact, slop).boosted(place.boost())));
        Criterion lead = rows.remove(TextField.LEAD);
        if (lead != null) {
            // the body contains the lead
            rows.computeIfPresent(TextField.BODY, (field, body) -> new Criterion.Preferring(body, lead));
        }
        return Criterion.Any.of(List.copyOf(rows.values()));
    }

    private static Criterion row(TextField field, List<String> words, boolean exact, int slop) {
        Criterion written =
                new Criterion.Row(field, words.stream().map(List::of).toList(), slop);
        List<List<String>> inflected =
                words.stream().map(WordCriteria::inflected).toList();
        return exact
                ? written
                : new Criterion.Preferring(
                        new Criterion.Row(field, inflected, slop).boosted(INFLECTED), written.boosted(AS_WRITTEN));
    }

    /**
     * The terms of a word in all its inflections. The index has each word with its base form, so that the word as written is
     * needed only if a language has no base form of it, as of numbers.
     */
    static List<String> inflected(String word) {
        List<String> bases = bases(word);
        return bases.size() == Language.values().length
                ? bases
                : Stream.concat(Stream.of(word), bases.stream()).toList();
    }

    /** Null for a phrase without letters. */
    static @Nullable Criterion phrase(Clause.Phrase clause) {
        List<String> words = TypedWords.of(clause.text());
        if (words.isEmpty()) {
            return null;
        }
        return words.size() == 1
                ? word(
                        new Clause.Words(clause.part(), clause.text(), clause.exact(), false, Clause.Words.NOWHERE),
                        words)
                : row(clause.part(), words, clause.exact(), clause.slop());
    }

    /** A typed word, which may consist of several words; articles with the word itself come first. */
    static Criterion word(Clause.Words clause, List<String> words) {
        return TypedFirst.word(typed(clause, words), itself(clause, words));
    }

    private static Criterion typed(Clause.Words clause, List<String> words) {
        if (words.size() == 1) {
            return word(clause.part(), words.getFirst(), clause.exact(), isMaybeVerb(clause));
        }
        return clause.text().indexOf('-') > 0
                ? hyphenated(clause.part(), words, clause.exact())
                : row(clause.part(), words, clause.exact(), 0);
    }

    private static boolean isMaybeVerb(Clause.Words clause) {
        return Character.isLowerCase(clause.text().strip().codePointAt(0));
    }

    /** Words with hyphens between them, or written as one word. */
    private static Criterion hyphenated(Part part, List<String> words, boolean exact) {
        Criterion apart = row(part, words, exact, 0);
        return exact
                ? apart
                : new Criterion.Best(List.of(apart, word(part, String.join("", words), false, false)), TIE);
    }
}
