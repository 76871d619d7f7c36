package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.OFFICE;
import static org.depesche.tagging.text.WordSet.SAYING;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.Lexicon;
import org.jspecify.annotations.Nullable;

/** An entity of a text, with all places that name it, in order. */
final class TextName {

    /** The characters beside a name that may say that it speaks. */
    private static final int WINDOW = 60;

    /** The words before a name that may announce it: "sagte Bürgermeisterin Anna". */
    private static final int ANNOUNCING = 3;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CLAUSE_END = Pattern.compile("[,.] |\\n");
    private static final Pattern SPOKEN = Pattern.compile(" (\\p{L}+) ?(\\p{L}*)");
    private static final Pattern DATELINE = Pattern.compile("\\.? ?\\([^)]{1,40}\\)|, \\d|\\. |\\.? [-–—]|/|: ");

    final EntityKey key;
    final List<Mention.EntityMention> mentions;

    /** The words of its names, and those right before them: "Chemiekonzern" in "der Chemiekonzern Nordkai". */
    private final Set<String> words = new TreeSet<>();

    final boolean isInHeadline;
    final boolean isInLead;
    final boolean isInDateline;

    /** Whether it speaks: "sagte Muster", "laut Muster". */
    final boolean isSource;

    /** Whether it is somebody in office, who speaks for the subject of a figure: "Bürgermeisterin Muster". */
    final boolean isOfficial;

    /** Whether it may be no name at all: "Lagerhaus". */
    final boolean isCommonNoun;

    /** Whether the noun for an organisation stands in the name or before it: "der Hersteller Muster". */
    private final boolean isAnnounced;

    /** How many entities of the text, and of its kind, are named more often. */
    int rank;

    int rankOfKind;

    TextName(
            EntityKey key,
            List<Mention.EntityMention> mentions,
            String text,
            Span headline,
            Span lead,
            Lexicon lexicon) {
        this.key = key;
        this.mentions = mentions;
        this.isInHeadline = mentions.stream().anyMatch(mention -> headline.contains(span(mention)));
        this.isInDateline = mentions.stream().anyMatch(mention -> isDateline(text, span(mention)));
        this.isInLead =
                mentions.stream().anyMatch(mention -> lead.contains(span(mention)) && !isDateline(text, span(mention)));
        this.isSource = mentions.stream().anyMatch(mention -> speaks(text, span(mention), lexicon));
        this.isOfficial = key.kind() == EntityKind.PERSON
                && mentions.stream()
                        .anyMatch(mention ->
                                isOffice(wordBefore(text, span(mention).start()), lexicon));
        GermanDictionary german = GermanDictionary.SHARED.get();
        this.isAnnounced = mentions.stream().anyMatch(mention -> isAnnounced(text, span(mention), lexicon));
        this.isCommonNoun = lexicon.german && (german.isCommonNoun(key.name()) || german.isCompound(key.name()));
        addWords(key.name());
        for (Mention.EntityMention mention : mentions) {
            Span span = span(mention);
            addWords(span.of(text));
            addWords(wordBefore(text, span.start()));
        }
    }

    private static boolean isOffice(String word, Lexicon lexicon) {
        String low = SmallLetters.of(word);
        return lexicon.has(OFFICE, low) || lexicon.german && lexicon.endsWith(OFFICE, low);
    }

    private static boolean isAnnounced(String text, Span span, Lexicon lexicon) {
        String name = span.of(text);
        int blank = name.indexOf(' ');
        return StandIns.isOrganisation(lexicon, wordBefore(text, span.start()))
                || blank > 0 && StandIns.isOrganisation(lexicon, name.substring(0, blank));
    }

    private void addWords(String name) {
        for (String word : SmallLetters.of(name).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 2) {
                words.add(word);
            }
        }
    }

    private static String wordBefore(String text, int at) {
        int end = at;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return text.substring(start, end);
    }

    /** Whether a verb of saying is right before the name or right behind it. */
    private static boolean speaks(String text, Span span, Lexicon lexicon) {
        String before = text.substring(Math.max(0, span.start() - WINDOW), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + WINDOW));
        List<String> words = Arrays.asList(BLANKS.split(before.substring(CLAUSE_END
                .matcher(before)
                .results()
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0))));
        boolean announced = words.subList(Math.max(0, words.size() - ANNOUNCING), words.size()).stream()
                .anyMatch(word ->
                        lexicon.has(SAYING, word) || SmallLetters.of(word).equals("laut"));
        Matcher next = SPOKEN.matcher(after);
        return announced
                || next.lookingAt() && (lexicon.has(SAYING, next.group(1)) || lexicon.has(SAYING, next.group(2)));
    }

    /** "Kleinwerda (dpa) – " before the text. */
    static boolean isDateline(String text, Span span) {
        boolean first = span.start() == 0 || text.charAt(span.start() - 1) == '\n';
        return first && DATELINE.matcher(text).region(span.end(), text.length()).lookingAt();
    }

    static Span span(Mention.EntityMention mention) {
        Span span = mention.span();
        if (span == null) {
            throw new IllegalArgumentException("A name without a place in the text");
        }
        return span;
    }

    /** The kind that the words beside it tell, if the tagger cannot know the name. */
    EntityKind kind() {
        boolean known = key.kind() == EntityKind.PLACE && !key.key().startsWith("name:");
        return isAnnounced && !known ? EntityKind.ORGANISATION : key.kind();
    }

    /** Its kind; "human" for a person with several names, whom the tagger mistakes for a company less often. */
    String sort() {
        return kind() == EntityKind.PERSON && key.name().indexOf(' ') > 0 ? "human" : kind().code();
    }

    /** Whether a noun occurs in its names or before them: "Sparkasse" of "Kreissparkasse Lehrbach". */
    boolean isCalled(String noun) {
        for (String word : words) {
            boolean compound = noun.length() > 4 && word.endsWith(noun) || word.length() > 4 && noun.endsWith(word);
            if (compound || word.equals(noun)) {
                return true;
            }
        }
        return false;
    }

    /** The last mention before an offset; null if there is none. */
    Mention.@Nullable EntityMention lastBefore(int offset) {
        Mention.EntityMention last = null;
        for (Mention.EntityMention mention : mentions) {
            if (span(mention).start() >= offset) {
                break;
            }
            last = mention;
        }
        return last;
    }
}
