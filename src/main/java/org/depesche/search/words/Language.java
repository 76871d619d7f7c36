package org.depesche.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Turns the words of a language into terms. A word is indexed in its exact form (lower case) and, at the same position, in its
 * base form; a compound also in the base forms of its parts. Base forms and parts begin with a mark that no word begins with,
 * so that a query can ask for the exact form alone and score it highest.
 */
public enum Language {
    /**
     * Umlauts and ß are equal to their transcriptions (ä = ae = a); a light stemmer keeps words of different meanings apart;
     * compounds are split.
     */
    GERMAN('d') {
        @Override
        TokenStream base(TokenStream words) {
            // "Bürgermeisterinnen" is the plural of "Bürgermeisterin", which the light stemmer does not know
            TokenStream singular = new PatternReplaceFilter(words, FEMININE_PLURAL, "in", false);
            // nor the genitive of "Minister" and "Verkehr"
            TokenStream nominative = new PatternReplaceFilter(singular, GENITIVE_IN_RS, "", false);
            return new GermanLightStemFilter(new GermanNormalizationFilter(nominative));
        }

        @Override
        List<String> parts(String word) {
            return CompoundSplitter.GERMAN.pieces(Umlauts.normalized(word));
        }

        @Override
        List<String> verbs(String word) {
            return GermanBases.verbRoots(word, this::stem);
        }

        @Override
        @Nullable
        String apart(String word) {
            return GermanBases.apart(word);
        }
    },
    /** KStem has a word list, so it keeps names that only look like plurals. */
    ENGLISH('e') {
        @Override
        TokenStream base(TokenStream words) {
            return new KStemFilter(words);
        }
    },
    /** Only accents are removed. */
    OTHER('o') {
        @Override
        TokenStream base(TokenStream words) {
            return new ASCIIFoldingFilter(words);
        }
    };

    private static final Pattern FEMININE_PLURAL = Pattern.compile("(?<=\\p{L}{3})innen$");

    /** Words in "-urs" and "-vers" are no genitives: "Kurs", "Vers". */
    private static final Pattern GENITIVE_IN_RS = Pattern.compile("(?<=\\p{L}(?:[^v]er|\\p{L}[aoi]r|eur|[aeio]hr))s$");

    /** "U.N." becomes "UN". */
    private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.)+\\p{L}?");

    public static final char BASE = '~';
    static final char PART = '+';
    /** A mark of its own, since "Handel" is no form of "handeln". */
    static final char VERB = '=';

    private final char letter;
    private final WordFormCache known = new WordFormCache(this::make, 100_000);
    private final WordFormCache knownVerbs = new WordFormCache(this::withVerb, 50_000);
    private final SingleWordFilter stemmer = new SingleWordFilter(this::base);
    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new WordForms(tokens, Language.this::formsInText));
        }
    };

    Language(char letter) {
        this.letter = letter;
    }

    abstract TokenStream base(TokenStream words);

    List<String> parts(String word) {
        return List.of();
    }

    /** The roots of the verbs of which a word in lower case may be a form. */
    List<String> verbs(String word) {
        return List.of();
    }

    /** The base form of a word that the filters would reduce wrongly; null for all others. */
    @Nullable
    String apart(String word) {
        return null;
    }

    /** The language to analyse an article; German if the tag is missing. */
    public static Language of(@Nullable String tag) {
        if (tag == null) {
            return GERMAN;
        }
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "de", "nds", "" -> GERMAN;
            case "en" -> ENGLISH;
            default -> OTHER;
        };
    }

    /** Its tag, as of an element of a page; empty for all other languages together. */
    public String tag() {
        return switch (this) {
            case GERMAN -> "de";
            case ENGLISH -> "en";
            case OTHER -> "";
        };
    }

    public Analyzer analyzer() {
        return analyzer;
    }

    /** The words of a text in their order, as the analyzer gives them to an index. */
    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream words = analyzer.tokenStream("", text)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = words.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    tokens.add(new Token(offset.startOffset(), offset.endOffset(), new ArrayList<>()));
                }
                tokens.getLast().terms().add(term.toString());
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** The marked terms of a word without its exact form: the base form first, then the parts. */
    public List<String> forms(String word) {
        return known.of(word);
    }

    private List<String> make(String word) {
        List<String> forms = new ArrayList<>();
        if (word.chars().anyMatch(Character::isLetter)) {
            forms.add(BASE + (letter + stem(word)));
            for (String part : parts(word)) {
                forms.add(PART + (letter + stem(GermanBases.asWritten(word, part))));
            }
        }
        return List.copyOf(forms);
    }

    /** The marked terms of a word of a text; a word in lower case may be a verb. */
    private List<String> formsInText(String written, String lower) {
        return written.equals(lower) && !lower.isEmpty() ? knownVerbs.of(lower) : forms(lower);
    }

    private List<String> withVerb(String word) {
        List<String> forms = new ArrayList<>(forms(word));
        verbForms(word).stream().filter(form -> !forms.contains(form)).forEach(forms::add);
        return List.copyOf(forms);
    }

    /** The terms of the verbs of which a word in lower case may be a form. */
    public List<String> verbForms(String word) {
        return verbs(word).stream().map(root -> VERB + (letter + root)).toList();
    }

    /** The term of a word as a part of a compound. */
    public String asPart(String word) {
        return PART + (letter + stem(word));
    }

    /** The base form without a mark. */
    public String stem(String word) {
        String bare = bare(word);
        String apart = apart(bare);
        return apart != null ? apart : stemmer.apply(bare);
    }

    private static String bare(String word) {
        String straight = word.replace('\u2019', '\'');
        if (ABBREVIATION.matcher(straight).matches()) {
            return straight.replace(".", "");
        }
        return straight.endsWith("'s") || straight.endsWith("'")
                ? straight.substring(0, straight.lastIndexOf('\''))
                : straight;
    }
}
