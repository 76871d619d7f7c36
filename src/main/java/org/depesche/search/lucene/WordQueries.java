package org.depesche.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.query.Clause;
import org.depesche.search.query.Clause.Part;
import org.depesche.search.words.CompoundSplitter;
import org.depesche.search.words.GermanBases;
import org.depesche.search.words.Language;
import org.depesche.search.words.TypedWords;
import org.depesche.search.words.Umlauts;
import org.jspecify.annotations.Nullable;

/**
 * Makes Lucene queries of words. A word finds all its forms in articles of any language: the exact form scores most, then
 * the base form, then a part of a compound. The headline scores more than the lead, the lead more than the body.
 */
final class WordQueries {

    static final float BASE = .4f;
    private static final float VERB = .35f;
    static final float PART = .12f;
    private static final float COMPOUND_TAKEN_APART = .25f;
    /** The distance up to which the parts of a compound match it: "Volumen des Handels". */
    private static final int NEAR = 4;

    private static final float TIE = .1f;
    private static final int LONGEST_BEGINNING = 40;

    private WordQueries() {}

    private record Field(String name, float boost) {}

    private static List<Field> fields(Part part) {
        return switch (part) {
            case ANYWHERE ->
                List.of(
                        new Field(ArticleFields.HEADLINE, 2.5f),
                        new Field(ArticleFields.LEAD, .6f),
                        new Field(ArticleFields.BODY, 1));
            case TITLE -> List.of(new Field(ArticleFields.HEADLINE, 1));
            case AUTHOR -> List.of(new Field(ArticleFields.AUTHOR, 1));
        };
    }

    /** A word in all its forms; in the forms of a verb only if it is written in lower case. */
    static Query word(Part part, String word, boolean exact, boolean maybeVerb) {
        List<Query> any = new ArrayList<>();
        List<String> parts = CompoundSplitter.GERMAN.parts(Umlauts.normalized(word));
        for (Field field : fields(part)) {
            Query written = exact ? new TermQuery(new Term(field.name(), word)) : forms(field.name(), word, maybeVerb);
            any.add(boosted(written, field.boost()));
            if (!exact && parts.size() > 1 && part != Part.AUTHOR) {
                any.add(boosted(together(field.name(), word, parts), field.boost() * COMPOUND_TAKEN_APART));
            }
        }
        return any(any);
    }

    private static Query forms(String field, String word, boolean maybeVerb) {
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
        forms.addTerm(new Term(field, word), 1);
        for (String form : otherForms(word)) {
            forms.addTerm(new Term(field, form), BASE);
        }
        if (maybeVerb) {
            Language.GERMAN.verbForms(word).forEach(form -> forms.addTerm(new Term(field, form), VERB));
        }
        forms.addTerm(new Term(field, Language.GERMAN.asPart(word)), PART);
        return forms.build();
    }

    /** The base forms of a word in every language. */
    private static List<String> otherForms(String word) {
        List<String> forms = new ArrayList<>();
        for (Language language : Language.values()) {
            language.forms(word).stream().limit(1).forEach(forms::add);
        }
        return forms;
    }

    private static Query together(String field, String word, List<String> parts) {
        MultiPhraseQuery.Builder near = new MultiPhraseQuery.Builder();
        near.setSlop(NEAR);
        for (String part : parts) {
            near.add(new Term[] {
                new Term(field, Language.BASE + "d" + Language.GERMAN.stem(GermanBases.asWritten(word, part)))
            });
        }
        return near.build();
    }

    /** Words in a row, each in its base form; the exact forms score more. */
    static Query phrase(Part part, List<String> words, boolean exact, int slop) {
        List<Query> any = new ArrayList<>();
        for (Field field : fields(part)) {
            PhraseQuery.Builder written = new PhraseQuery.Builder().setSlop(slop);
            MultiPhraseQuery.Builder inflected = new MultiPhraseQuery.Builder().setSlop(slop);
            for (String word : words) {
                Term term = new Term(field.name(), word);
                written.add(term);
                List<Term> forms = new ArrayList<>(List.of(term));
                otherForms(word).forEach(form -> forms.add(new Term(field.name(), form)));
                inflected.add(forms.toArray(Term[]::new));
            }
            any.add(boosted(written.build(), exact ? field.boost() : field.boost() * (1 - BASE)));
            if (!exact) {
                any.add(boosted(inflected.build(), field.boost() * BASE));
            }
        }
        return any(any);
    }

    /** Null for a phrase without letters. */
    static @Nullable Query phrase(Clause.Phrase clause) {
        List<String> words = TypedWords.of(clause.text());
        if (words.isEmpty()) {
            return null;
        }
        return words.size() == 1
                ? word(clause.part(), words.getFirst(), clause.exact(), false)
                : phrase(clause.part(), words, clause.exact(), clause.slop());
    }

    /** A typed word, which may consist of several words. */
    static Query typed(Clause.Words clause, List<String> words) {
        if (words.size() == 1) {
            boolean maybeVerb = Character.isLowerCase(clause.text().codePointAt(0));
            return word(clause.part(), words.getFirst(), clause.exact(), maybeVerb);
        }
        return clause.text().indexOf('-') > 0
                ? hyphenated(clause.part(), words, clause.exact())
                : phrase(clause.part(), words, clause.exact(), 0);
    }

    /** Words with hyphens between them, or written as one word. */
    private static Query hyphenated(Part part, List<String> words, boolean exact) {
        Query apart = phrase(part, words, exact, 0);
        return exact
                ? apart
                : new DisjunctionMaxQuery(List.of(apart, word(part, String.join("", words), false, false)), TIE);
    }

    /**
     * Words with this beginning; umlauts written out or not are one.
     *
     * @param timeout for gathering the words; null: none
     */
    static Query beginning(Part part, String beginning, @Nullable QueryTimeout timeout) {
        List<Query> any = new ArrayList<>();
        Automaton automaton = automaton(beginning);
        for (Field field : fields(part)) {
            Term term = new Term(field.name(), beginning + "*");
            any.add(boosted(new PrefixTermsQuery(term, automaton, timeout), field.boost()));
        }
        return any(any);
    }

    private static Automaton automaton(String beginning) {
        List<Automaton> letters = new ArrayList<>();
        String normalized = Umlauts.normalized(beginning);
        normalized = normalized.substring(0, Math.min(normalized.length(), LONGEST_BEGINNING));
        for (int i = 0; i < normalized.length(); ) {
            if (normalized.startsWith("ss", i)) {
                letters.add(oneOf("ss", "ß"));
                i += 2;
                continue;
            }
            int letter = normalized.codePointAt(i);
            letters.add(
                    switch (letter) {
                        case 'a' -> oneOf("a", "ä", "ae");
                        case 'o' -> oneOf("o", "ö", "oe");
                        case 'u' -> oneOf("u", "ü", "ue");
                        default -> Automata.makeChar(letter);
                    });
            i += Character.charCount(letter);
        }
        letters.add(Automata.makeAnyString());
        return Operations.determinize(Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    private static Automaton oneOf(String... spellings) {
        return Operations.union(Stream.of(spellings).map(Automata::makeString).toList());
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }

    /** Any of these queries; the scores add up. */
    private static Query any(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
